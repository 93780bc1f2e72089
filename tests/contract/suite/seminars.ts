import { expect, test } from "vitest";
import { CODE_ALPHABET, readCode } from "../../../domain/code";
import {
  done,
  draftFor,
  joinAs,
  newTeacher,
  nextMillisecond,
  openClass,
  openSeminar,
  plain,
  questions,
  say,
  text,
  wording,
} from "../cast";
import type { Db } from "../storeContract";

export function seminars(db: Db) {
  test("opening makes a room of each question, keeps the lesson and seats the teacher", async () => {
    const { store } = db();
    const teacher = await newTeacher(store);
    const policies = { names: "pseudonyms", review: true, silentStart: true } as const;
    const { seminar, chair, rooms } = await openSeminar(store, teacher, policies);
    expect(seminar).toMatchObject({
      ...policies,
      title: text.title,
      accountId: teacher.id,
      frozen: false,
      endedAt: null,
    });
    expect(chair).toMatchObject({
      role: "teacher",
      name: teacher.name,
      accountId: teacher.id,
      removedAt: null,
    });
    expect(await store.frozenLesson(chair)).toEqual(text);
    const asked = rooms.map(({ position, question, parts }) => ({ position, text: question, parts }));
    expect(asked).toEqual(questions.map((question, position) => ({ position, ...question })));
    for (const room of rooms) {
      expect(room).toMatchObject({
        seminarId: seminar.id,
        phase: "waiting",
        revealedSeq: null,
        seq: 1,
        changedSeq: 1,
      });
    }
  });

  test("a seminar is found by its code and by no other", async () => {
    const { store } = db();
    const { seminar } = await openSeminar(store, await newTeacher(store));
    expect(readCode(seminar.code)).toBe(seminar.code);
    expect(await store.seminarByCode(seminar.code)).toEqual(seminar);
    const last = seminar.code.at(-1) as string;
    const next = CODE_ALPHABET[(CODE_ALPHABET.indexOf(last) + 1) % CODE_ALPHABET.length];
    expect(await store.seminarByCode(`${seminar.code.slice(0, -1)}${next}`)).toBeNull();
  });

  test("the list counts rooms, students and posts; not who was removed or waits at the door, nor what was withdrawn", async () => {
    const { store } = db();
    const { teacher, seminar, rooms, chair, ada, ben, cleo } = await openClass(store);
    const empty = await store.openSeminar(teacher, text, [], plain);
    for (const seat of [ada, ben, chair]) await say(store, seat, rooms[0]);
    const taken = await say(store, ada, rooms[1]);
    done(await store.withdrawPost(ada, taken.id));
    done(await store.removeSeat(chair, cleo.id));
    // After a removal newcomers wait.
    await joinAs(store, seminar, "Dora");
    const list = await store.seminars(teacher.id);
    const counts = new Map(list.map(({ id, rooms, students, posts }) => [id, { rooms, students, posts }]));
    expect(counts.get(seminar.id)).toEqual({ rooms: 2, students: 2, posts: 3 });
    expect(counts.get(empty.id)).toEqual({ rooms: 0, students: 0, posts: 0 });
    expect(list).toHaveLength(2);
    expect(await store.seminars("account-eve")).toEqual([]);
  });

  test("freezing and lifting it are changes of the seminar", async () => {
    const { store } = db();
    const { seminar, chair, rooms, ada } = await openClass(store);
    const frozen = done(await store.setFrozen(chair, true));
    expect(frozen).toMatchObject({ id: seminar.id, frozen: true });
    expect(await store.addPost(ada, draftFor(rooms[0]))).toBe("frozen");
    const lifted = done(await store.setFrozen(chair, false));
    expect(lifted.frozen).toBe(false);
    expect(lifted.seq).toBeGreaterThan(frozen.seq);
    done(await store.addPost(ada, draftFor(rooms[0])));
  });

  test("A3 a locked seminar takes nobody new and gives a seat back to whoever has one", async () => {
    const { store } = db();
    const { seminar, chair, ada } = await openClass(store);
    const locked = done(await store.setPolicy(chair, { locked: true }));
    expect(locked).toMatchObject({ locked: true, review: seminar.review, silentStart: seminar.silentStart });
    expect(await store.join(seminar.id, "hash of someone new", "Dora")).toBe("locked");
    expect((await joinAs(store, seminar, "Ada")).id).toBe(ada.id);
    done(await store.setPolicy(chair, { locked: false }));
    done(await store.join(seminar.id, "hash of someone new", "Dora"));
  });

  test("standing decides over the posts that follow, and only students have one", async () => {
    const { store } = db();
    const { chair, rooms, ada } = await openClass(store);
    const write = async () => {
      const added = await store.addPost(ada, draftFor(rooms[0]));
      return typeof added === "string" ? added : added.post.status;
    };
    expect(await write()).toBe("visible");
    for (const [standing, status] of [
      ["reviewed", "pending"],
      ["muted", "muted"],
      ["normal", "visible"],
    ] as const) {
      const { seat } = done(await store.setStanding(chair, ada.id, standing));
      expect(seat.standing).toBe(standing);
      expect(await write()).toBe(status);
    }
    done(await store.setPolicy(chair, { review: true }));
    expect(await write()).toBe("pending");
    done(await store.setStanding(chair, ada.id, "trusted"));
    expect(await write()).toBe("visible");
    expect(await store.setStanding(chair, chair.id, "muted")).toBe("forbidden");
    expect(await store.setStanding(chair, "nobody", "muted")).toBe("not_found");
  });

  test("an ended seminar stays ended: nothing is opened, frozen, joined or written any more", async () => {
    const { store } = db();
    const { seminar, chair, rooms, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const ended = done(await store.endSeminar(chair));
    expect(ended.endedAt).toEqual(expect.any(Number));
    nextMillisecond();
    expect(done(await store.endSeminar(chair)).endedAt).toBe(ended.endedAt);
    expect(await store.setPhase(chair, rooms[0].id, "frozen")).toBe("ended");
    expect(await store.setFrozen(chair, true)).toBe("ended");
    expect(await store.setPolicy(chair, { locked: true })).toBe("ended");
    expect(await store.join(seminar.id, "hash of someone new", "Dora")).toBe("ended");
    for (const seat of [ada, chair]) {
      expect(await store.addPost(seat, draftFor(rooms[0]))).toBe("ended");
    }
    expect(await store.revisePost(ada, post.id, wording("other", "claim"))).toBe("ended");
    expect(await store.withdrawPost(ada, post.id)).toBe("ended");
    // Whoever took part comes back to read.
    expect((await joinAs(store, seminar, "Ada")).id).toBe(ada.id);
    expect((await store.record(chair)).posts).toEqual([post]);
  });
}
