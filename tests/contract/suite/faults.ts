import { expect, test } from "vitest";
import {
  type Class,
  done,
  draftFor,
  lesson,
  newTeacher,
  openClass,
  openSeminar,
  plain,
  questions,
  say,
  text,
} from "../cast";
import { methodsOf, type WriteMethod } from "../methods";
import type { Db } from "../storeContract";

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
    async addPost() {
      const { ada, rooms } = await openClass(db().store);
      const parent = await say(db().store, ada, rooms[0]);
      const draft = draftFor(rooms[0], { parentId: parent.id });
      return () => db().store.addPost(ada, draft).then(done);
    },
    revisePost: onPost(({ ada }, id) => db().store.revisePost(ada, id, "other", "ask").then(done)),
    withdrawPost: onPost(({ ada }, id) => db().store.withdrawPost(ada, id).then(done)),
    decidePost: onPost(({ chair }, id) => db().store.decidePost(chair, id, "hide", "why").then(done)),
    async setPhase() {
      const { chair, rooms } = await openSeminar(db().store, await newTeacher(db().store));
      await say(db().store, chair, rooms[0]);
      done(await db().store.setPhase(chair, rooms[0].id, "silent"));
      return () => db().store.setPhase(chair, rooms[0].id, "open").then(done);
    },
    setFrozen: inClass(({ chair }) => db().store.setFrozen(chair, true).then(done)),
    setPolicy: inClass(({ chair }) => db().store.setPolicy(chair, { locked: true }).then(done)),
    endSeminar: inClass(({ chair }) => db().store.endSeminar(chair).then(done)),
    setStanding: inClass(({ chair, ada }) => db().store.setStanding(chair, ada.id, "muted").then(done)),
    removeSeat: inClass(({ chair, ada }) => db().store.removeSeat(chair, ada.id).then(done)),
  };

  test("S3 every write method is among those that are broken", () => {
    expect(Object.keys(writes).sort()).toEqual(methodsOf("write", "writeInRoom"));
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
