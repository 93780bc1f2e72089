import { segmenter } from "./language/segmenter";
import type { PostView, SeatView } from "./protocol";
import type { PostStatus, Room } from "./records";

/** Statuses that count as having spoken: what is hidden or taken back was not said to the class. */
export const spoken: readonly PostStatus[] = ["visible", "pending", "returned"];

/** Counting takes up to 3 ms for the longest post, and the desk counts again at every change. */
const counted = new WeakMap<PostView, number>();

export interface Participation {
  /** Students who are in: let in and not removed. */
  students: number;
  /** How many of them wrote at least one post that counts. */
  answered: number;
  /** Posts that count, by seat id, whoever has the seat. */
  bySeat: ReadonlyMap<string, number>;
}

/** One student's part in the discussion. */
export interface Voice {
  seatId: string;
  posts: number;
  /** By the word boundaries of Unicode (UAX #29), so that Chinese or Thai counts as English does. */
  words: number;
  /** Of all words of the students, 0 to 1; over all voices 1 in sum, or 0 where nobody wrote. */
  share: number;
  /** Posts by room id, with 0 for a room without any. */
  byRoom: ReadonlyMap<string, number>;
  /** Posts that answer somebody else's. */
  replies: number;
  /** Posts of somebody else, staff too, that answer one of theirs. */
  answered: number;
}

/** Whether a post counts in figures about people and passages. */
export function isSpoken({ status }: Pick<PostView, "status">): boolean {
  return spoken.includes(status);
}

/** Who has spoken, from posts as staff see them. */
export function participation(posts: Iterable<PostView>, seats: Iterable<SeatView>): Participation {
  const bySeat = new Map<string, number>();
  for (const post of posts) {
    if (post.seat && isSpoken(post)) bySeat.set(post.seat.id, (bySeat.get(post.seat.id) ?? 0) + 1);
  }
  const students = [...seats].filter(isIn);
  return { students: students.length, answered: students.filter(({ id }) => bySeat.has(id)).length, bySeat };
}

/**
 * Who needs a voice: every student who is in, the quietest first (fewest posts, then fewest words, then by name).
 * `posts` are as staff see them; those of rooms that are not given do not count, so that the figures of two rooms
 * add up to those of both.
 */
export function voices(
  posts: Iterable<PostView>,
  seats: Iterable<SeatView>,
  rooms: Iterable<Pick<Room, "id">>,
): Voice[] {
  const roomIds = [...rooms].map(({ id }) => id);
  const students = [...seats].filter(isIn).map((seat) => ({ seat, voice: silent(seat.id, roomIds) }));
  countPosts([...posts], new Map(students.map(({ voice }) => [voice.seatId, voice])), new Set(roomIds));
  const words = students.reduce((sum, { voice }) => sum + voice.words, 0);
  for (const { voice } of students) voice.share = words === 0 ? 0 : voice.words / words;
  return students
    .sort(
      (a, b) =>
        a.voice.posts - b.voice.posts ||
        a.voice.words - b.voice.words ||
        a.seat.name.localeCompare(b.seat.name),
    )
    .map(({ voice }) => voice);
}

/** Students who are in and have not written in this room, in the order given. */
export function missing(roomId: string, posts: Iterable<PostView>, seats: Iterable<SeatView>): SeatView[] {
  const inRoom = [...posts].filter((post) => post.roomId === roomId);
  const { bySeat } = participation(inRoom, []);
  return [...seats].filter((seat) => isIn(seat) && !bySeat.has(seat.id));
}

/** Visible posts of students to which nobody else has visibly replied, oldest first. */
export function unanswered(posts: Iterable<PostView>): PostView[] {
  const visible = [...posts].filter(({ status }) => status === "visible");
  const handles = new Map(visible.map(({ id, author }) => [id, author.handle]));
  const answered = new Set(
    visible
      .filter((post) => handles.get(post.parentId ?? "") !== post.author.handle)
      .map((post) => post.parentId),
  );
  return visible
    .filter(({ id, author }) => author.role === "student" && !answered.has(id))
    .sort((a, b) => a.createdAt - b.createdAt || a.order - b.order);
}

type Tally = Voice & { byRoom: Map<string, number> };

function silent(seatId: string, roomIds: readonly string[]): Tally {
  const byRoom = new Map(roomIds.map((id) => [id, 0]));
  return { seatId, posts: 0, words: 0, share: 0, byRoom, replies: 0, answered: 0 };
}

function countPosts(
  posts: readonly PostView[],
  tallies: ReadonlyMap<string, Tally>,
  rooms: ReadonlySet<string>,
) {
  const authors = new Map(posts.map(({ id, seat }) => [id, seat?.id]));
  for (const post of posts) {
    if (!isSpoken(post) || !rooms.has(post.roomId)) continue;
    const author = tallies.get(post.seat?.id ?? "");
    if (author) countPost(post, author);
    if (post.parentId === null) continue;
    const answeredSeat = authors.get(post.parentId);
    if (answeredSeat === post.seat?.id) continue;
    if (author) author.replies++;
    const answered = tallies.get(answeredSeat ?? "");
    if (answered) answered.answered++;
  }
}

function countPost(post: PostView, tally: Tally) {
  tally.posts++;
  tally.words += wordsIn(post);
  tally.byRoom.set(post.roomId, (tally.byRoom.get(post.roomId) ?? 0) + 1);
}

function wordsIn(post: PostView): number {
  const known = counted.get(post);
  if (known !== undefined) return known;
  let words = 0;
  for (const { isWordLike } of segmenter("word").segment(post.text)) if (isWordLike) words++;
  counted.set(post, words);
  return words;
}

function isIn({ role, removed, admitted }: SeatView): boolean {
  return role === "student" && admitted && !removed;
}
