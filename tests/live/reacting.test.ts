import { afterAll, beforeAll, expect, test } from "vitest";
import type { PostView } from "../../domain/protocol";
import type { Reaction } from "../../domain/records";
import { type Class, type ClassOptions, openWorld, type Student, type World } from "../world";
import { roomSettles } from "../world/marker";

let world: World;
let seminar: Class;
let author: Student;
let actor: Student;
let witness: Student;
let post: PostView;

beforeAll(async () => {
  world = await openWorld({ STOA_POSTS_PER_SECOND: undefined });
});
afterAll(() => world?.stop());

async function setScene(options: ClassOptions = {}) {
  seminar = await world.openClass(options);
  author = await seminar.join("Ada Lindqvist");
  actor = await seminar.join("Bruno Castellanos");
  witness = await seminar.join("Cleo Marsh");
  post = await author.line.say(seminar.room, "A treaty is a bet.");
  await roomSettles(seminar, author.line, actor.line, witness.line);
}

const react = ({ line }: Student, reaction: Reaction, on = true) =>
  line.send("post:react", { postId: post.id, reaction, on });

test("D3 everyone gets the count; nobody but the reader, in every tab, learns who", async () => {
  await setScene({ names: "pseudonyms" });
  const tab = await actor.browser.connect();
  await tab.enterSeminar(seminar.seminar.id);
  await tab.enter(seminar.room);
  const others = [author.line, witness.line, seminar.desk];
  const frames = others.map((line) => line.packets.length);
  const reply = await react(actor, "think");
  expect(reply).toMatchObject({ ok: true, reactions: ["think"], post: { reactions: { think: 1 } } });
  for (const line of [...others, tab, actor.line])
    await line.until(() => line.post(post.id)?.reactions?.think === 1, "for the count");
  for (const line of [actor.line, tab]) {
    await line.until(() => line.of("seat:reacted").length === 1, "for the own reaction");
    expect(line.reactions(seminar.room)).toEqual({ [post.id]: ["think"] });
  }
  await roomSettles(seminar, ...others);
  const { handle } = (await actor.line.must("seminar:enter", { seminarId: seminar.seminar.id })).seat;
  others.forEach((line, index) => {
    expect(line.of("seat:reacted")).toEqual([]);
    expect(line.reactions(seminar.room)).toEqual({});
    const since = line.packets.slice(frames[index]).join("\n");
    for (const secret of [handle, actor.seatId, "Bruno"]) expect(since).not.toContain(secret);
  });
  tab.close();
});

test("D4 after a reload the reader finds the own reactions, and what was taken back meanwhile is gone", async () => {
  await setScene();
  await react(actor, "agree");
  await react(actor, "unclear");
  const again = await actor.browser.connect();
  await again.enter(seminar.room);
  expect(again.reactions(seminar.room)).toEqual({ [post.id]: ["agree", "unclear"] });
  again.socket.disconnect();
  await react(actor, "agree", false);
  again.socket.connect();
  await again.until(() => again.reactions(seminar.room)[post.id]?.length === 1, "for the reaction to go");
  expect(again.reactions(seminar.room)).toEqual({ [post.id]: ["unclear"] });
  expect(again.post(post.id)?.reactions).toEqual({ unclear: 1 });
  again.close();
});

test("D2 the same again changes nothing and tells nobody else anything", async () => {
  await setScene();
  await react(actor, "agree");
  await roomSettles(seminar, witness.line);
  const before = witness.line.of("room:changes").length;
  expect(await react(actor, "agree")).toMatchObject({ ok: true, reactions: ["agree"] });
  expect(await react(actor, "think", false)).toMatchObject({ ok: true, reactions: ["agree"] });
  await roomSettles(seminar, witness.line);
  const marker = witness.line.of("room:changes").slice(before);
  expect(marker.flatMap(({ posts = [] }) => posts.map(({ id }: PostView) => id))).not.toContain(post.id);
});

test("P2 not in silence, not to what is hidden, not to the own, not from outside", async () => {
  await setScene();
  const stranger = await (await world.openClass()).join("Dara Novak");
  expect(await react(stranger, "agree")).toMatchObject({ error: "not_found" });
  expect(await react(author, "agree")).toMatchObject({ error: "forbidden" });
  await seminar.desk.must("seminar:freeze", { seminarId: seminar.seminar.id, frozen: true });
  expect(await react(actor, "agree")).toMatchObject({ error: "frozen" });
  await seminar.desk.must("seminar:freeze", { seminarId: seminar.seminar.id, frozen: false });
  await seminar.desk.must("post:decide", { postId: post.id, decision: "hide" });
  expect(await react(actor, "agree")).toMatchObject({ error: "not_found" });
  await setScene({ phase: "silent" });
  expect(await react(actor, "agree")).toMatchObject({ error: "not_found" });
  const word = await seminar.desk.say(seminar.room, "Three minutes.");
  const early = await actor.line.send("post:react", { postId: word.id, reaction: "agree", on: true });
  expect(early).toMatchObject({ error: "conflict" });
});

test("A7 pressing all the time is slowed down, and takes no turn from posts", async () => {
  await setScene();
  const flood = Array.from({ length: 60 }, (_, n) => react(actor, "agree", n % 2 === 0));
  const replies = await Promise.all(flood);
  const slowed = replies.filter((reply) => !reply.ok);
  expect(slowed.length).toBeGreaterThan(20);
  for (const reply of slowed)
    expect(reply).toMatchObject({ error: "slow_down", retryAfter: expect.any(Number) });
  await actor.line.say(seminar.room, "And my words go through.");
});
