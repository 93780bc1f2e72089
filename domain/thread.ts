/** The least that posts need to be put into threads. */
interface Threaded {
  id: string;
  parentId: string | null;
  order: number;
}

export interface Thread<P> {
  post: P;
  replies: Thread<P>[];
}

/** Posts as threads in reading order. A reply to a post that is not among them stands by itself. */
export function threadsOf<P extends Threaded>(posts: Iterable<P>): Thread<P>[] {
  const threads = new Map<string, Thread<P>>();
  const roots: Thread<P>[] = [];
  const ordered = [...posts].sort((a, b) => a.order - b.order);
  for (const post of ordered) threads.set(post.id, { post, replies: [] });
  for (const thread of threads.values()) {
    const parent = thread.post.parentId === null ? undefined : threads.get(thread.post.parentId);
    (parent?.replies ?? roots).push(thread);
  }
  return roots;
}

/** Each first post with everything that was said under it, at whatever depth, in reading order. */
export function conversationsOf<P extends Threaded>(posts: Iterable<P>): { first: P; replies: P[] }[] {
  const conversations = new Map<string, { first: P; replies: P[] }>();
  // By any post in it; a post is always younger than the one it answers.
  const containing = new Map<string, { first: P; replies: P[] }>();
  for (const post of [...posts].sort((a, b) => a.order - b.order)) {
    const known = post.parentId === null ? undefined : containing.get(post.parentId);
    if (known) known.replies.push(post);
    const conversation = known ?? { first: post, replies: [] };
    if (!known) conversations.set(post.id, conversation);
    containing.set(post.id, conversation);
  }
  return [...conversations.values()];
}
