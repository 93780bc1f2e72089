import type { PostView } from "./protocol";
import { inOrder } from "./room";

type Posts = ReadonlyMap<string, PostView>;

/**
 * What others visibly replied to visible posts of this handle, in reading order; without what this one has replied to
 * in turn, for that was noticed.
 */
export function answersTo(handle: string, posts: Posts): PostView[] {
  const noticed = new Set<string | null>();
  for (const { author, parentId } of posts.values()) if (author.handle === handle) noticed.add(parentId);
  const answers = [...posts.values()].filter((post) => {
    const parent = posts.get(post.parentId ?? "");
    const isMine = parent?.author.handle === handle && parent.status === "visible";
    return isMine && post.author.handle !== handle && post.status === "visible" && !noticed.has(post.id);
  });
  return inOrder(answers);
}

/** Somebody has answered this post, or the reader has, even where that waits for a teacher. */
export function isAnswered({ id, author }: PostView, posts: Posts, reader: string): boolean {
  return [...posts.values()].some((post) => {
    if (post.parentId !== id || post.author.handle === author.handle) return false;
    return post.status === "visible" || (post.author.handle === reader && post.status !== "withdrawn");
  });
}
