import { createStore, del, entries, set, type UseStore } from "idb-keyval";
import type { Refusal } from "../../domain/protocol";
import type { Citation, TalkMove } from "../../domain/records";

/** What its author wrote. */
export interface Written {
  roomId: string;
  parentId: string | null;
  move: TalkMove;
  text: string;
  /** As a BCP 47 tag. */
  lang?: string;
  citations?: Citation[];
}

/** A post that this device has not yet been told is saved. */
export interface Outgoing extends Written {
  id: string;
  /** By the device's clock, ms, but always later than what the seat wrote before: the order in which posts are sent. */
  createdAt: number;
  /**
   * `sending` until the server answers; `saved` from then until the post itself arrives; `retrying` after a failure
   * that may pass; `refused` when it will not, with the reason in `error`.
   */
  state: "sending" | "saved" | "retrying" | "refused";
  error?: Refusal | "offline";
  /** When it is sent again by itself because the room wants time between posts; server time, ms. */
  sendsAt?: number;
  /** The device did not take it: it lives as long as this page. */
  onlyHere?: boolean;
}

/** One record per post, so that two tabs of a seat never write over each other's. */
let opened: UseStore | null = null;
const store = () => {
  opened ??= createStore("stoa-outbox", "posts");
  return opened;
};

const prefix = (seatId: string) => `${seatId} `;

/** A device that takes longer is treated as one that stores nothing: nobody waits for it. */
const ANSWER_WITHIN = 2_000;

/** What no device has stored, by seat: so that it outlives the screen, though not the page. */
const unkept = new Map<string, Map<string, Outgoing>>();

/** Posts of the seat that are not sent yet, as they were written; null where the device cannot say. */
export async function readKept(seatId: string): Promise<Outgoing[] | null> {
  const found = await inTime(async () => entries<string, Outgoing>(store()));
  if (!found) return null;
  const own = found.filter(([key]) => String(key).startsWith(prefix(seatId))).map(([, post]) => post);
  return own.sort(inWriting);
}

/** The same with what lives only in this page. */
export async function readOutbox(seatId: string): Promise<Outgoing[]> {
  const kept = (await readKept(seatId)) ?? [];
  return [...kept, ...(unkept.get(seatId)?.values() ?? [])].sort(inWriting);
}

/** False where the browser refuses to store. */
export async function keepPost(seatId: string, post: Outgoing): Promise<boolean> {
  const { onlyHere: _, ...record } = post;
  const stored = await inTime(async () => {
    await set(prefix(seatId) + post.id, record, store());
    return true;
  });
  if (stored) unkept.get(seatId)?.delete(post.id);
  else unkept.set(seatId, (unkept.get(seatId) ?? new Map()).set(post.id, { ...post, onlyHere: true }));
  return stored === true;
}

/** Once the server has it, or its author took it back. A record that stays is sent again, which changes nothing. */
export async function dropPost(seatId: string, id: string): Promise<void> {
  unkept.get(seatId)?.delete(id);
  await inTime(() => del(prefix(seatId) + id, store()));
}

export function inWriting(one: Outgoing, other: Outgoing): number {
  return one.createdAt - other.createdAt || (one.id < other.id ? -1 : 1);
}

async function inTime<T>(work: () => Promise<T>): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), ANSWER_WITHIN);
  });
  try {
    return await Promise.race([work(), late]);
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
}
