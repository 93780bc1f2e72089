import { expect, test } from "vitest";
import { type DecisionKind, decisionKinds } from "../../../domain/records";
import {
  done,
  joinAs,
  newTeacher,
  openClass,
  openSeminar,
  plain,
  postId,
  postNow,
  say,
  wording,
} from "../cast";
import type { Db } from "../storeContract";

export function flags(db: Db) {
  test("a flag waits beside the post and is kept: whose, when and why", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const flagged = done(await store.flagPost(ben, post.id, "unkind"));
    const flag = { postId: post.id, seatId: ben.id, by: "Ben", note: "unkind", at: expect.any(Number) };
    const kept = [{ id: expect.any(String), ...flag }];
    expect(flagged).toMatchObject({ repeated: false, room: { seq: post.seq + 1 } });
    expect(flagged.post).toEqual({ ...post, seq: post.seq + 1, flags: kept });
    expect(await postNow(store, chair, post)).toEqual(flagged.post);
    expect((await store.record(chair)).flags).toMatchObject(kept);
  });

  test("one reader flags a post once, however often and at once it is asked; another reader does too", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben, cleo } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const tries = await Promise.all(Array.from({ length: 10 }, () => store.flagPost(ben, post.id, null)));
    expect(tries.filter((outcome) => !done(outcome).repeated)).toHaveLength(1);
    expect(done(await store.flagPost(cleo, post.id, null)).post.flags.map(({ by }) => by)).toEqual([
      "Ben",
      "Cleo",
    ]);
    expect((await postNow(store, chair, post)).seq).toBe(post.seq + 2);
    expect((await store.record(chair)).flags).toHaveLength(2);
  });

  test("P2 nobody flags what is not there for them to see", async () => {
    const { store, dump } = db();
    const { teacher, seminar, rooms, chair, ada, ben } = await openClass(store, { ...plain, review: true });
    const pending = await say(store, ada, rooms[0]);
    const hidden = await say(store, ada, rooms[0]);
    done(await store.decidePost(chair, hidden.id, "hide", null));
    const silent = await openSeminar(store, teacher);
    done(await store.setPhase(silent.chair, silent.rooms[0].id, "silent"));
    const [dora, emil] = [
      await joinAs(store, silent.seminar, "Dora"),
      await joinAs(store, silent.seminar, "Emil"),
    ];
    const unseen = await say(store, dora, silent.rooms[0]);
    const removed = done(await store.removeSeat(chair, (await joinAs(store, seminar, "Flora")).id)).seat;
    const question = await say(store, chair, rooms[0]);
    const before = await dump();
    for (const id of [pending.id, hidden.id, unseen.id, postId(0)]) {
      expect(await store.flagPost(ben, id, null)).toBe("not_found");
    }
    expect(await store.flagPost(emil, unseen.id, null)).toBe("not_found");
    expect(await store.flagPost(emil, question.id, null)).toBe("not_found");
    expect(await store.flagPost(removed, question.id, null)).toBe("not_found");
    // Their author sees them, but they wait for staff already, or were settled.
    for (const { id } of [pending, hidden]) expect(await store.flagPost(ada, id, null)).toBe("not_found");
    expect(await dump()).toBe(before);
  });

  test("every decision answers the flags; then the post can be flagged again", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben } = await openClass(store);
    const answers: DecisionKind[] = [];
    for (const decision of decisionKinds) {
      const { id } = await say(store, ada, rooms[0]);
      done(await store.flagPost(ben, id, null));
      // What is revised under review waits with its flags.
      if (decision === "approve") {
        done(await store.setRoomPolicy(chair, rooms[0].id, { review: true }));
        done(await store.revisePost(ada, id, wording("other")));
        done(await store.setRoomPolicy(chair, rooms[0].id, { review: null }));
      }
      const outcome = await store.decidePost(chair, id, decision, null);
      if (typeof outcome === "string") continue;
      answers.push(decision);
      expect(outcome.post.flags).toEqual([]);
      if (outcome.post.status !== "visible") continue;
      expect(done(await store.flagPost(ben, id, "still")).post.flags).toMatchObject([{ note: "still" }]);
    }
    // What is hidden or returned has no flags to answer.
    expect(answers).toEqual(decisionKinds.filter((kind) => kind !== "restore"));
  });

  test("P6 what is taken back waits again, beside what came since; and what holds again is answered", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben, cleo } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    const notes = async () => (await postNow(store, chair, { id })).flags.map(({ note }) => note);
    const undo = async () => {
      const { decision } = await postNow(store, chair, { id });
      return done(await store.undoDecision(chair, id, decision?.id ?? ""));
    };
    done(await store.flagPost(ben, id, "one"));
    done(await store.decidePost(chair, id, "dismiss", null));
    done(await store.flagPost(cleo, id, "two"));
    await undo();
    expect(await notes()).toEqual(["one", "two"]);
    await undo();
    expect(await notes()).toEqual(["two"]);
    await undo();
    done(await store.decidePost(chair, id, "hide", null));
    expect(await notes()).toEqual([]);
    await undo();
    expect(await notes()).toEqual(["one", "two"]);
    expect((await store.record(chair)).flags.map(({ note }) => note)).toEqual(["one", "two"]);
  });

  test("flags of what its author took back wait for nobody, and stay in the record", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    done(await store.flagPost(ben, id, "unkind"));
    expect(done(await store.withdrawPost(ada, id)).post.flags).toEqual([]);
    expect((await store.record(chair)).flags).toMatchObject([{ note: "unkind" }]);
  });

  test("nothing is flagged once the seminar has ended; what was can still be answered", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben, cleo } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    done(await store.flagPost(ben, id, null));
    done(await store.endSeminar(chair));
    expect(await store.flagPost(cleo, id, null)).toBe("ended");
    expect(done(await store.decidePost(chair, id, "dismiss", null)).post.flags).toEqual([]);
  });

  test("a record has the flags of its own seminar only", async () => {
    const { store } = db();
    const teacher = await newTeacher(store);
    const [one, other] = [await openSeminar(store, teacher), await openSeminar(store, teacher)];
    const post = await say(store, other.chair, other.rooms[0]);
    done(await store.setPhase(other.chair, other.rooms[0].id, "open"));
    done(await store.flagPost(await joinAs(store, other.seminar, "Dora"), post.id, null));
    expect((await store.record(one.chair)).flags).toEqual([]);
    expect((await store.record(other.chair)).flags).toHaveLength(1);
  });
}
