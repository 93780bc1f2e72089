import { may, viewOwnSeat } from "../../domain/access";
import { readCode } from "../../domain/code";
import type { LessonText } from "../../domain/lesson/lesson";
import type { Seat } from "../../domain/records";
import type { Call } from "../api/door";
import { classroom } from "../classroom";
import type { FirstLook, Found } from "../live/place";

type Looked = { ok: true; found: Found; seat: Seat | null } | { ok: false; error: "not_found" | "slow_down" };

/** What may be said of a code before anyone has a seat, and the seat this browser already has. */
export async function lookUp(typed: string, { visitor }: Call["identity"], address: string): Promise<Looked> {
  const { store } = classroom();
  const code = readCode(typed);
  const seminar = code && (await store.seminarByCode(code));
  if (!seminar) return noSeminar(address);
  const own = visitor ? await store.seat(seminar.id, { visitor }) : null;
  if (!own && seminar.endedAt !== null) return noSeminar(address);
  const { id, title, names, review, endedAt } = seminar;
  const told = { id, title, names, review, code: seminar.code, ended: endedAt !== null };
  const seat = own ? viewOwnSeat(own.seat, own.seminar) : null;
  return { ok: true, found: { seminar: told, seat }, seat: own?.seat ?? null };
}

/** "No such seminar" and "it has ended" are one answer, so that a code tells nothing about the past. */
export async function noSeminar(address: string) {
  const tooMany = await classroom().wrongCodes.tooMany(address);
  return { ok: false, error: tooMany ? "slow_down" : "not_found" } as const;
}

/** The same for a page that shows it at once: with the lesson, for who may read it. */
export async function firstLook(
  code: string,
  identity: Call["identity"],
  address: string,
): Promise<FirstLook> {
  const looked = await lookUp(code, identity, address);
  if (!looked.ok) return looked;
  const { found, seat } = looked;
  return { ok: true, ...found, lesson: seat && !found.seminar.ended ? await lessonFor(seat) : null };
}

/** Null for who may not read it, or not yet. */
export async function lessonFor(seat: Seat): Promise<LessonText | null> {
  return seat.admitted && may(seat, "read") ? classroom().store.frozenLesson(seat) : null;
}
