import type { PostView, RoomView } from "./protocol";

/** The posts collected for the projector that the class may see now. */
export interface Collection {
  /** In the teacher's order. */
  posts: PostView[];
  /** The post that the projector shows; null where it shows the question alone. */
  shown: PostView | null;
  /** Its place in `posts`; -1 without one. */
  at: number;
}

type Posts = ReadonlyMap<string, PostView>;
type Spotlit = Pick<RoomView, "spotlight" | "revealed">;

/**
 * A post that was hidden, sent back or taken back since it was collected is skipped, and so are answers that nobody may
 * see before the reveal. Where the one on the projector leaves, no other takes its place by itself.
 */
export function collectionOf(room: Spotlit, posts: Posts): Collection {
  const { posts: ids, at } = room.spotlight;
  const collected = ids
    .map((id) => posts.get(id))
    .filter((post) => post && canShow(post, room)) as PostView[];
  const place = collected.findIndex(({ id }) => id === ids[at]);
  return { posts: collected, shown: collected[place] ?? null, at: place };
}

/**
 * The `at` that shows the next post (`by` 1) or the one before (-1); null at either end. With none shown, the next one is
 * the first after where the last one was.
 */
export function stepIn(room: Spotlit, posts: Posts, by: 1 | -1): number | null {
  const { posts: ids, at } = room.spotlight;
  for (let to = at + by; to >= 0 && to < ids.length; to += by) {
    const post = posts.get(ids[to] ?? "");
    if (post && canShow(post, room)) return to;
  }
  return null;
}

function canShow({ status, author }: PostView, { revealed }: Pick<RoomView, "revealed">): boolean {
  return status === "visible" && (revealed || author.role !== "student");
}
