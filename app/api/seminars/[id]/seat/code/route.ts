import { classroom } from "../../../../../classroom";
import { refuse, reply, withSeat } from "../../../../door";

/** A new private code with which the student comes back on another device. Shown once: only its hash is kept. */
export const POST = withSeat("write", async ({ seat }) => {
  if (seat.role !== "student") return refuse("forbidden", "Only a student's seat has such a code.");
  const { store, auth } = classroom();
  const { code, codeHash } = auth.newRejoinCode();
  const offered = await store.offerRejoin(seat, codeHash);
  if (offered === "not_found") return refuse("not_found", "This browser has no seat here any more.");
  return reply({ code }, { status: 201 });
});
