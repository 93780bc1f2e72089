import { classroom } from "../../../../../classroom";
import { refuse, reply, withSeat } from "../../../../door";

/** Withdraws a link that was not used yet. */
export const DELETE = withSeat("run", async ({ seat, params }) => {
  const withdrawn = await classroom().store.revokeInvitation(seat, params.invitation ?? "");
  return withdrawn
    ? reply({})
    : refuse("not_found", "There is no such link. It may have been used meanwhile.");
});
