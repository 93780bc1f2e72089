import { classroom } from "../../../../classroom";
import { refuse, reply, withSeat } from "../../../door";

/** Leaves this browser: it no longer knows the seat, and every tab of it is closed. */
export const DELETE = withSeat("write", async ({ seat, identity }) => {
  const { store, live } = classroom();
  const { visitor } = identity;
  if (seat.role !== "student" || !visitor) return refuse("forbidden", "Only a student's seat can be left.");
  const left = await store.leaveDevice(seat, visitor);
  if (left === "not_found") return refuse("not_found", "This browser has no seat here any more.");
  live.endSeat(seat, "signed_out");
  return reply({});
});
