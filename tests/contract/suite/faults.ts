import { expect, test } from "vitest";
import {
  type Class,
  done,
  draftFor,
  inviteAs,
  joinAs,
  lesson,
  newTeacher,
  openClass,
  openSeminar,
  plain,
  questions,
  say,
  text,
  visitorOf,
  wording,
} from "../cast";
import { methodsOf, type WriteMethod } from "../methods";
import type { Db } from "../storeContract";

const words = { languages: ["en" as const], held: ["beans"], allowed: [] };

export function brokenStatements(db: Db) {
  /** For each write what has to be there before, and the write itself, which can be tried again. */
  const writes: { [M in WriteMethod]: () => Promise<() => Promise<unknown>> } = {
    addFirstAccount: async () => () => newTeacher(db().store),
    changePassword: inClass(({ teacher }) => db().store.changePassword(teacher.id, "another hash")),
    openSession: inClass(({ teacher }) => db().store.openSession(teacher.id)),
    async closeSession() {
      const { teacher } = await openClass(db().store);
      const id = await db().store.openSession(teacher.id);
      return () => db().store.closeSession(id);
    },
    async closeSessions() {
      const { teacher } = await openClass(db().store);
      await db().store.openSession(teacher.id);
      return () => db().store.closeSessions(teacher.id);
    },
    saveLesson: inClass(({ teacher }) => saveLesson(teacher.id).then(done)),
    async deleteLesson() {
      const { teacher } = await openClass(db().store);
      await saveLesson(teacher.id);
      return () => db().store.deleteLesson(teacher.id, "lesson-1");
    },
    openSeminar: inClass(({ teacher }) => db().store.openSeminar(teacher, text, questions, plain)),
    join: inClass(({ seminar }) => db().store.join(seminar.id, "hash of dora", "Dora").then(done)),
    offerRejoin: inClass(({ ada }) => db().store.offerRejoin(ada, "hash of a code").then(done)),
    async rejoin() {
      const { ada, seminar } = await openClass(db().store);
      done(await db().store.offerRejoin(ada, "hash of a code"));
      return () => db().store.rejoin(seminar.id, "hash of a code", "hash of a phone").then(done);
    },
    leaveDevice: inClass(({ ada }) => db().store.leaveDevice(ada, visitorOf("Ada").visitor).then(done)),
    async addPost() {
      const { ada, rooms } = await openClass(db().store);
      const parent = await say(db().store, ada, rooms[0]);
      const draft = draftFor(rooms[0], { parentId: parent.id });
      return () => db().store.addPost(ada, draft).then(done);
    },
    revisePost: onPost(({ ada }, id) => db().store.revisePost(ada, id, wording("other", "ask")).then(done)),
    withdrawPost: onPost(({ ada }, id) => db().store.withdrawPost(ada, id).then(done)),
    decidePost: onPost(({ chair }, id) => db().store.decidePost(chair, id, "hide", "why").then(done)),
    async setPhase() {
      const { chair, rooms } = await openSeminar(db().store, await newTeacher(db().store));
      await say(db().store, chair, rooms[0]);
      done(await db().store.setPhase(chair, rooms[0].id, "silent"));
      return () => db().store.setPhase(chair, rooms[0].id, "open").then(done);
    },
    undoDecision: async () => {
      const cast = await openClass(db().store);
      const { id } = await say(db().store, cast.ada, cast.rooms[0]);
      done(await db().store.flagPost(cast.ben, id, null));
      const { decision } = done(await db().store.decidePost(cast.chair, id, "hide", "why")).post;
      return () =>
        db()
          .store.undoDecision(cast.chair, id, decision?.id ?? "")
          .then(done);
    },
    flagPost: onPost(({ ben }, id) => db().store.flagPost(ben, id, "why").then(done)),
    pinPost: onPost(({ chair }, id) => db().store.pinPost(chair, id, true).then(done)),
    reactToPost: onPost(({ ben }, id) => db().store.reactToPost(ben, id, "agree", true).then(done)),
    addRoom: onPost(({ chair }, id) => db().store.addRoom(chair, "Why?", id).then(done)),
    setRoomPolicy: inClass(({ chair, rooms }) =>
      db().store.setRoomPolicy(chair, rooms[0].id, { review: true, slowSeconds: 30 }).then(done),
    ),
    setSpotlight: onPost(({ chair, rooms }, id) =>
      db()
        .store.setSpotlight(chair, rooms[0].id, { posts: [id], at: 0 })
        .then(done),
    ),
    setFrozen: inClass(({ chair }) => db().store.setFrozen(chair, true).then(done)),
    setPolicy: inClass(({ chair }) => db().store.setPolicy(chair, { locked: true }).then(done)),
    endSeminar: inClass(({ chair }) => db().store.endSeminar(chair).then(done)),
    async admit() {
      const { chair, seminar } = await openClass(db().store);
      done(await db().store.setPolicy(chair, { lobby: true }));
      for (const name of ["Dora", "Emil"]) await joinAs(db().store, seminar, name);
      return () => db().store.admit(chair).then(done);
    },
    async renameSeat() {
      const { chair, ada, rooms } = await openClass(db().store);
      const question = await say(db().store, ada, rooms[0]);
      await say(db().store, ada, rooms[1]);
      done(await db().store.addRoom(chair, "Why?", question.id));
      return () => db().store.renameSeat(chair, ada.id, "Ada L.").then(done);
    },
    nudge: inClass(({ chair, ada }) => db().store.nudge(chair, ada.id, "Say more.").then(done)),
    countPick: inClass(({ chair, ada }) => db().store.countPick(chair, ada.id).then(done)),
    saveWordList: inClass(({ teacher }) => db().store.saveWordList(teacher.id, words)),
    async seatAccount() {
      const { chair, teacher } = await openClass(db().store);
      const other = await openSeminar(db().store, teacher);
      await inviteAs(db().store, other.chair, "Harriet", "co-teacher");
      return () => db().store.seatAccount(chair, "Harriet@school.example", "observer").then(done);
    },
    invite: inClass(({ chair }) => db().store.invite(chair, "observer", "hash of a link").then(done)),
    async revokeInvitation() {
      const { chair } = await openClass(db().store);
      const { id } = done(await db().store.invite(chair, "observer", "hash of a link"));
      return () => db().store.revokeInvitation(chair, id);
    },
    async acceptInvitation() {
      const { chair } = await openClass(db().store);
      done(await db().store.invite(chair, "observer", "hash of a link"));
      const account = { id: "account-harriet", email: "harriet@school.example", name: "Harriet" };
      const who = { account, passwordHash: "hash of a password" };
      return () => db().store.acceptInvitation("hash of a link", who).then(done);
    },
    setStanding: inClass(({ chair, ada }) => db().store.setStanding(chair, ada.id, "muted").then(done)),
    removeSeat: inClass(({ chair, ada }) => db().store.removeSeat(chair, ada.id).then(done)),
  };

  test("S3 every write method is among those that are broken", () => {
    expect(Object.keys(writes).sort()).toEqual(
      methodsOf("write", "writeInRoom", "writeInSeminar", "writeInBoth"),
    );
  });

  for (const [method, prepare] of Object.entries(writes)) {
    test(`S3 ${method}: whichever statement fails, nothing is stored and the next try succeeds`, async () => {
      const write = await prepare();
      const { dump, breakStatement, mend } = db();
      const before = await dump();
      for (let n = 1; ; n++) {
        breakStatement(n);
        const outcome = await write().then(() => "stored", messageOf);
        if (!mend()) {
          expect(outcome).toBe("stored");
          expect(n, "statements that were broken").toBeGreaterThan(2);
          expect(await dump()).not.toBe(before);
          return;
        }
        expect(outcome, `statement ${n}`).not.toBe("stored");
        expect(await dump(), `statement ${n}`).toBe(before);
      }
    });
  }

  test("P7 a failure to store a post does not repeat its text", async () => {
    const { ada, rooms } = await openClass(db().store);
    const draft = draftFor(rooms[0], { text: "a confession" });
    for (let n = 1; ; n++) {
      db().breakStatement(n);
      const outcome = await db()
        .store.addPost(ada, draft)
        .then(() => "stored", messageOf);
      if (!db().mend()) return;
      expect(outcome).not.toContain("a confession");
    }
  });

  function inClass(write: (cast: Class) => Promise<unknown>) {
    return async () => {
      const cast = await openClass(db().store);
      return () => write(cast);
    };
  }

  function onPost(write: (cast: Class, postId: string) => Promise<unknown>) {
    return async () => {
      const cast = await openClass(db().store);
      const { id } = await say(db().store, cast.ada, cast.rooms[0]);
      return () => write(cast, id);
    };
  }

  function saveLesson(accountId: string) {
    const source = "# On Liberty";
    return db().store.saveLesson({ id: "lesson-1", accountId, source, format: "markdown", lesson });
  }
}

const messageOf = (reason: Error) => reason.message;
