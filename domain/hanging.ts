/**
 * "No voice left hanging": a post that nobody has answered is put to two classmates who have answered least. Who that
 * is, and how often they have, stays on the server. Pure.
 */
import type { Post, PostStatus, Seat, TalkMove } from "./records";

/** A post, as far as it matters whether anybody answers it. */
export interface VoicePost {
  id: string;
  /** Seat id of its author, and whether that is a student. */
  author: string;
  byStudent: boolean;
  parentId: string | null;
  move: TalkMove;
  status: PostStatus;
  /** When classmates could first answer it, in ms. */
  since: number;
}

/** A question to one seat: could you answer this? It is `over` once it needs no answer, or not from this seat. */
export interface Ask {
  postId: string;
  seatId: string;
  state: "open" | "passed" | "over";
}

export interface Discussion {
  /** Of every room that is open now. */
  posts: readonly VoicePost[];
  /** Seats that may be asked, see `mayBeAsked`. */
  seats: readonly string[];
  /** Everything asked so far, in order. */
  asks: readonly Ask[];
  now: number;
  /** Milliseconds for which a post waits by itself. */
  after: number;
}

/** How many are asked about one post at a time. */
export const ASKED_AT_ONCE = 2;

/** A student who is here and may write. */
export function mayBeAsked(
  seat: Pick<Seat, "id" | "role" | "standing" | "admitted" | "removedAt">,
  here: ReadonlySet<string>,
): boolean {
  const { role, standing, admitted, removedAt } = seat;
  return role === "student" && admitted && removedAt === null && standing !== "muted" && here.has(seat.id);
}

export function voiceOf(post: Post, since: number): VoicePost {
  const { id, author, parentId, move, status } = post;
  return { id, author: author.id, byStudent: author.role === "student", parentId, move, status, since };
}

/**
 * Everything asked so far with what is asked now. Nobody is asked about an own post, twice about the same one, or about
 * two at once; at most two are asked about one post at a time. What is asked stays asked while it makes sense. The same
 * discussion gives the same answer.
 */
export function nextAsks(discussion: Discussion): Ask[] {
  const { seats, now, after } = discussion;
  const answers = answersIn(discussion.posts);
  const hanging = hangingIn(discussion.posts, answers).filter(({ since }) => now - since >= after);
  const hangs = new Set(hanging.map(({ id }) => id));
  const known = new Set(discussion.posts.map(({ id }) => id));
  const present = new Set(seats);
  const asks = discussion.asks
    // Whoever went, or whose room is not open now, may be asked again later.
    .filter(({ postId, seatId, state }) => state !== "open" || (known.has(postId) && present.has(seatId)))
    .map((ask): Ask => {
      const needed = hangs.has(ask.postId) && !answers.of(ask.postId).has(ask.seatId);
      return ask.state === "open" && !needed ? { ...ask, state: "over" } : ask;
    });
  const book = openBook(asks, answers);
  // Every post is put to one before any is put to two.
  for (let round = 1; round <= ASKED_AT_ONCE; round++) {
    for (const post of hanging) {
      // An answer that waits for a teacher will do as well as somebody who is asked.
      if (book.openAbout(post.id) + answers.of(post.id).size >= round) continue;
      const free = seats.filter((id) => id !== post.author && !answers.of(post.id).has(id));
      const seatId = book.leastAsked(free, post.id);
      if (seatId) book.ask({ postId: post.id, seatId, state: "open" });
    }
  }
  return book.asks;
}

/** "Not now": the next one is asked. */
export function passAsk(asks: readonly Ask[], postId: string, seatId: string): Ask[] {
  const isIt = (ask: Ask) => ask.postId === postId && ask.seatId === seatId && ask.state === "open";
  return asks.map((ask) => (isIt(ask) ? { ...ask, state: "passed" } : ask));
}

/** When the next post will have waited long enough; null where none waits. */
export function nextDue({ posts, now, after }: Pick<Discussion, "posts" | "now" | "after">): number | null {
  const due = hangingIn(posts, answersIn(posts))
    .map(({ since }) => since + after)
    .filter((at) => at > now);
  return due.length > 0 ? Math.min(...due) : null;
}

interface Answers {
  /** Seats that answered a post of somebody else's, up or waiting. */
  of(postId: string): ReadonlySet<string>;
  /** Posts that somebody else has visibly answered. */
  answered: ReadonlySet<string>;
  /** How many answers each seat has written. */
  bySeat: ReadonlyMap<string, number>;
}

const nobody: ReadonlySet<string> = new Set();

function answersIn(posts: readonly VoicePost[]): Answers {
  const authors = new Map(posts.map(({ id, author }) => [id, author]));
  const byPost = new Map<string, Set<string>>();
  const bySeat = new Map<string, number>();
  const answered = new Set<string>();
  for (const { author, parentId, status } of posts) {
    if (parentId === null || authors.get(parentId) === author) continue;
    if (status !== "visible" && status !== "pending") continue;
    byPost.set(parentId, (byPost.get(parentId) ?? new Set()).add(author));
    bySeat.set(author, (bySeat.get(author) ?? 0) + 1);
    if (status === "visible") answered.add(parentId);
  }
  return { of: (postId) => byPost.get(postId) ?? nobody, answered, bySeat };
}

/** Answers to the room's question, and questions wherever they stand; a reply need not be replied to. Oldest first. */
function hangingIn(posts: readonly VoicePost[], { answered }: Answers): VoicePost[] {
  return posts
    .filter(({ id, byStudent, parentId, move, status }) => {
      const calls = parentId === null || move === "ask";
      return byStudent && calls && status === "visible" && !answered.has(id);
    })
    .sort((a, b) => a.since - b.since || compare(a.id, b.id));
}

/** What was asked, by seat and by post. */
function openBook(before: readonly Ask[], { bySeat }: Answers) {
  const asks: Ask[] = [];
  const load = new Map(bySeat);
  const busy = new Set<string>();
  const pairs = new Set<string>();
  const open = new Map<string, number>();
  const ask = (one: Ask) => {
    const { postId, seatId, state } = one;
    asks.push(one);
    pairs.add(`${postId} ${seatId}`);
    load.set(seatId, (load.get(seatId) ?? 0) + 1);
    if (state !== "open") return;
    busy.add(seatId);
    open.set(postId, (open.get(postId) ?? 0) + 1);
  };
  for (const one of before) ask(one);
  return {
    asks,
    ask,
    openAbout: (postId: string) => open.get(postId) ?? 0,
    /** Who has answered least, counting each time they were asked, so that it is not always the same. */
    leastAsked(seats: readonly string[], postId: string): string | undefined {
      const free = seats.filter((id) => !busy.has(id) && !pairs.has(`${postId} ${id}`));
      const of = (id: string) => load.get(id) ?? 0;
      return free.sort((x, y) => of(x) - of(y) || compare(x, y))[0];
    },
  };
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
