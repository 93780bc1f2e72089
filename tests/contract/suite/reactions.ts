import { expect, test } from "vitest";
import { reactions as kinds, type Phase } from "../../../domain/records";
import {
  done,
  inviteAs,
  joinAs,
  newTeacher,
  openClass,
  openSeminar,
  plain,
  postId,
  postNow,
  roomNow,
  say,
} from "../cast";
import type { Db } from "../storeContract";

export function reactions(db: Db) {
  test("counts stand beside the post; each reader knows the own ones", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben, cleo } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const first = done(await store.reactToPost(ben, post.id, "think", true));
    expect(first).toMatchObject({ repeated: false, reactions: ["think"], room: { seq: post.seq + 1 } });
    expect(first.post).toEqual({ ...post, seq: post.seq + 1, reactions: { think: 1 } });
    done(await store.reactToPost(cleo, post.id, "think", true));
    expect(done(await store.reactToPost(ben, post.id, "agree", true)).reactions).toEqual(["agree", "think"]);
    done(await store.reactToPost(chair, post.id, "evidence", true));
    expect((await postNow(store, chair, post)).reactions).toEqual({ agree: 1, think: 2, evidence: 1 });
    expect(await store.ownReactions(ben, rooms[0].id)).toEqual({ [post.id]: ["agree", "think"] });
    expect(await store.ownReactions(cleo, rooms[0].id)).toEqual({ [post.id]: ["think"] });
    for (const [seat, room] of [
      [ada, rooms[0]],
      [ben, rooms[1]],
    ] as const)
      expect(await store.ownReactions(seat, room.id)).toEqual({});
  });

  test("taken back it is gone; what nobody has is not counted", async () => {
    const { store } = db();
    const { rooms, ada, ben, cleo } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    for (const seat of [ben, cleo]) done(await store.reactToPost(seat, post.id, "unclear", true));
    expect(done(await store.reactToPost(ben, post.id, "unclear", false)).post.reactions).toEqual({
      unclear: 1,
    });
    const last = done(await store.reactToPost(cleo, post.id, "unclear", false));
    expect(last).toMatchObject({ repeated: false, reactions: [] });
    expect(last.post.reactions).toEqual({});
  });

  test("D2 however often and at once it is asked, it counts once and moves the clock once", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const ten = Array.from({ length: 10 });
    const on = await Promise.all(ten.map(() => store.reactToPost(ben, post.id, "agree", true)));
    expect(on.filter((one) => !done(one).repeated)).toHaveLength(1);
    for (const one of on)
      expect(done(one)).toMatchObject({ reactions: ["agree"], post: { reactions: { agree: 1 } } });
    const off = await Promise.all(ten.map(() => store.reactToPost(ben, post.id, "agree", false)));
    expect(off.filter((one) => !done(one).repeated)).toHaveLength(1);
    expect(done(await store.reactToPost(ben, post.id, "think", false)).repeated).toBe(true);
    expect(await roomNow(store, chair, rooms[0])).toMatchObject({ seq: post.seq + 2 });
  });

  test("D2 of a whole class at once every press counts", async () => {
    const { store } = db();
    const { seminar, rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const seats = await Promise.all(
      Array.from({ length: 12 }, (_, n) => joinAs(store, seminar, `Reader ${"abcdefghijkl"[n]}`)),
    );
    const presses = seats.flatMap((seat) =>
      kinds.map((kind) => store.reactToPost(seat, post.id, kind, true)),
    );
    for (const press of await Promise.all(presses)) done(press);
    expect((await postNow(store, chair, post)).reactions).toEqual({
      agree: 12,
      think: 12,
      unclear: 12,
      evidence: 12,
    });
  });

  test("P2 nobody reacts to what is not there for them to see, nor to their own", async () => {
    const { store, dump } = db();
    const { rooms, chair, ada, ben, cleo } = await openClass(store, { ...plain, review: true });
    const pending = await say(store, ada, rooms[0]);
    const hidden = await say(store, ada, rooms[0]);
    done(await store.decidePost(chair, hidden.id, "hide", null));
    const shown = await say(store, ada, rooms[0]);
    done(await store.decidePost(chair, shown.id, "approve", null));
    done(await store.setStanding(chair, cleo.id, "muted"));
    const before = await dump();
    for (const id of [pending.id, hidden.id, postId(0)])
      expect(await store.reactToPost(ben, id, "agree", true)).toBe("not_found");
    for (const id of [pending.id, hidden.id])
      expect(await store.reactToPost(chair, id, "agree", true)).toBe("conflict");
    expect(await store.reactToPost(ada, shown.id, "agree", true)).toBe("forbidden");
    expect(await store.reactToPost(cleo, shown.id, "agree", true)).toBe("muted");
    expect(await dump()).toBe(before);
    done(await store.removeSeat(chair, ben.id));
    expect(await store.reactToPost(ben, shown.id, "agree", true)).toBe("not_found");
  });

  test("only while the room is open, for staff too", async () => {
    const { store } = db();
    const { seminar, chair, rooms } = await openSeminar(store, await newTeacher(store));
    const ben = await joinAs(store, seminar, "Ben");
    const coe = await inviteAs(store, chair, "Coe", "co-teacher");
    const { id } = await say(store, chair, rooms[0]);
    const both = async () => {
      const tries = [ben, coe].map((seat) => store.reactToPost(seat, id, "agree", true));
      return (await Promise.all(tries)).map((one) => (typeof one === "string" ? one : "done"));
    };
    expect(await both()).toEqual(["waiting", "waiting"]);
    const phases: [Phase, string][] = [
      ["silent", "conflict"],
      ["open", "done"],
      ["frozen", "frozen"],
      ["closed", "closed"],
    ];
    for (const [phase, expected] of phases) {
      done(await store.setPhase(chair, rooms[0].id, phase));
      expect(await both(), phase).toEqual([expected, expected]);
    }
    done(await store.setPhase(chair, rooms[0].id, "open"));
    done(await store.setFrozen(chair, true));
    expect(await both()).toEqual(["frozen", "frozen"]);
    done(await store.endSeminar(chair));
    expect(await both()).toEqual(["ended", "ended"]);
  });

  test("they outlast a decision, a change of the words and the removal of who reacted", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    done(await store.reactToPost(ben, id, "agree", true));
    done(await store.decidePost(chair, id, "hide", null));
    done(await store.decidePost(chair, id, "restore", null));
    done(await store.revisePost(ada, id, { text: "other", move: "claim", held: null }));
    done(await store.removeSeat(chair, ben.id));
    expect((await postNow(store, chair, { id })).reactions).toEqual({ agree: 1 });
    expect((await store.record(chair)).posts).toMatchObject([{ reactions: { agree: 1 } }]);
  });
}
