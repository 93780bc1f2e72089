import { expect, test } from "vitest";
import { decide, statusTable } from "../../../domain/moderation";
import {
  type DecisionKind,
  decisionKinds,
  type Post,
  type PostStatus,
  postStatuses,
} from "../../../domain/records";
import { done, joinAs, openClass, openSeminar, plain, postId, postThatIs, roomNow, say } from "../cast";
import type { Db } from "../storeContract";

export function decisions(db: Db) {
  test("P6 each decision leads where the table says, is kept, and where it does not apply changes nothing", async () => {
    const { store, dump } = db();
    const cast = await openClass(store, { ...plain, review: true });
    for (const status of postStatuses) {
      for (const decision of decisionKinds) {
        const post = await postThatIs(store, cast, status);
        expect(post.status).toBe(status);
        const before = await dump();
        const outcome = await store.decidePost(cast.chair, post.id, decision, "a note");
        if (!statusTable[decision].from.includes(status)) {
          expect(outcome, `${decision} on ${status}`).toBe("conflict");
          expect(await dump()).toBe(before);
        } else {
          expect(done(outcome).post.status).toBe(statusTable[decision].to);
          const kept = (await store.record(cast.chair)).decisions.findLast(
            ({ postId }) => postId === post.id,
          );
          expect(kept).toMatchObject({
            decision,
            from: status,
            to: statusTable[decision].to,
            note: "a note",
          });
        }
      }
    }
  });

  test("a dismissal without a flag is about nothing", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    expect(await store.decidePost(chair, id, "dismiss", null)).toBe("conflict");
  });

  test("P3 P6 the post carries the latest decision, the record all of them: who, when, from, to, why", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const acts: [DecisionKind, string | null][] = [
      ["return", "Say why."],
      ["hide", null],
      ["restore", "Sorry."],
    ];
    const states: Post[] = [];
    for (const [decision, note] of acts)
      states.push(done(await store.decidePost(chair, post.id, decision, note)).post);
    const at = expect.any(Number);
    const id = expect.any(String);
    const latest = { id, decision: "restore", from: "hidden", note: "Sorry.", by: chair.name, at };
    expect(states.at(-1)?.decision).toEqual(latest);
    const path: PostStatus[] = ["visible", "returned", "hidden", "visible"];
    const { decisions } = await store.record(chair);
    expect(decisions.map(({ id }) => id)).toEqual(states.map(({ decision }) => decision?.id));
    expect(decisions.map(({ id: _id, ...kept }) => kept)).toEqual(
      acts.map(([decision, note], n) => ({
        ...{ postId: post.id, seatId: chair.id, by: chair.name, decision, note, at },
        ...{ from: path[n], to: path[n + 1], seq: states[n]?.seq },
      })),
    );
  });

  test("of ten who decide the same thing at once, one wins and the others learn of it", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store, { ...plain, review: true });
    const post = await say(store, ada, rooms[0]);
    const tries = Array.from({ length: 10 }, () => store.decidePost(chair, post.id, "approve", null));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(9);
    expect((await store.record(chair)).decisions).toHaveLength(1);
    expect((await roomNow(store, chair, rooms[0])).seq).toBe(post.seq + 1);
  });

  test("contrary decisions at once form one path, each from where the one before led", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store, { ...plain, review: true });
    const post = await say(store, ada, rooms[0]);
    const kinds = Array.from(
      { length: 12 },
      (_, n) => decisionKinds[n % decisionKinds.length] as DecisionKind,
    );
    await Promise.all(kinds.map((kind) => store.decidePost(chair, post.id, kind, null)));
    const { decisions, posts } = await store.record(chair);
    let status: PostStatus = "pending";
    for (const decision of decisions) {
      expect(decision.from).toBe(status);
      expect(decision.to).toBe(decide(status, decision.decision as DecisionKind));
      status = decision.to;
    }
    expect(posts[0]?.status).toBe(status);
  });

  test("of contrary decisions about what was seen, one wins; a wording nobody has seen is not decided", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store, { ...plain, review: true });
    const post = await say(store, ada, rooms[0]);
    const tries = (["approve", "hide", "return"] as const).map((kind) =>
      store.decidePost(chair, post.id, kind, null, post.seq),
    );
    expect((await Promise.all(tries)).filter((outcome) => outcome === "conflict")).toHaveLength(2);
    const other = await say(store, ada, rooms[0], { id: postId(7) });
    const wording = { text: "Other words.", move: "claim", held: null } as const;
    const reworded = done(await store.revisePost(ada, other.id, wording)).post;
    expect(await store.decidePost(chair, other.id, "approve", null, other.seq)).toBe("conflict");
    const { seq } = done(await store.decidePost(chair, other.id, "approve", null, reworded.seq)).post;
    expect((await roomNow(store, chair, rooms[0])).seq).toBe(seq);
  });

  test("nobody decides about a post of another seminar, or about none", async () => {
    const { store } = db();
    const { teacher, rooms, ada, chair } = await openClass(store);
    const other = await openSeminar(store, teacher);
    await joinAs(store, other.seminar, "Dora");
    const { id } = await say(store, ada, rooms[0]);
    expect(await store.decidePost(other.chair, id, "hide", null)).toBe("not_found");
    expect(await store.decidePost(chair, postId(0), "hide", null)).toBe("not_found");
  });

  test("what was said can still be moderated after the seminar has ended", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    done(await store.endSeminar(chair));
    expect(done(await store.decidePost(chair, id, "hide", null)).post.status).toBe("hidden");
  });
}
