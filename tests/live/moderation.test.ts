import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { PostView } from "../../domain/protocol";
import type { DecisionKind } from "../../domain/records";
import { type Class, type ClassOptions, openWorld, type Student, type World } from "../world";
import { roomSettles } from "../world/marker";

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());

interface Scene {
  seminar: Class;
  author: Student;
  witness: Student;
}

async function scene(options: ClassOptions = {}): Promise<Scene> {
  const seminar = await world.openClass(options);
  return {
    seminar,
    author: await seminar.join("Ada Lindqvist"),
    witness: await seminar.join("Bruno Castellanos"),
  };
}

const decide = ({ seminar }: Scene, { id }: PostView, decision: DecisionKind, note?: string) =>
  seminar.desk.must("post:decide", { postId: id, decision, ...(note ? { note } : {}) });

const afterMarker = ({ seminar, witness }: Scene) => roomSettles(seminar, witness.line);

/** A classmate who comes now gets nothing of it: not the words, not the id, not an empty place. */
async function freshClassmateKnowsNothing({ seminar }: Scene, post: PostView, ...words: string[]) {
  const late = await seminar.join(`Late ${Math.random()}`);
  await late.browser.get(`/api/seminars/${seminar.seminar.id}/mine`);
  expect(late.browser.knows(post.id, post.text, ...words)).toEqual([]);
}

describe("P2 what classmates may not see never reaches them", () => {
  test("pending, until it is approved", async () => {
    const at = await scene({ review: true });
    const post = await at.author.line.say(at.seminar.room, "A waiting thought.");
    expect(post.status).toBe("pending");
    await at.author.line.must("post:revise", {
      postId: post.id,
      text: "A waiting thought, polished.",
      move: "claim",
    });
    await afterMarker(at);
    expect(at.witness.browser.knows(post.id, "waiting thought")).toEqual([]);
    await freshClassmateKnowsNothing(at, post, "polished");

    await decide(at, post, "approve");
    await at.witness.line.sees(at.seminar.room, "A waiting thought, polished.");
    expect(at.witness.browser.knows("A waiting thought.")).toEqual([]);
  });

  test.each<[DecisionKind]>([["hide"], ["return"]])(
    "what was seen leaves every screen after %s, and comes to nobody new",
    async (decision) => {
      const at = await scene();
      const post = await at.author.line.say(at.seminar.room, "A thoughtless thought.");
      await at.witness.line.sees(at.seminar.room, post.text);
      await decide(at, post, decision, "Please be kind to Bartholomew.");
      await at.witness.line.until(
        () => !at.witness.line.texts(at.seminar.room).includes(post.text),
        "for it to leave",
      );
      await afterMarker(at);
      expect(at.witness.line.rooms.get(at.seminar.room)?.posts.has(post.id)).toBe(false);
      expect(at.witness.line.of("room:changes").flatMap((frame) => frame.posts ?? [])).toContainEqual(
        expect.objectContaining({ id: post.id, gone: true }),
      );
      expect(at.witness.browser.knows("Bartholomew")).toEqual([]);
      await freshClassmateKnowsNothing(at, post, "Bartholomew");
    },
  );

  test("withdrawn by its author", async () => {
    const at = await scene();
    const post = await at.author.line.say(at.seminar.room, "On second thoughts.");
    await at.witness.line.sees(at.seminar.room, post.text);
    await at.author.line.must("post:withdraw", { postId: post.id });
    await at.witness.line.until(
      () => !at.witness.line.texts(at.seminar.room).includes(post.text),
      "for it to leave",
    );
    await freshClassmateKnowsNothing(at, post);
  });

  test("written in silence, until the reveal", async () => {
    const at = await scene({ silentStart: true, phase: "silent" });
    const post = await at.author.line.say(at.seminar.room, "Only mine so far.");
    const second = await at.author.line.say(at.seminar.room, "Mine and hidden.");
    await decide(at, second, "hide");
    await afterMarker(at);
    expect(at.witness.browser.knows(post.id, second.id, "Only mine", "Mine and")).toEqual([]);
    await freshClassmateKnowsNothing(at, post);

    await at.seminar.desk.must("room:phase", { roomId: at.seminar.room, phase: "open" });
    await at.witness.line.sees(at.seminar.room, post.text);
    await afterMarker(at);
    expect(at.witness.browser.knows(second.id, "Mine and")).toEqual([]);
  });

  test("the wording before a revision", async () => {
    const at = await scene();
    const post = await at.author.line.say(at.seminar.room, "A rash first wording.");
    await at.author.line.must("post:revise", {
      postId: post.id,
      text: "A calm second wording.",
      move: "claim",
    });
    const late = await at.seminar.join("Late Comer");
    expect(late.line.texts(at.seminar.room)).toEqual(["A calm second wording."]);
    expect(late.browser.knows("rash")).toEqual([]);
  });

  test("a reply to what they may not see", async () => {
    const at = await scene();
    const post = await at.author.line.say(at.seminar.room, "To be hidden.");
    await decide(at, post, "hide");
    const reply = await at.witness.line.add(at.seminar.room, "But why?", { parentId: post.id });
    expect(reply).toMatchObject({ ok: false, error: "not_found" });
  });
});

describe("P3 the author always knows what happened, and why", () => {
  test.each<[DecisionKind[], string]>([
    [["approve"], "visible"],
    [["return"], "returned"],
    [["hide"], "hidden"],
    [["hide", "restore"], "visible"],
    [["approve", "return"], "returned"],
  ])("%j", async (decisions, status) => {
    const at = await scene({ review: true });
    const post = await at.author.line.say(at.seminar.room, "My best attempt.");
    for (const [index, decision] of decisions.entries())
      await decide(at, post, decision, `Because ${index}.`);
    const last = decisions.length - 1;
    const told = {
      status,
      decision: {
        decision: decisions[last],
        note: `Because ${last}.`,
        by: "Ms Okafor",
        at: expect.any(Number),
      },
    };
    const own = () => at.author.line.rooms.get(at.seminar.room)?.posts.get(post.id);
    await at.author.line.until(() => own()?.decision?.note === `Because ${last}.`, "to be told");
    expect(own()).toMatchObject(told);

    const later = await at.author.browser.connect();
    await later.enter(at.seminar.room);
    expect(later.posts(at.seminar.room)[0]).toMatchObject(told);
    await at.seminar.desk.must("seminar:end", { seminarId: at.seminar.seminar.id });
    const mine = await at.author.browser.get(`/api/seminars/${at.seminar.seminar.id}/mine`);
    expect(mine.body.rooms[0].posts).toMatchObject([{ text: "My best attempt.", ...told }]);
  });

  test("a post that waits says so from the start", async () => {
    const at = await scene({ review: true });
    const post = await at.author.line.say(at.seminar.room, "Am I waiting?");
    await at.author.line.sees(at.seminar.room, post.text);
    expect(at.author.line.posts(at.seminar.room)).toEqual([post]);
    expect(post).toMatchObject({ status: "pending" });
  });
});

describe("P6 every decision is kept", () => {
  test("in the record: who, when, from, to and why, in order", async () => {
    const at = await scene({ review: true });
    const post = await at.author.line.say(at.seminar.room, "Judge me often.");
    const acts: [DecisionKind, string, string][] = [
      ["return", "pending", "returned"],
      ["restore", "returned", "visible"],
      ["hide", "visible", "hidden"],
      ["restore", "hidden", "visible"],
    ];
    for (const [decision] of acts) await decide(at, post, decision, `Note on ${decision}.`);
    const refused = await at.seminar.desk.send("post:decide", { postId: post.id, decision: "approve" });
    expect(refused).toMatchObject({ ok: false, error: "conflict" });

    const path = `/api/seminars/${at.seminar.seminar.id}/transcript`;
    const { body } = await world.teacher.get(path);
    const history = body.rooms[0].threads[0][0].history;
    expect(history).toMatchObject(
      acts.map(([decision, from, to]) => ({
        kind: "decided",
        decision,
        from,
        to,
        note: `Note on ${decision}.`,
        by: "Ms Okafor",
      })),
    );
    const times = history.map((event: { at: number }) => event.at);
    expect(times).toEqual(times.toSorted());
    for (const format of ["md", "csv"]) {
      expect((await world.teacher.get(`${path}?format=${format}`)).text).toContain("Note on hide.");
    }
    expect((await at.witness.browser.get(path)).status).toBe(403);
    expect((await at.author.browser.get(path)).status).toBe(403);
  });
});
