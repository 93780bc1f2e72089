import { get, set } from "idb-keyval";
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
  createdAt: number;
  /**
   * `sending` until the server answers; `saved` from then until the post itself arrives; `retrying` after a failure
   * that may pass; `refused` when it will not, with the reason in `error`.
   */
  state: "sending" | "saved" | "retrying" | "refused";
  error?: Refusal | "offline";
  /** When it is sent again by itself because the room wants time between posts; server time, ms. */
  sendsAt?: number;
}

const key = (seatId: string) => `stoa-outbox-${seatId}`;

/** Posts left over from before a reload or a crash. Where the browser stores nothing, none. */
export async function readOutbox(seatId: string): Promise<Outgoing[]> {
  try {
    return ((await get<Outgoing[]>(key(seatId))) ?? []).filter((post) => post.state !== "saved");
  } catch {
    return [];
  }
}

/** False where the browser refuses to store; the posts then live as long as the page. */
export async function writeOutbox(seatId: string, posts: Outgoing[]): Promise<boolean> {
  try {
    await set(
      key(seatId),
      posts.filter((post) => post.state !== "saved"),
    );
    return true;
  } catch {
    return false;
  }
}
