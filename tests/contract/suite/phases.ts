import { expect, test } from "vitest";
import { phases as allPhases, type Phase } from "../../../domain/records";
import { nextPhases } from "../../../domain/room";
import { done, draftFor, joinAs, newTeacher, openClass, openSeminar, plain, roomNow, say } from "../cast";
import type { Db } from "../storeContract";

export function phases(db: Db) {
  /** Phases that lead from `waiting` to each. */
  const ways: Record<Phase, Phase[]> = {
    waiting: [],
    silent: ["silent"],
    open: ["open"],
    frozen: ["open", "frozen"],
    closed: ["closed"],
  };

  test("each phase may be followed by those the table names and no other", async () => {
    const { store, dump } = db();
    const teacher = await newTeacher(store);
    for (const from of allPhases) {
      for (const to of allPhases) {
        const { chair, rooms } = await openSeminar(store, teacher);
        for (const step of ways[from]) done(await store.setPhase(chair, rooms[0].id, step));
        const room = await roomNow(store, chair, rooms[0]);
        const before = await dump();
        const outcome = await store.setPhase(chair, room.id, to);
        if (nextPhases[from].includes(to)) {
          const now = done(outcome).room;
          expect(now).toMatchObject({ phase: to, seq: room.seq + 1, changedSeq: room.seq + 1 });
          expect(await roomNow(store, chair, room)).toEqual(now);
        } else {
          expect(outcome, `${from} -> ${to}`).toBe("conflict");
          expect(await dump()).toBe(before);
        }
      }
    }
  });

  test("students write in silent and open rooms only; the teacher in every room", async () => {
    const { store } = db();
    const teacher = await newTeacher(store);
    for (const phase of allPhases) {
      const { chair, rooms, seminar } = await openSeminar(store, teacher);
      const ada = await joinAs(store, seminar, "Ada");
      for (const step of ways[phase]) done(await store.setPhase(chair, rooms[0].id, step));
      const outcome = await store.addPost(ada, draftFor(rooms[0]));
      if (phase === "silent" || phase === "open") expect(done(outcome).post.status).toBe("visible");
      else expect(outcome).toBe(phase);
      await say(store, chair, rooms[0]);
    }
  });

  test("P2 answers of a silent phase are shown when it ends, each changed by the reveal", async () => {
    const { store } = db();
    const { chair, rooms, seminar } = await openSeminar(store, await newTeacher(store));
    const [ada, ben] = [await joinAs(store, seminar, "Ada"), await joinAs(store, seminar, "Ben")];
    done(await store.setPhase(chair, rooms[0].id, "silent"));
    const answers = [await say(store, ada, rooms[0]), await say(store, ben, rooms[0])];
    const withdrawn = await say(store, ben, rooms[0]);
    done(await store.withdrawPost(ben, withdrawn.id));
    const hidden = await say(store, ada, rooms[0]);
    done(await store.decidePost(chair, hidden.id, "hide", null));
    const prompt = await say(store, chair, rooms[0]);
    for (const { shownSeq } of [...answers, withdrawn, hidden]) expect(shownSeq).toBeNull();
    expect(prompt.shownSeq).toBe(prompt.seq);
    expect(await store.addPost(ben, draftFor(rooms[0], { parentId: answers[0]?.id ?? "" }))).toBe(
      "not_found",
    );

    const { room, revealed } = done(await store.setPhase(chair, rooms[0].id, "open"));
    expect(room.revealedSeq).toBe(room.seq);
    expect(revealed).toEqual(answers.map((post) => ({ ...post, seq: room.seq, shownSeq: room.seq })));
    expect((await store.postsSince(ada, room.id, room.seq - 1)).posts).toEqual(revealed);
    await say(store, ben, rooms[0], { parentId: answers[0]?.id ?? "" });
  });

  test("what is restored or approved after the reveal is shown from then on", async () => {
    const { store } = db();
    const { chair, rooms, seminar } = await openSeminar(store, await newTeacher(store), {
      ...plain,
      review: true,
    });
    const ada = await joinAs(store, seminar, "Ada");
    done(await store.setPhase(chair, rooms[0].id, "silent"));
    const post = await say(store, ada, rooms[0]);
    done(await store.setPhase(chair, rooms[0].id, "open"));
    const { post: approved } = done(await store.decidePost(chair, post.id, "approve", null));
    expect(approved.shownSeq).toBe(approved.seq);
  });

  test("a reveal happens once: reopening shows nothing anew", async () => {
    const { store } = db();
    const { chair, rooms, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    done(await store.setPhase(chair, rooms[0].id, "closed"));
    const { room, revealed } = done(await store.setPhase(chair, rooms[0].id, "open"));
    expect(revealed).toEqual([]);
    expect(room.revealedSeq).toBe(rooms[0].revealedSeq);
    expect((await store.ownPosts(ada))[0]).toEqual(post);
  });

  test("a change of phase is a change of the seminar as well", async () => {
    const { store } = db();
    const { chair, rooms, seminar } = await openSeminar(store, await newTeacher(store));
    const changed = done(await store.setPhase(chair, rooms[0].id, "open"));
    expect(changed.seminar).toEqual({ ...seminar, seq: seminar.seq + 1, screenRoomId: rooms[0].id });
  });

  test("a room of another seminar, or none, has no phase to set", async () => {
    const { store, dump } = db();
    const { teacher, rooms } = await openClass(store);
    const { chair } = await openSeminar(store, teacher);
    const before = await dump();
    expect(await store.setPhase(chair, rooms[0].id, "closed")).toBe("not_found");
    expect(await store.setPhase(chair, "no-such-room", "open")).toBe("not_found");
    expect(await dump()).toBe(before);
  });
}
