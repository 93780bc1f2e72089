import { expect, test } from "vitest";
import { changeFor } from "../../../domain/access";
import { statusTable } from "../../../domain/moderation";
import { decisionKinds, type Post, type PostStatus, postStatuses } from "../../../domain/records";
import {
  done,
  draftFor,
  openClass,
  openSeminar,
  plain,
  postId,
  postNow,
  postThatIs,
  roomNow,
  say,
  wording,
} from "../cast";
import type { Db } from "../storeContract";

export function undo(db: Db) {
  const latest = ({ decision }: Post) => decision?.id ?? "";

  test("P6 from every decision there is a way back to what was before, and it is kept as well", async () => {
    const { store } = db();
    const cast = await openClass(store, { ...plain, review: true });
    const { chair } = cast;
    for (const status of postStatuses) {
      for (const decision of decisionKinds.filter((kind) => statusTable[kind].from.includes(status))) {
        const before = await postThatIs(store, cast, status);
        const decided = done(await store.decidePost(chair, before.id, decision, "why")).post;
        const { post, room } = done(await store.undoDecision(chair, before.id, latest(decided)));
        const act = { id: expect.any(String), decision: "undo", note: null, by: chair.name };
        const taken = { ...act, from: decided.status, at: expect.any(Number) };
        const shownSeq = before.shownSeq ?? decided.shownSeq;
        expect(post).toEqual({ ...before, seq: before.seq + 2, shownSeq, decision: taken });
        expect(room.seq).toBe(post.seq);
        const [first, second] = (await store.record(chair)).decisions.slice(-2);
        expect(first).toMatchObject({ decision, from: status, to: decided.status });
        expect(second).toMatchObject({
          ...act,
          from: decided.status,
          to: status,
          seq: post.seq,
          seatId: chair.id,
        });
      }
    }
  });

  test("an undo that is taken back is the decision again, and so on", async () => {
    const { store } = db();
    const cast = await openClass(store, { ...plain, review: true });
    let { post } = done(
      await store.decidePost(cast.chair, (await postThatIs(store, cast, "pending")).id, "hide", null),
    );
    const path: PostStatus[] = [];
    for (let n = 0; n < 4; n++) {
      ({ post } = done(await store.undoDecision(cast.chair, post.id, latest(post))));
      path.push(post.status);
    }
    expect(path).toEqual(["pending", "hidden", "pending", "hidden"]);
  });

  test("only the latest decision is taken back, and once", async () => {
    const { store, dump } = db();
    const { chair, ada, rooms } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    const hidden = done(await store.decidePost(chair, id, "hide", null)).post;
    const restored = done(await store.decidePost(chair, id, "restore", null)).post;
    const before = await dump();
    for (const decisionId of [latest(hidden), "no-such-decision"]) {
      expect(await store.undoDecision(chair, id, decisionId)).toBe("conflict");
    }
    expect(await dump()).toBe(before);
    const tries = Array.from({ length: 10 }, () => store.undoDecision(chair, id, latest(restored)));
    const outcomes = await Promise.all(tries);
    expect(outcomes.filter((outcome) => outcome !== "conflict")).toHaveLength(1);
    expect((await postNow(store, chair, { id })).status).toBe("hidden");
  });

  test("what its author has changed since stays as it is, even where the status is the same", async () => {
    const { store, dump } = db();
    const { chair, ada, rooms } = await openClass(store);
    const [approved, returned, dismissed] = [
      await say(store, ada, rooms[0], { held: { rule: "word", match: "damn" } }),
      await say(store, ada, rooms[0]),
      await say(store, ada, rooms[0]),
    ];
    done(await store.flagPost(chair, dismissed.id, null));
    for (const [{ id }, decision] of [
      [approved, "approve"],
      [returned, "return"],
      [dismissed, "dismiss"],
    ] as const) {
      const decided = done(await store.decidePost(chair, id, decision, null)).post;
      done(await store.revisePost(ada, id, wording("other")));
      const before = await dump();
      expect(await store.undoDecision(chair, id, latest(decided)), decision).toBe("conflict");
      expect(await dump()).toBe(before);
    }
  });

  test("no way leads out of withdrawn", async () => {
    const { store, dump } = db();
    const { chair, ada, rooms } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    done(await store.decidePost(chair, id, "return", null));
    const decided = done(await store.decidePost(chair, id, "restore", null)).post;
    const undone = done(await store.undoDecision(chair, id, latest(decided))).post;
    done(await store.withdrawPost(ada, id));
    const before = await dump();
    for (const post of [decided, undone]) {
      expect(await store.undoDecision(chair, id, latest(post))).toBe("conflict");
    }
    expect(await dump()).toBe(before);
  });

  test("P2 an approval that is taken back takes the post from classmates' screens", async () => {
    const { store } = db();
    const cast = await openClass(store, { ...plain, review: true });
    const approved = await postThatIs(store, cast, "visible");
    const { post, ...place } = done(await store.undoDecision(cast.chair, approved.id, latest(approved)));
    const told = changeFor({ kind: "students" }, post, place, approved.seq);
    expect(told).toEqual({ id: post.id, seq: post.seq, gone: true });
  });

  test("nobody takes back what was decided in another seminar, or about nothing", async () => {
    const { store } = db();
    const { teacher, rooms, ada, chair } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const { id } = await say(store, ada, rooms[0]);
    const decided = done(await store.decidePost(chair, id, "hide", null)).post;
    expect(await store.undoDecision(other.chair, id, latest(decided))).toBe("not_found");
    expect(await store.undoDecision(chair, postId(0), latest(decided))).toBe("not_found");
    const undecided = await say(store, ada, rooms[0]);
    expect(await store.undoDecision(chair, undecided.id, latest(decided))).toBe("conflict");
  });

  test("a pin, a flag or a post of others since is no reason not to", async () => {
    const { store } = db();
    const { rooms, ada, ben, chair } = await openClass(store);
    const { id } = await say(store, ada, rooms[0], { held: { rule: "word", match: "damn" } });
    const decided = done(await store.decidePost(chair, id, "approve", null)).post;
    done(await store.flagPost(ben, id, "unkind"));
    done(await store.pinPost(chair, id, true));
    done(await store.addPost(ben, draftFor(rooms[0])));
    const { seq } = await roomNow(store, chair, rooms[0]);
    const undone = done(await store.undoDecision(chair, id, latest(decided))).post;
    expect(undone).toMatchObject({
      status: "pending",
      pinned: true,
      flags: [{ note: "unkind" }],
      seq: seq + 1,
    });
  });
}
