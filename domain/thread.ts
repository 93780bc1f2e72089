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
