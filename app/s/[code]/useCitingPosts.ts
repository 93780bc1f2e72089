import { useDeferredValue, useMemo } from "react";
import { type BlockUse, coverage } from "../../../domain/coverage";
import type { LessonText } from "../../../domain/lesson/lesson";
import { isSpoken } from "../../../domain/participation";
import type { PostView, RoomView } from "../../../domain/protocol";
import { inOrder } from "../../../domain/room";
import { useLiveState } from "../../live/Live";
import type { LiveState } from "../../live/state";

export interface CitingPosts {
  /** How the posts that this reader can see use each block, by its id. */
  uses: ReadonlyMap<string, BlockUse>;
  /** Those that cite a block, in order. */
  of(blockId: string): PostView[];
}

/**
 * The posts of every room the reader has been in that cite the lesson. What they repeat without citing it is not
 * counted: to look for it in thousands of posts would make a phone stutter, and who repeats words while writing is
 * offered the citation. In a silent room there are no posts of others.
 */
export function useCitingPosts(lesson: LessonText): CitingPosts {
  const rooms = useLiveState((state) => state.rooms);
  const entered = useLiveState((state) => state.entered);
  // The thread is drawn before the margin is.
  const posts = useDeferredValue(useMemo(() => postsOf(rooms, entered), [rooms, entered]));
  return useMemo(() => {
    const used = coverage(lesson, posts, () => []).blocks;
    return {
      uses: new Map(used.map((use) => [use.block.id, use])),
      of: (blockId) => posts.filter(({ citations }) => citations.some((one) => one.blockId === blockId)),
    };
  }, [lesson, posts]);
}

function postsOf(rooms: readonly RoomView[], entered: LiveState["entered"]): PostView[] {
  return rooms
    .filter(({ phase }) => phase !== "silent")
    .flatMap(({ id }) => inOrder(entered[id]?.posts.values() ?? []))
    .filter((post) => post.citations.length > 0 && isSpoken(post));
}
