/** Posts, revisions, decisions, flags and acts -> the record of a seminar, in the order in which one reads it. Pure. */
import { shownName, type Viewer, viewFor } from "./access";
import type { PostView } from "./protocol";
import type {
  Act,
  Citation,
  Decision,
  Flag,
  Phase,
  Post,
  PostStatus,
  Revision,
  Role,
  Seat,
  Seminar,
  TalkMove,
} from "./records";
import { phaseNow } from "./room";
import type { SeminarRecord } from "./store/seminars";
import { type Thread, threadsOf } from "./thread";

/** Times are milliseconds since 1970 (UTC). */
export interface Transcript {
  seminar: Pick<Seminar, "id" | "title" | "names" | "review" | "silentStart" | "createdAt" | "endedAt">;
  /** To staff everyone but who still waits at the door, to others those who wrote something; in the order they came. */
  people: TranscriptPerson[];
  rooms: TranscriptRoom[];
  /** How many posts are in it; here and below, without those that their authors took back. */
  posts: number;
}

export interface TranscriptAuthor {
  handle: string;
  /** As the class saw it. */
  name: string;
  role: Role;
  /** To staff only. */
  realName?: string;
}

export interface TranscriptPerson extends TranscriptAuthor {
  posts: number;
  /** To staff only. */
  removed?: boolean;
  /** What staff did about this person, in order. To staff only. */
  acts?: Pick<Act, "act" | "by" | "from" | "to" | "at">[];
}

export interface TranscriptRoom {
  id: string;
  /** From 1, in the order of the rooms. */
  number: number;
  question: string;
  phase: Phase;
  /** A post that answers the question, then all that was said in reply, each reply below what it answers. */
  threads: TranscriptPost[][];
  posts: number;
}

export interface TranscriptPost {
  id: string;
  /** The post it answers; null as well where that one is not in this transcript. */
  parentId: string | null;
  /** 0 for the first post of a thread, 1 for a reply to it, and so on. */
  depth: number;
  author: TranscriptAuthor;
  move: TalkMove;
  text: string;
  /** As a BCP 47 tag; missing where it is not known. */
  lang?: string;
  status: PostStatus;
  createdAt: number;
  revisedAt: number | null;
  citations: Citation[];
  /** How many readers react in each way; missing where nobody does. */
  reactions?: Post["reactions"];
  /** What was done to it, in order. To staff and to its author; empty to everyone else. */
  history: TranscriptEvent[];
  /** The id of the latest decision, where it can be taken back. To staff only. */
  undoable?: string;
}

/** A wording the post had until `at`, a decision about it, or a request that staff look at it: that to staff only. */
export type TranscriptEvent =
  | ({ kind: "revised" } & Pick<Revision, "text" | "move" | "at">)
  | ({ kind: "decided" } & Pick<Decision, "decision" | "by" | "from" | "to" | "note" | "at">)
  | ({ kind: "flagged" } & Pick<Flag, "by" | "note" | "at">);

/** The name to print first: to staff the real one. */
export function nameOf({ realName, name }: TranscriptAuthor): string {
  return realName ?? name;
}

/** The name the class saw, where it is another one. */
export function aliasOf({ realName, name }: TranscriptAuthor): string | null {
  return realName !== undefined && realName !== name ? name : null;
}

/** The record as this viewer may see it. */
export function transcribe(record: SeminarRecord, seminar: Seminar, viewer: Viewer): Transcript {
  const histories = historiesOf(record, viewer);
  const rooms = record.rooms.map((room, index): TranscriptRoom => {
    const posts = record.posts
      .filter(({ roomId }) => roomId === room.id)
      .map((post) => viewFor(viewer, post, { seminar, room }))
      .filter((view) => view !== null);
    return {
      id: room.id,
      number: index + 1,
      question: room.question,
      phase: phaseNow(seminar, room),
      threads: threadsOf(posts).map((thread) => readThread(thread, histories)),
      posts: posts.filter(counts).length,
    };
  });
  const { id, title, names, review, silentStart, createdAt, endedAt } = seminar;
  return {
    seminar: { id, title, names, review, silentStart, createdAt, endedAt },
    people: peopleOf(record, seminar, viewer, rooms),
    rooms,
    posts: rooms.reduce((sum, room) => sum + room.posts, 0),
  };
}

function counts({ status }: { status: PostStatus }): boolean {
  return status !== "withdrawn";
}

type Histories = ReadonlyMap<string, TranscriptEvent[]>;

/** What this viewer may know of what was done to each post, by its id. */
function historiesOf({ posts, revisions, decisions, flags }: SeminarRecord, viewer: Viewer): Histories {
  const known = posts.filter(({ author }) => viewer.kind === "staff" || isSeatOf(viewer, author.id));
  const histories = new Map(known.map(({ id }) => [id, [] as TranscriptEvent[]]));
  for (const event of [...revisions, ...decisions].sort((a, b) => a.seq - b.seq)) {
    histories.get(event.postId)?.push(readEvent(event));
  }
  if (viewer.kind !== "staff") return histories;
  for (const { postId, by, note, at } of flags) {
    const history = histories.get(postId) ?? [];
    const next = history.findIndex((event) => event.at > at);
    history.splice(next < 0 ? history.length : next, 0, { kind: "flagged", by, note, at });
  }
  return histories;
}

function isSeatOf(viewer: Viewer, seatId: string): boolean {
  return viewer.kind === "seat" && viewer.seatId === seatId;
}

function readEvent(event: Revision | Decision): TranscriptEvent {
  if (!("decision" in event)) {
    const { text, move, at } = event;
    return { kind: "revised", text, move, at };
  }
  const { decision, by, from, to, note, at } = event;
  return { kind: "decided", decision, by, from, to, note, at };
}

/** Without recursion: a thread may be thousands of replies deep. */
function readThread(root: Thread<PostView>, histories: Histories): TranscriptPost[] {
  const read: TranscriptPost[] = [];
  const ahead = [{ thread: root, parentId: null as string | null, depth: 0 }];
  for (let next = ahead.pop(); next; next = ahead.pop()) {
    const { thread, parentId, depth } = next;
    const { id } = thread.post;
    const history = histories.get(id) ?? [];
    read.push({ ...readPost(thread.post), parentId, depth, history, ...undoableOf(thread.post, history) });
    for (const reply of thread.replies.toReversed()) {
      ahead.push({ thread: reply, parentId: id, depth: depth + 1 });
    }
  }
  return read;
}

function readPost(view: PostView) {
  const { id, move, text, status, createdAt, revisedAt, citations } = view;
  const author: TranscriptAuthor = view.seat ? { ...view.author, realName: view.seat.name } : view.author;
  const language = view.lang ? { lang: view.lang } : {};
  const reactions = view.reactions ? { reactions: view.reactions } : {};
  return { id, author, move, text, ...language, status, createdAt, revisedAt, citations, ...reactions };
}

/** A decision can be taken back while nothing has happened to the post since. */
function undoableOf({ seat, status, decision }: PostView, history: TranscriptEvent[]) {
  const latest = history.findLast(({ kind }) => kind !== "flagged");
  if (!seat || !decision?.id || latest?.kind !== "decided") return {};
  return latest.decision !== "undo" && latest.to === status ? { undoable: decision.id } : {};
}

function peopleOf(
  { seats, acts }: SeminarRecord,
  seminar: Seminar,
  viewer: Viewer,
  rooms: TranscriptRoom[],
): TranscriptPerson[] {
  const written = new Map<string, number>();
  for (const post of rooms.flatMap((room) => room.threads.flat())) {
    const { handle } = post.author;
    written.set(handle, (written.get(handle) ?? 0) + (counts(post) ? 1 : 0));
  }
  const people = seats.filter(({ admitted, removedAt }) => admitted || removedAt !== null);
  const seen = people.map((seat): TranscriptPerson => {
    const { handle, role } = seat;
    const person = { handle, name: shownName(seat, seminar), role, posts: written.get(handle) ?? 0 };
    return viewer.kind === "staff" ? { ...person, ...forStaff(seat, acts) } : person;
  });
  return viewer.kind === "staff" ? seen : seen.filter(({ handle }) => written.has(handle));
}

function forStaff({ id, name, removedAt }: Seat, acts: readonly Act[]) {
  const about = acts.filter(({ seatId }) => seatId === id);
  return {
    realName: name,
    removed: removedAt !== null,
    acts: about.map(({ act, by, from, to, at }) => ({ act, by, from, to, at })),
  };
}
