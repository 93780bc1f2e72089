/**
 * How long a post that is hidden stays on other screens: 30 students look at it, the teacher hides one after the other.
 * From the teacher's press to the moment each student's client is told, by this process's clock. Beside it the same way
 * through the bare relay, which passes a packet on and stores nothing.
 */
import { io, type Socket } from "socket.io-client";
import { v7 as uuid } from "uuid";
import { centiles } from "./centiles";
import { startRelay, startStoa, type Target } from "./servers";

const SCREENS = 30;
const POSTS = 200;

export async function reportHiding() {
  const bare = await onTarget(await startRelay(SCREENS + 1), passOn);
  const ours = await onTarget(await startStoa(SCREENS), hide);
  console.log(`\nhide: ${POSTS} posts, ${SCREENS} screens each, from the press to each screen`);
  console.log("| figure | bare relay | Stoa | ratio |\n|---|---:|---:|---:|");
  for (const key of ["p50", "p99"] as const) {
    const cells = [bare[key].toFixed(1), ours[key].toFixed(1), (ours[key] / bare[key]).toFixed(2)];
    console.log(`| ${key} ms | ${cells.join(" | ")} |`);
  }
}

async function onTarget(target: Target, press: Press) {
  const screens = await Promise.all(target.cookies.slice(0, SCREENS).map((cookie) => enter(target, cookie)));
  const desk = await enter(target, target.teacher ?? target.cookies[SCREENS] ?? "");
  const waits: number[] = [];
  try {
    for (let at = 0; at < POSTS; at++) waits.push(...(await press(target, desk, screens)));
    return centiles(waits);
  } finally {
    for (const socket of [...screens, desk]) socket.close();
    await target.stop();
  }
}

/** One press; milliseconds until each screen was told. */
type Press = (target: Target, desk: Socket, screens: Socket[]) => Promise<number[]>;

const hide: Press = async ({ roomId }, desk, screens) => {
  const id = uuid();
  const shown = screens.map((screen) => told(screen, id, false));
  await desk.emitWithAck("post:add", { roomId, id, text: "This is about a person.", move: "claim" });
  await Promise.all(shown);
  const gone = screens.map((screen) => told(screen, id, true));
  const pressed = performance.now();
  desk.emit("post:decide", { postId: id, decision: "hide" }, () => {});
  return (await Promise.all(gone)).map((when) => when - pressed);
};

const passOn: Press = async ({ roomId }, desk, screens) => {
  const id = uuid();
  const arrived = screens.map((screen) => told(screen, id, false));
  const pressed = performance.now();
  desk.emit("post:add", { roomId, id, text: "This is about a person.", move: "claim" }, () => {});
  return (await Promise.all(arrived)).map((when) => when - pressed);
};

function told(screen: Socket, id: string, gone: boolean): Promise<number> {
  return new Promise((resolve) => {
    const look = ({ posts = [] }: { posts?: { id: string; gone?: true }[] }) => {
      if (!posts.some((post) => post.id === id && Boolean(post.gone) === gone)) return;
      screen.off("room:changes", look);
      resolve(performance.now());
    };
    screen.on("room:changes", look);
  });
}

function enter({ url, roomId }: Target, cookie: string): Promise<Socket> {
  const extraHeaders: Record<string, string> = cookie ? { cookie } : {};
  const socket = io(url, { transports: ["websocket"], forceNew: true, extraHeaders });
  return new Promise((resolve, reject) => {
    socket.once("connect_error", reject);
    socket.once("connect", async () => {
      await socket.emitWithAck("room:enter", { roomId, since: 0 });
      resolve(socket);
    });
  });
}
