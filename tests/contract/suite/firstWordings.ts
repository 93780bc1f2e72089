import { expect, test } from "vitest";
import { done, joinAs, newTeacher, openSeminar, say, wording } from "../cast";
import type { Db } from "../storeContract";

const said = { text: "first", move: "claim" } as const;

export function firstWordings(db: Db) {
  /** A silent room with Ada in it, and what she can do with a post of hers. */
  async function silence() {
    const { store } = db();
    const { seminar, chair, rooms } = await openSeminar(store, await newTeacher(store));
    const ada = await joinAs(store, seminar, "Ada");
    done(await store.setPhase(chair, rooms[0].id, "silent"));
    return {
      say: () => say(store, ada, rooms[0], said),
      reveal: async () => done(await store.setPhase(chair, rooms[0].id, "open")),
      revise: async (id: string, text: string) =>
        done(await store.revisePost(ada, id, wording(text, "ask"))).post,
      decide: async (id: string, kind: "approve" | "return" | "restore") =>
        done(await store.decidePost(chair, id, kind, null)).post,
      undo: async (id: string, decisionId = "") => done(await store.undoDecision(chair, id, decisionId)).post,
      now: async () => (await store.ownPosts(ada))[0],
    };
  }

  test("what was said at the reveal stays beside every later wording", async () => {
    const room = await silence();
    const { id } = await room.say();
    await room.reveal();
    for (const text of ["second", "third"]) {
      const post = await room.revise(id, text);
      expect(post).toMatchObject({ text, first: said });
      expect(await room.now()).toEqual(post);
    }
  });

  test("what changed in silence was never said to anybody; what was said after the reveal is not a first answer", async () => {
    const room = await silence();
    const { id } = await room.say();
    expect((await room.revise(id, "second")).first).toBeNull();
    await room.reveal();
    expect((await room.revise(id, "third")).first).toEqual({ text: "second", move: "ask" });
    const late = await room.say();
    expect((await room.revise(late.id, "second")).first).toBeNull();
  });

  test("P2 a wording that a teacher sent back is not kept beside the next, nor that one beside those after it", async () => {
    const room = await silence();
    const { id } = await room.say();
    await room.reveal();
    await room.revise(id, "second");
    await room.decide(id, "return");
    expect((await room.revise(id, "third")).first).toBeNull();
    await room.decide(id, "approve");
    expect((await room.revise(id, "fourth")).first).toBeNull();
  });

  test("a return that was taken back is no objection", async () => {
    const room = await silence();
    const { id } = await room.say();
    await room.reveal();
    const { decision } = await room.decide(id, "return");
    await room.undo(id, decision?.id);
    expect((await room.revise(id, "second")).first).toEqual(said);
  });
}
