/**
 * The load, in a process of its own: every client in one room, posts at an even rate from one client after the other.
 * Prints one line of JSON. Times are measured with this process's clock alone.
 */
import { io, type Socket } from "socket.io-client";
import { v7 as uuid } from "uuid";
import { centiles } from "./centiles";

export interface Order {
  url: string;
  roomId: string;
  cookies: string[];
  postsPerSecond: number;
  seconds: number;
}

export interface Measured {
  posts: number;
  /** Posts delivered, over all clients. */
  delivered: number;
  /** Milliseconds from sending to arrival at each client. */
  fanOut: { p50: number; p99: number };
  /** Milliseconds from sending to acknowledgement. */
  ack: { p50: number; p99: number };
}

const TEXT =
  "The split shows that a shared doctrine does not make a shared interest: each side read the same books and drew its own conclusion about revolution and peace.";

process.once("message", (order) => {
  void run(order as Order);
});
process.send?.("ready");

/** As much as V8 takes to compile what a post passes through, and as long as to settle after a collection. */
const WARM_UP = { postsPerSecond: 15, seconds: 30 };

async function run({ url, roomId, cookies, postsPerSecond, seconds }: Order) {
  const sentAt = new Map<string, number>();
  const fanOut: number[] = [];
  const acks: number[] = [];
  const sockets: Socket[] = [];
  for (const cookie of cookies) sockets.push(await connect(url, cookie, roomId, onPosts));
  await tell("entered");
  await post(WARM_UP);
  await tell("warm");
  fanOut.length = 0;
  acks.length = 0;
  const posts = await post({ postsPerSecond, seconds });
  const delivered = fanOut.length;
  process.send?.({ posts, delivered, fanOut: centiles(fanOut), ack: centiles(acks) } satisfies Measured);
  setTimeout(() => process.exit(delivered === posts * sockets.length ? 0 : 1), 100);

  function onPosts(posts: { id: string }[]) {
    const now = performance.now();
    for (const { id } of posts) fanOut.push(now - (sentAt.get(id) ?? now));
  }

  /** Resolves to how many were sent once each has arrived everywhere, or after a minute of waiting. */
  async function post({ postsPerSecond, seconds }: Pick<Order, "postsPerSecond" | "seconds">) {
    const posts = postsPerSecond * seconds;
    const start = performance.now();
    for (let at = 0; at < posts; at++) {
      await until(start + (at * 1000) / postsPerSecond);
      const id = uuid();
      const sent = performance.now();
      sentAt.set(id, sent);
      const socket = sockets[at % sockets.length] as Socket;
      socket.emit("post:add", { roomId, id, text: TEXT, move: "claim" }, (reply: { ok: boolean }) => {
        if (!reply.ok) throw new Error(`A post was refused: ${JSON.stringify(reply)}`);
        acks.push(performance.now() - sent);
      });
    }
    const all = posts * sockets.length;
    const deadline = performance.now() + 60_000;
    while ((fanOut.length < all || acks.length < posts) && performance.now() < deadline) await pause(20);
    return posts;
  }
}

function connect(
  url: string,
  cookie: string,
  roomId: string,
  onPosts: (posts: { id: string }[]) => void,
): Promise<Socket> {
  const socket = io(url, {
    transports: ["websocket"],
    forceNew: true,
    extraHeaders: cookie ? { cookie } : {},
  });
  socket.on("room:changes", ({ posts }) => posts && onPosts(posts));
  return new Promise((resolve, reject) => {
    socket.once("connect_error", reject);
    socket.once("connect", async () => {
      await socket.emitWithAck("room:enter", { roomId, since: 0 });
      resolve(socket);
    });
  });
}

/** Resolves when the parent has seen to it. */
function tell(message: unknown): Promise<unknown> {
  const answer = new Promise((resolve) => process.once("message", resolve));
  process.send?.(message);
  return answer;
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

async function until(time: number) {
  const left = time - performance.now();
  if (left > 0) await pause(left);
}
