import { expect, test } from "vitest";
import { done, draftFor, joinAs, openClass, openSeminar, postId, say, wording } from "../cast";
import { methods } from "../methods";
import type { Db } from "../storeContract";

export function reading(db: Db) {
  test("the store has the methods of the port and no others", () => {
    expect(Object.keys(db().store).sort()).toEqual(methods);
  });

  test("changes since a moment are those after it, in order of change", async () => {
    const { store } = db();
    const { rooms, ada, ben } = await openClass(store);
    const [one, two, three] = [
      await say(store, ada, rooms[0]),
      await say(store, ben, rooms[0]),
      await say(store, ada, rooms[0]),
    ];
    const revised = done(await store.revisePost(ada, one.id, wording("other", "claim"))).post;
    await say(store, ben, rooms[1]);
    const since = async (seq: number) => (await store.postsSince(ben, rooms[0].id, seq)).posts;
    expect(await since(0)).toEqual([two, three, revised]);
    expect(await since(two.seq)).toEqual([three, revised]);
    expect(await since(revised.seq)).toEqual([]);
    expect(await since(revised.seq + 100)).toEqual([]);
  });

  test("a room of another seminar is not read", async () => {
    const { store } = db();
    const { teacher, rooms } = await openClass(store);
    const { chair } = await openSeminar(store, teacher);
    await expect(store.postsSince(chair, rooms[0].id, 0)).rejects.toThrow("not in the seat's seminar");
  });

  test("D5 a clock and the posts it comes with are of one moment, however much is written meanwhile", async () => {
    const { store } = db();
    const { rooms, ada, ben } = await openClass(store);
    let writing = true;
    const writer = async () => {
      for (let n = 0; n < 40; n++) done(await store.addPost(ada, draftFor(rooms[0])));
    };
    const written = Promise.all([writer(), writer()]).finally(() => {
      writing = false;
    });
    while (writing) {
      const { posts, room } = await store.postsSince(ben, rooms[0].id, 0);
      expect(posts.map((post) => post.seq)).toEqual(posts.map((_, n) => rooms[0].seq + 1 + n));
      expect(room.seq).toBe(rooms[0].seq + posts.length);
    }
    await written;
  });

  test("P6 a record holds all of its seminar and nothing of another", async () => {
    const { store } = db();
    const { teacher, rooms, chair, ada, ben } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const dora = await joinAs(store, other.seminar, "Dora");
    done(await store.setPhase(other.chair, other.rooms[0].id, "open"));
    const foreign = await say(store, dora, other.rooms[0]);
    done(await store.revisePost(dora, foreign.id, wording("other", "ask")));
    done(await store.decidePost(other.chair, foreign.id, "hide", null));

    const late = await say(store, ada, rooms[1]);
    const early = await say(store, ben, rooms[0]);
    done(await store.revisePost(ben, early.id, wording("other", "ask")));
    done(await store.decidePost(chair, late.id, "hide", null));
    const record = await store.record(chair);
    expect(record.rooms).toEqual(await store.rooms(chair));
    expect(record.seats).toEqual(await store.seats(chair));
    expect(record.seats.map(({ name }) => name).sort()).toEqual(["Ada", "Ben", "Cleo", teacher.name]);
    expect(record.posts.map(({ id }) => id)).toEqual([early.id, late.id]);
    expect(record.revisions.map(({ postId }) => postId)).toEqual([early.id]);
    expect(record.decisions.map(({ postId }) => postId)).toEqual([late.id]);
  });

  test("P6 a record taken while the room is busy fits together", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    let writing = true;
    const written = (async () => {
      for (let n = 0; n < 25; n++) {
        const { id } = await say(store, ada, rooms[0]);
        done(await store.decidePost(chair, id, "hide", null));
      }
    })().finally(() => {
      writing = false;
    });
    while (writing) {
      const { rooms: read, posts, decisions } = await store.record(chair);
      expect(read[0]?.seq).toBe(rooms[0].seq + posts.length + decisions.length);
      expect(decisions.map(({ postId }) => postId)).toEqual(
        posts.filter(({ status }) => status === "hidden").map(({ id }) => id),
      );
    }
    await written;
  });

  test("reads of what is not there find nothing", async () => {
    const { store } = db();
    expect(await store.accountByEmail("nobody@school.example")).toBeNull();
    expect(await store.lesson("account-nobody", postId(0))).toBeNull();
    expect(await store.seminarByCode("BCDF2345")).toBeNull();
    expect(await store.seminars("account-nobody")).toEqual([]);
  });
}
