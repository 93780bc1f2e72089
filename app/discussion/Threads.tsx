"use client";

import type { ReactNode } from "react";
import type { PostView } from "../../domain/protocol";
import { conversationsOf } from "../../domain/thread";

interface Props {
  posts: Iterable<PostView>;
  /** One post, with whatever can be done to it. */
  show: (post: PostView) => ReactNode;
}

/** Posts with their replies under them, indented once; deeper replies follow in order without more indent. */
export function Threads({ posts, show }: Props) {
  return (
    <ol className="divide-y divide-line">
      {conversationsOf(posts).map(({ first, replies }) => (
        <li key={first.id}>
          {show(first)}
          {replies.length > 0 && (
            <ol className="mb-2 ml-1 border-l-2 border-line pl-4">
              {replies.map((post) => (
                <li key={post.id}>{show(post)}</li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}
