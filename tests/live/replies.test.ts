import { afterAll, beforeAll, expect, test } from "vitest";
import { conversationsOf } from "../../domain/thread";
import { type Class, openWorld, type Student, type World } from "../world";

let world: World;
let seminar: Class;
let actor: Student;
let witness: Student;

beforeAll(async () => {
  world = await openWorld();
  seminar = await world.openClass({ questions: ["First?", "Second?"] });
  actor = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
});
afterAll(() => world?.stop());

test("a reply to oneself, fifty deep, is one conversation in the order it was written", async () => {
  const said = [await actor.line.say(seminar.room, "The first word.")];
  for (let depth = 1; depth <= 50; depth++) {
    const parentId = said.at(-1)?.id;
    said.push(
      await actor.line.say(seminar.room, `Deeper ${"and deeper ".repeat(depth % 5)}still.`, { parentId }),
    );
  }
  const last = said.at(-1)?.id ?? "";
  await witness.line.until(() => witness.line.post(last) !== undefined, "the deepest reply");
  const [conversation] = conversationsOf(witness.line.posts(seminar.room));
  expect([conversation?.first.id, ...(conversation?.replies ?? []).map(({ id }) => id)]).toEqual(
    said.map(({ id }) => id),
  );
});

test("P2 nobody answers what they may not see, what is of another room, or what never was", async () => {
  const [first, second] = seminar.rooms;
  const other = second?.id ?? "";
  const hidden = await actor.line.say(seminar.room, "Soon hidden.");
  const elsewhere = await actor.line.say(other, "In the second room.");
  await witness.line.sees(seminar.room, "Soon hidden.");
  await seminar.desk.must("post:decide", { postId: hidden.id, decision: "hide" });
  await witness.line.until(() => witness.line.post(hidden.id) === undefined, "the post to go");
  const before = witness.line.texts(seminar.room);
  for (const parentId of [hidden.id, elsewhere.id, "no-such-post"]) {
    const reply = await witness.line.add(first?.id ?? "", "An answer.", { parentId });
    expect(reply).toMatchObject({ ok: false, error: "not_found" });
  }
  const strangers = await world.openClass();
  const zoe = await strangers.join("Zoe Fairweather");
  const foreign = await zoe.line.add(strangers.room, "An answer.", { parentId: elsewhere.id });
  expect(foreign).toMatchObject({ ok: false, error: "not_found" });
  await seminar.desk.say(seminar.room, "And on.");
  await witness.line.sees(seminar.room, "And on.");
  expect(witness.line.texts(seminar.room)).toEqual([...before, "And on."]);
});

test("an answer stays when what it answers is hidden, and leads nowhere", async () => {
  const asked = await witness.line.say(seminar.room, "A question to be hidden?");
  const answer = await actor.line.say(seminar.room, "An answer that stays.", { parentId: asked.id });
  await actor.line.until(() => actor.line.post(answer.id) !== undefined, "the answer");
  await seminar.desk.must("post:decide", { postId: asked.id, decision: "hide" });
  await actor.line.until(() => actor.line.post(asked.id) === undefined, "the question to go");
  expect(actor.line.post(answer.id)).toMatchObject({ status: "visible", parentId: asked.id });
  const alone = conversationsOf(actor.line.posts(seminar.room)).find(({ first }) => first.id === answer.id);
  expect(alone?.replies).toEqual([]);
});

test("the language reaches everyone with the words, and a wrong tag is refused", async () => {
  const { id } = await actor.line.say(seminar.room, "Una promesa no es amistad.", { lang: "es" });
  await witness.line.until(() => witness.line.post(id)?.lang === "es", "the language");
  const refused = await actor.line.add(seminar.room, "x", { lang: 'es" onload="x' });
  expect(refused).toMatchObject({ ok: false, error: "invalid" });
  const plain = await actor.line.say(seminar.room, "No tongue told.");
  expect(plain).not.toHaveProperty("lang");
});
