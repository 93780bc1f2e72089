import { viewSeat } from "../../../../../domain/access";
import { invitationBody } from "../../../../../domain/http";
import type { Invitation } from "../../../../../domain/records";
import { classroom } from "../../../../classroom";
import { bodyOf, refuse, reply, withSeat } from "../../../door";

const sentences = {
  not_found: "No account has this e-mail. Send a link instead.",
  conflict: "This account has a seat here already.",
  ended: "The seminar has ended. Nobody new can come in.",
};

/** Links that can still be used. Their tokens are nowhere to be read again. */
export const GET = withSeat("run", async ({ seat }) => {
  const invitations = await classroom().store.invitations(seat);
  return reply({ invitations: invitations.map(view) });
});

/** Seats an account by its e-mail, or makes a link that works once. */
export const POST = withSeat("run", async ({ request, seat }) => {
  const { role, email } = await bodyOf(request, invitationBody);
  const { store, accounts, live, origins } = classroom();
  if (email !== undefined) {
    const seated = await store.seatAccount(seat, email, role);
    if (typeof seated === "string") return refuse(seated, sentences[seated]);
    live.seatTaken(seated);
    return reply({ seat: viewSeat(seated.seat) }, { status: 201 });
  }
  const made = await accounts.invite(seat, role);
  if (made === "ended") return refuse("ended", sentences.ended);
  const url = `${origins.forStudents()}/invite/${made.token}`;
  return reply({ url, invitation: view(made.invitation) }, { status: 201 });
});

function view({ id, role, by, createdAt, expiresAt }: Invitation) {
  return { id, role, by, createdAt, expiresAt };
}
