import { viewOwnSeat } from "../../../domain/access";
import { readCode } from "../../../domain/code";
import { joinBody } from "../../../domain/http";
import { MAX_NAME_CHARACTERS } from "../../../domain/limits";
import { readName } from "../../../domain/name";
import { classroom } from "../../classroom";
import { lessonFor, lookUp, noSeminar } from "../../join/lookUp";
import { addressOf, anyone, bodyOf, type HttpError, refuse, reply } from "../door";

const sentences = {
  not_found: "No open seminar has this code. Check it against the board.",
  removed: "Your teacher has removed you from this seminar.",
  locked: "Your teacher has closed the door to new students. Ask to be let in.",
  slow_down: "Too many wrong codes came from your network. Wait a few minutes, then try again.",
  name_taken: "Someone here already has this name. Add an initial or your surname.",
  name_empty: "Please type your name.",
  name_too_long: `That name is too long: ${MAX_NAME_CHARACTERS} characters at most.`,
  name_unreadable: "Please use a name that others can read, with letters or digits.",
  name_reserved: "That name belongs to the teacher's side. Please use your own.",
} satisfies Partial<Record<HttpError, string>>;

const refusal = (error: keyof typeof sentences) => refuse(error, sentences[error]);

/** What the join page may say before anyone has a seat, and the seat this browser already has. */
export const GET = anyone(async ({ request, query, identity }) => {
  const looked = await lookUp(query.get("code") ?? "", identity, addressOf(request));
  return looked.ok ? reply(looked.found) : refusal(looked.error);
});

/** Takes a seat, and brings the lesson along. The same browser comes back to the same seat, whatever name it gives. */
export const POST = anyone(async (call) => {
  const body = await bodyOf(call.request, joinBody);
  const { store, auth, live } = classroom();
  // Before the code, so that what is said about a name says nothing about the code.
  const read = readName(body.name);
  if ("refusal" in read) return refusal(read.refusal);
  const code = readCode(body.code);
  const seminar = code && (await store.seminarByCode(code));
  const wrongCode = async () => refusal((await noSeminar(addressOf(call.request))).error);
  if (!seminar) return wrongCode();
  const known = call.identity.visitor;
  const fresh = known ? null : auth.newVisitor(call.request.headers.get("x-forwarded-proto") === "https");
  const joined = await store.join(seminar.id, known ?? (fresh?.visitor as string), read.name);
  if (typeof joined === "string") return joined === "ended" ? wrongCode() : refusal(joined);
  live.seatTaken(joined);
  const seat = viewOwnSeat(joined.seat, joined.seminar);
  const answer = { seat, seminarId: seminar.id, lesson: await lessonFor(joined.seat) };
  return reply(answer, { status: 201, headers: fresh ? { "Set-Cookie": fresh.cookie } : {} });
});
