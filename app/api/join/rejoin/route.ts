import { viewOwnSeat } from "../../../../domain/access";
import { readCode } from "../../../../domain/code";
import { rejoinBody } from "../../../../domain/http";
import { classroom } from "../../../classroom";
import { anyone, bodyOf, type HttpError, refuse, reply } from "../../door";

const sentences = {
  not_found: "This code opens no seat here. It works once, and only the one shown last.",
  conflict: "Somebody else sits in this browser. They must leave this device first.",
  removed: "Your teacher has removed you from this seminar.",
  slow_down: "Too many wrong codes came from your network. Wait a few minutes, then try again.",
} satisfies Partial<Record<HttpError, string>>;

const refusal = (error: keyof typeof sentences) => refuse(error, sentences[error]);

/**
 * Brings a student's own seat to this browser, past a closed door and after the end as well: who has the private code
 * was inside. Whichever of the two codes is wrong, answer and way to it are the same.
 */
export const POST = anyone(async ({ request, identity }) => {
  const body = await bodyOf(request, rejoinBody);
  const { store, auth, live, wrongCodes } = classroom();
  const code = readCode(body.code);
  const seminar = code && (await store.seminarByCode(code));
  const known = identity.visitor;
  const fresh = known ? null : auth.newVisitor(request.headers.get("x-forwarded-proto") === "https");
  const visitor = known ?? (fresh?.visitor as string);
  const secret = auth.hashOf(readCode(body.rejoin) ?? "");
  const back = await store.rejoin(seminar ? seminar.id : "", secret, visitor);
  if (back === "not_found") {
    const address = request.headers.get("x-stoa-address") ?? "";
    return refusal((await wrongCodes.tooMany(address)) ? "slow_down" : "not_found");
  }
  if (typeof back === "string") return refusal(back);
  if (back.moved) live.endSeat(back.seat, "moved");
  const answer = { seat: viewOwnSeat(back.seat, back.seminar), seminarId: back.seminar.id };
  return reply(answer, fresh ? { headers: { "Set-Cookie": fresh.cookie } } : {});
});
