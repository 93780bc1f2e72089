import { forgetPlaces } from "./place";
import { dropPages } from "./version";

/** Drops what this device keeps so that a seat comes up without a connection, before somebody else sits here. */
export async function forgetSeat() {
  await Promise.all([forgetPlaces(), dropPages()]);
}
