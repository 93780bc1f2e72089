import { readCode } from "../../../domain/code";
import { forgetSeat } from "../../live/forgetSeat";
import { type Found, type Place, readPlace } from "../../live/place";
import { type Answer, send } from "../../send";

/** So long a page waits for a network that may be there before it shows what it knows, in ms. */
const PATIENCE = 4_000;

/**
 * Who sits here, by the server; while it cannot be reached, by what this device remembers. Aborted, the answer is old
 * news: nothing on the device changes by it.
 */
export async function findPlace(code: string, signal: AbortSignal): Promise<Answer<Place>> {
  const asked = ask(code, signal);
  const first = await Promise.race([asked, afterPatience()]);
  if (first && (first.ok || first.error !== "offline")) return first;
  const kept = await readPlace(readCode(code) ?? code);
  return kept ? { ok: true, ...kept } : asked;
}

async function ask(code: string, signal: AbortSignal): Promise<Answer<Place>> {
  const found = await send<Found>("GET", `/api/join?code=${encodeURIComponent(code)}`);
  if (!found.ok) return found;
  if (!signal.aborted) void forgetOther(found.seminar.code, found.seat?.id);
  return { ok: true, found };
}

/** Somebody else sits here now, or nobody: what was kept is none of their business. */
async function forgetOther(code: string, seatId: string | undefined) {
  const kept = await readPlace(code);
  if (kept && kept.found.seat?.id !== seatId) await forgetSeat();
}

function afterPatience(): Promise<null> {
  return new Promise((resolve) => setTimeout(resolve, PATIENCE, null));
}
