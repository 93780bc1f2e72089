import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PostView } from "../../domain/protocol";
import type { DecisionKind } from "../../domain/records";
import { type Class, type ClassOptions, type Colleague, openWorld, type Student, type World } from "../world";
import type { Line } from "../world/line";
import { roomSettles } from "../world/marker";

let world: World;
let colleague: Colleague;
let seminar: Class;
let author: Student;
let witness: Student;

beforeAll(async () => {
  world = await openWorld();
  colleague = await world.addTeacher("Mr Coe");
});
afterAll(() => world?.stop());

async function setScene(options: ClassOptions = {}): Promise<PostView> {
  seminar = await world.openClass(options);
  author = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
  return author.line.say(seminar.room, "A debatable thought.");
}

/** A second teacher at a desk of the same class. */
async function secondDesk(): Promise<Line> {
  await seminar.invite(colleague, "co-teacher");
  const line = await colleague.connect();
  await line.enterSeminar(seminar.seminar.id);
  await line.enter(seminar.room);
  return line;
}

const decide = async (desk: Line, { id }: PostView, decision: DecisionKind) =>
  (await desk.must("post:decide", { postId: id, decision })).post;
const undo = (desk: Line, { id, decision }: PostView) =>
  desk.send("post:undo", { postId: id, decisionId: decision?.id ?? "none" });

/** What the author and a classmate have, once everything so far has come. */
async function seen({ id }: PostView) {
  await roomSettles(seminar, author.line, witness.line);
  return [author.line.post(id)?.status, witness.line.post(id)?.status];
}

describe("P2 P3 a decision is taken back", () => {
  test("an approval: the post leaves classmates' screens again, and its author is told", async () => {
    const post = await setScene({ review: true });
    const approved = await decide(seminar.desk, post, "approve");
    expect(await seen(post)).toEqual(["visible", "visible"]);
    expect(await undo(seminar.desk, approved)).toMatchObject({ ok: true, post: { status: "pending" } });
    expect(await seen(post)).toEqual(["pending", undefined]);
    expect(author.line.post(post.id)).toMatchObject({ decision: { decision: "undo", by: "Ms Okafor" } });
    expect(witness.line.of("room:changes").flatMap((frame) => frame.posts ?? [])).toContainEqual(
      expect.objectContaining({ id: post.id, gone: true }),
    );
    const late = await seminar.join("Late Comer");
    expect(late.browser.knows(post.id, post.text)).toEqual([]);
    // It waits as before, and can be approved once more.
    await decide(seminar.desk, post, "approve");
    expect(await seen(post)).toEqual(["visible", "visible"]);
  });

  test.each<[DecisionKind, boolean, DecisionKind[], string[]]>([
    ["hide", false, [], ["visible", "visible"]],
    ["return", false, [], ["visible", "visible"]],
    ["return", true, [], ["pending"]],
    ["restore", false, ["hide"], ["hidden"]],
    ["restore", false, ["return"], ["returned"]],
  ])("%s, with review %s and after %j", async (decision, review, before, [own, classmates]) => {
    const post = await setScene({ review });
    for (const one of before) await decide(seminar.desk, post, one);
    const decided = await decide(seminar.desk, post, decision);
    expect((await undo(seminar.desk, decided)).ok).toBe(true);
    expect(await seen(post)).toEqual([own, classmates]);
  });

  test("what had answered flags: they wait again", async () => {
    const post = await setScene();
    await witness.line.must("post:flag", { postId: post.id, note: "Look." });
    for (const decision of ["dismiss", "hide"] as const) {
      const decided = await decide(seminar.desk, post, decision);
      expect(decided.flags).toBeUndefined();
      const reply = await undo(seminar.desk, decided);
      expect(reply).toMatchObject({ ok: true, post: { status: "visible", flags: [{ note: "Look." }] } });
    }
    expect(await seen(post)).toEqual(["visible", "visible"]);
    expect(witness.browser.knows('"flags"')).toEqual([]);
  });

  test("P6 any member of staff may, and the record says who did what", async () => {
    const post = await setScene();
    const second = await secondDesk();
    const hidden = await decide(seminar.desk, post, "hide");
    expect((await undo(second, hidden)).ok).toBe(true);
    const { body } = await world.teacher.get(`/api/seminars/${seminar.seminar.id}/transcript`);
    expect(body.rooms[0].threads[0][0].history).toMatchObject([
      { decision: "hide", by: "Ms Okafor", from: "visible", to: "hidden" },
      { decision: "undo", by: "Mr Coe", from: "hidden", to: "visible" },
    ]);
  });

  test("only the latest, once, and not what its author has changed since", async () => {
    const post = await setScene();
    const returned = await decide(seminar.desk, post, "return");
    const hidden = await decide(seminar.desk, post, "hide");
    const conflict = { ok: false, error: "conflict" };
    expect(await undo(seminar.desk, returned)).toMatchObject({ ...conflict, post: { status: "hidden" } });
    expect((await undo(seminar.desk, hidden)).ok).toBe(true);
    expect(await undo(seminar.desk, hidden)).toMatchObject({ ...conflict, post: { status: "returned" } });

    const again = await decide(seminar.desk, await decide(seminar.desk, post, "restore"), "return");
    await author.line.must("post:revise", { postId: post.id, text: "A better thought.", move: "claim" });
    expect(await undo(seminar.desk, again)).toMatchObject({ ...conflict, post: { status: "pending" } });
    const approved = await decide(seminar.desk, post, "approve");
    await author.line.must("post:withdraw", { postId: post.id });
    expect(await undo(seminar.desk, approved)).toMatchObject({ ...conflict, post: { status: "withdrawn" } });
  });
});

describe("two teachers decide about the same post", () => {
  test("at once: one wins, the other is told what it is now and through whom", async () => {
    await setScene({ review: true });
    const desks = [seminar.desk, await secondDesk()] as const;
    for (const decision of ["approve", "return", "hide"] as const) {
      const post = await author.line.say(seminar.room, `To ${decision}.`);
      const postId = post.id;
      const replies = await Promise.all(desks.map((desk) => desk.send("post:decide", { postId, decision })));
      const [won] = replies.filter((reply) => reply.ok);
      const [lost] = replies.filter((reply) => !reply.ok);
      const by = won?.ok && won.post.decision?.by;
      expect(["Ms Okafor", "Mr Coe"]).toContain(by);
      expect(lost).toMatchObject({ error: "conflict", post: { id: postId, decision: { decision, by } } });
      const { body } = await world.teacher.get(`/api/seminars/${seminar.seminar.id}/transcript`);
      const kept = body.rooms[0].threads.flat().find(({ id }: { id: string }) => id === postId);
      expect(kept.history).toHaveLength(1);
    }
    // And both desks show the same.
    await roomSettles(seminar, ...desks);
    expect(desks[1].posts(seminar.room)).toEqual(desks[0].posts(seminar.room));
  });

  test("at once and to the contrary: what the slower one saw is no longer so, and nothing is done", async () => {
    await setScene({ review: true });
    const second = await secondDesk();
    const { id: postId, seq: seen } = await author.line.say(seminar.room, "To approve or to hide.");
    const replies = await Promise.all([
      seminar.desk.send("post:decide", { postId, decision: "approve", seen }),
      second.send("post:decide", { postId, decision: "hide", seen }),
    ]);
    const won = replies.find((reply) => reply.ok);
    const decision = won?.ok ? won.post.decision : null;
    const lost = replies.find((reply) => !reply.ok);
    expect(lost).toMatchObject({ error: "conflict", post: { id: postId, decision: { by: decision?.by } } });
    expect(["approve", "hide"]).toContain(decision?.decision);
  });

  test("one takes back what the other does at the same moment", async () => {
    const post = await setScene();
    const second = await secondDesk();
    const hidden = await decide(seminar.desk, post, "hide");
    const [taken, again] = await Promise.all([undo(seminar.desk, hidden), undo(second, hidden)]);
    expect([taken.ok, again.ok].sort()).toEqual([false, true]);
    expect(await seen(post)).toEqual(["visible", "visible"]);
  });

  test.each<DecisionKind>(["approve", "return", "hide", "restore", "dismiss"])(
    "%s is too late once the author has taken it back",
    async (decision) => {
      const post = await setScene({ review: true });
      await author.line.must("post:withdraw", { postId: post.id });
      const reply = await seminar.desk.send("post:decide", { postId: post.id, decision });
      expect(reply).toMatchObject({ ok: false, error: "conflict", post: { status: "withdrawn" } });
      expect(await seen(post)).toEqual(["withdrawn", undefined]);
    },
  );
});
