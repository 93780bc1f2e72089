import { acceptBody } from "../../../../domain/http";
import type { InvitationRefusal } from "../../../../domain/store/seats";
import { classroom } from "../../../classroom";
import { anyone, bodyOf, type Call, refuse, reply } from "../../door";

const sentences = {
  not_found:
    "This invitation is not valid. It may have been withdrawn, or its week is over. Ask for a new one.",
  used: "This invitation was used already. It works once. Ask for a new one.",
  ended: "The seminar has ended. Nobody new can come in.",
  slow_down: "Too many wrong links came from your network. Wait a few minutes, then try again.",
};

/** Wrong tokens count like wrong codes: nobody finds a right one by trying. */
async function refused({ request }: Call, error: InvitationRefusal) {
  if (error !== "not_found") return refuse(error, sentences[error]);
  const address = request.headers.get("x-stoa-address") ?? "";
  const word = (await classroom().wrongCodes.tooMany(address)) ? "slow_down" : error;
  return refuse(word, sentences[word]);
}

/** What an invitation leads to. */
export const GET = anyone(async (call) => {
  const found = await classroom().accounts.invitation(call.params.token ?? "");
  if (typeof found === "string") return refused(call, found);
  const { role, title, by } = found;
  return reply({ invitation: { role, title, by } });
});

/** Uses it up: for the account that is signed in, or for one that is made here. */
export const POST = anyone(async (call) => {
  const body = await bodyOf(call.request, acceptBody);
  const { account } = call.identity;
  const who = body ?? (account && { accountId: account.id });
  if (!who) return refuse("unauthorized", "Please sign in first, or make an account.");
  const { accounts, live } = classroom();
  const seated = await accounts.acceptInvitation(call.params.token ?? "", who);
  if (seated === "conflict") {
    const taken = "An account with this e-mail exists already. Sign in with it, then accept.";
    return refuse("conflict", body ? taken : "You have a seat in this seminar already.");
  }
  if (typeof seated === "string") return refused(call, seated);
  live.seatTaken(seated);
  return reply({ seminarId: seated.seminar.id }, { status: 201 });
});
