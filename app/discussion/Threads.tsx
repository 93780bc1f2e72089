"use client";

import type { ReactNode } from "react";
import type { PostView } from "../../domain/protocol";
import { type Thread, threadsOf } from "../../domain/thread";

interface Props {
  posts: Iterable<PostView>;
  /** One post, with whatever can be done to it. */
  show: (post: PostView) => ReactNode;
}

/** Posts with their replies under them, indented once; deeper replies follow in order without more indent. */
export function Threads({ posts, show }: Props) {
  return (
    <ol className="divide-y divide-line">
      {threadsOf(posts).map((thread) => (
        <li key={thread.post.id}>
          {show(thread.post)}
          {thread.replies.length > 0 && (
            <ol className="mb-2 ml-1 border-l-2 border-line pl-4">
              {flat(thread.replies).map((post) => (
                <li key={post.id}>{show(post)}</li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

function flat(threads: Thread<PostView>[]): PostView[] {
  return threads.flatMap(({ post, replies }) => [post, ...flat(replies)]).sort((a, b) => a.order - b.order);
}
