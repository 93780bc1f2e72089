import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { WordList } from "../../domain/triage";
import { type Class, openWorld, type Student, type World } from "../world";
import type { Browser } from "../world/browser";
import { roomSettles } from "../world/marker";

let world: World;
let seminar: Class;
let author: Student;
let witness: Student;

beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world?.stop());
beforeEach(async () => {
  expect((await save(world.teacher, standard)).status).toBe(200);
  seminar = await world.openClass();
  author = await seminar.join("Ada Lindqvist");
  witness = await seminar.join("Bruno Castellanos");
});

const standard: WordList = { languages: ["en"], held: [], allowed: [] };
const save = (browser: Browser, list: WordList) => browser.ask("PUT", "/api/account/words", list);
const say = (text: string) => author.line.say(seminar.room, text);

describe("B7 the word filter holds for review", () => {
  test("staff see the rule and the words, the author that it waits, classmates nothing", async () => {
    const post = await say("You are a b1tch, Portia.");
    expect(post).toMatchObject({ status: "pending" });
    await roomSettles(seminar, seminar.desk, author.line, witness.line);
    expect(seminar.desk.post(post.id)).toMatchObject({
      status: "pending",
      held: { rule: "word", match: expect.stringContaining("b1tch") },
    });
    expect(author.line.post(post.id)).toEqual(post);
    expect(author.browser.knows('"held"', '"rule"')).toEqual([]);
    expect(witness.browser.knows(post.id, "b1tch", "Portia")).toEqual([]);

    await seminar.desk.must("post:decide", { postId: post.id, decision: "return", note: "Be kind." });
    await author.line.must("post:revise", {
      postId: post.id,
      text: "I disagree, Portia.",
      move: "challenge",
    });
    await roomSettles(seminar, seminar.desk);
    expect(seminar.desk.post(post.id)).toMatchObject({ status: "pending" });
    expect(seminar.desk.post(post.id)).not.toHaveProperty("held");
    await seminar.desk.must("post:decide", { postId: post.id, decision: "approve" });
    await witness.line.sees(seminar.room, "I disagree, Portia.");
    expect(witness.browser.knows("b1tch", '"held"')).toEqual([]);
  });

  test.each([
    ["link", "See www.promises.com for it.", "www.promises.com"],
    ["email", "Write to ada@promises.example tonight.", "ada@promises.example"],
    ["phone", "Call me on +44 20 7946 0018 later.", "+44 20 7946 0018"],
  ])("a %s is held too", async (rule, text, match) => {
    const post = await say(text);
    expect(post.status).toBe("pending");
    await roomSettles(seminar, seminar.desk, witness.line);
    expect(seminar.desk.post(post.id)?.held).toEqual({ rule, match });
    expect(witness.browser.knows(post.id, match)).toEqual([]);
  });

  test("a post that was up leaves every screen when it is changed into what is held", async () => {
    const post = await say("A fine thought.");
    await witness.line.sees(seminar.room, post.text);
    const { post: changed } = await author.line.must("post:revise", {
      postId: post.id,
      text: "A fine thought: https://promises.example",
      move: "claim",
    });
    expect(changed.status).toBe("pending");
    await witness.line.until(() => witness.line.post(post.id) === undefined, "for it to leave");
    expect(witness.browser.knows("promises.example")).toEqual([]);
  });

  test("whoever is trusted is held like anybody, staff are not, and a harmless word is no cause", async () => {
    await seminar.desk.must("seat:standing", { seatId: author.seatId, standing: "trusted" });
    expect((await say("What a shitty treaty.")).status).toBe("pending");
    expect((await say("The assassin of Scunthorpe passed the class.")).status).toBe("visible");
    const word = await seminar.desk.say(seminar.room, "Read https://promises.example, damn it.");
    expect(word.status).toBe("visible");
    await witness.line.sees(seminar.room, word.text);
  });
});

describe("B7 the account's own list", () => {
  test("holds at once when it is changed while the class is on", async () => {
    expect((await say("Such a gribble idea.")).status).toBe("visible");
    const list: WordList = { languages: [], held: ["gribble"], allowed: [] };
    expect(await save(world.teacher, list)).toMatchObject({ status: 200, body: { list } });
    const post = await say("Another gribble idea.");
    expect(post.status).toBe("pending");
    await roomSettles(seminar, seminar.desk);
    expect(seminar.desk.post(post.id)?.held).toEqual({ rule: "word", match: "gribble" });
    // Without a language its words are not looked for.
    expect((await say("What a shitty treaty.")).status).toBe("visible");
    await save(world.teacher, { ...standard, allowed: ["shitty"] });
    expect((await say("Still a shitty treaty.")).status).toBe("visible");
    expect((await say("No gribble now.")).status).toBe("visible");
    expect((await world.teacher.get("/api/account/words")).body.list.allowed).toEqual(["shitty"]);
  });

  test("is the one of whose seminar it is, not of who else is there", async () => {
    const colleague = await world.addTeacher("Mr Coe");
    await seminar.invite(colleague, "co-teacher");
    await save(colleague, { languages: [], held: ["gribble"], allowed: [] });
    expect((await say("A gribble idea.")).status).toBe("visible");
    expect((await say("A shitty idea.")).status).toBe("pending");
    expect((await world.teacher.get("/api/account/words")).body.list).toEqual(standard);
  });

  test("can be tried before it is saved", async () => {
    const attempt = (text: string) =>
      world.teacher.post("/api/account/words/try", { text, list: { ...standard, held: ["gribb*"] } });
    expect((await attempt("Gribbling again.")).body.hold).toMatchObject({ rule: "word" });
    expect((await attempt("Nibbling again.")).body).toEqual({ ok: true, hold: null });
    expect((await say("Gribbling again.")).status).toBe("visible");
  });

  test("a list of the wrong form is refused and changes nothing", async () => {
    for (const more of [
      { languages: ["xx"] },
      { held: [""] },
      { held: ["x".repeat(41)] },
      { held: Array(501).fill("word") },
    ]) {
      const answer = await save(world.teacher, { ...standard, ...more } as WordList);
      expect(answer).toMatchObject({ status: 400, body: { ok: false } });
    }
    expect((await world.teacher.get("/api/account/words")).body.list).toEqual(standard);
  });
});
