import { io, type Socket } from "socket.io-client";
import { v7 as uuid } from "uuid";
import type { Target } from "./servers";

const TEXT =
  "The split shows that a shared doctrine does not make a shared interest: each side read the same books and drew its own conclusion about revolution and peace.";

/**
 * Fills four rooms with posts of every student, every third a reply; in the last room they wait. The students stay
 * until `leave`: their presence is part of a desk.
 */
export async function seedDesk({ url, roomId, cookies, teacher = "" }: Target, posts: number) {
  const desk = await connect(url, teacher, "staff");
  const { seat } = await desk.emitWithAck("room:enter", { roomId, since: 0 });
  const { seminarId } = seat;
  const { rooms } = await desk.emitWithAck("seminar:enter", { seminarId });
  const four: { id: string; phase: string }[] = rooms.slice(0, 4);
  while (four.length < 4) {
    const question = `What else can be said about point ${four.length + 1}?`;
    four.push((await desk.emitWithAck("room:add", { seminarId, question })).room);
  }
  for (const { id, phase } of four)
    if (phase === "waiting") await desk.emitWithAck("room:phase", { roomId: id, phase: "open" });
  await desk.emitWithAck("room:policy", { roomId: four[3]?.id, review: true });
  const students = await Promise.all(cookies.map((cookie) => connect(url, cookie, "student")));
  const first = new Map<string, string>();
  const writes = students.map(async (student, at) => {
    for (let post = at; post < posts; post += students.length) {
      const room = four[post % four.length]?.id ?? roomId;
      const parentId = post % 3 === 0 && room !== four[3]?.id ? first.get(room) : undefined;
      const id = uuid();
      await write(student, { roomId: room, id, text: `${post + 1}. ${TEXT}`, move: "claim", parentId });
      if (!first.has(room)) first.set(room, id);
    }
  });
  await Promise.all(writes);
  desk.close();
  const leave = () => {
    for (const student of students) student.close();
  };
  return { seminarId: seminarId as string, leave };
}

/** Fills one room with posts of every student, every third a reply. They stay until the returned function is called. */
export async function seedRoom({ url, roomId, cookies }: Target, posts: number) {
  const students = await Promise.all(cookies.map((cookie) => connect(url, cookie, "student")));
  let first: string | undefined;
  const writes = students.map(async (student, at) => {
    for (let post = at; post < posts; post += students.length) {
      const id = uuid();
      const parentId = post % 3 === 0 ? first : undefined;
      await write(student, { roomId, id, text: `${post + 1}. ${TEXT}`, move: "claim", parentId });
      first ??= id;
    }
  });
  await Promise.all(writes);
  return () => {
    for (const student of students) student.close();
  };
}

/** Again, as soon as the flood limit allows it. */
async function write(student: Socket, post: object): Promise<void> {
  const reply = await student.emitWithAck("post:add", post);
  if (reply.ok) return;
  if (reply.error !== "slow_down") throw new Error(`A post was refused: ${JSON.stringify(reply)}`);
  await new Promise((resolve) => setTimeout(resolve, reply.retryAfter + 10));
  return write(student, post);
}

async function connect(url: string, cookie: string, as: "staff" | "student"): Promise<Socket> {
  const socket = io(url, {
    auth: { as },
    transports: ["websocket"],
    forceNew: true,
    extraHeaders: { cookie },
  });
  await new Promise<void>((resolve, reject) => {
    socket.once("connect", resolve);
    socket.once("connect_error", reject);
  });
  return socket;
}
