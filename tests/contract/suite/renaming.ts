import { expect, test } from "vitest";
import type { Post } from "../../../domain/records";
import { done, joinAs, openClass, openSeminar, postNow, roomNow, say, visitorOf } from "../cast";
import type { Db } from "../storeContract";

export function renaming(db: Db) {
  test("the new name stands on every post in every room, each of which has changed", async () => {
    const { store } = db();
    const { seminar, rooms, chair, ada, ben } = await openClass(store);
    const third = done(await store.addRoom(chair, "Why?", null)).room;
    const own = [
      await say(store, ada, rooms[0]),
      await say(store, ada, rooms[0]),
      await say(store, ada, rooms[1]),
    ];
    done(await store.decidePost(chair, own[1]?.id ?? "", "hide", null));
    const others = await say(store, ben, rooms[0]);
    const before = await store.rooms(chair);
    const renamed = done(await store.renameSeat(chair, ada.id, "Ada Lovelace"));
    expect(renamed.seat).toEqual({ ...ada, name: "Ada Lovelace", seq: renamed.seminar.seq });
    expect(await store.seat(seminar.id, visitorOf("Ada"))).toEqual({
      seat: renamed.seat,
      seminar: renamed.seminar,
    });
    expect(renamed.rooms).toHaveLength(2);
    for (const { room, posts } of renamed.rooms) {
      expect(room.seq).toBe((before.find(({ id }) => id === room.id)?.seq ?? 0) + 1);
      expect(room.changedSeq).toBeLessThan(room.seq);
      expect(await roomNow(store, chair, room)).toEqual(room);
      expect((await store.postsSince(chair, room.id, room.seq - 1)).posts).toEqual(posts);
      for (const post of posts)
        expect(post).toMatchObject({ author: { name: "Ada Lovelace" }, seq: room.seq });
    }
    const touched = renamed.rooms.flatMap(({ posts }) => posts.map(({ id }) => id));
    expect(touched.sort()).toEqual(own.map(({ id }) => id).sort());
    expect(await postNow(store, chair, others)).toEqual(others);
    expect(await roomNow(store, chair, third)).toEqual(third);
  });

  test("so it does on the question that was made of a post, and that room has changed itself", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const { room } = done(await store.addRoom(chair, "Why?", post.id));
    const renamed = done(await store.renameSeat(chair, ada.id, "Adele"));
    const credited = renamed.rooms.find((touched) => touched.room.id === room.id);
    const credit = { ...room.credit, name: "Adele" };
    const seq = room.seq + 1;
    expect(credited).toEqual({ posts: [], room: { ...room, credit, seq, changedSeq: seq } });
    expect(await store.rooms(chair)).toContainEqual(credited?.room);
  });

  test("B5 nobody is given a name that looks like another's, not even of one who was removed", async () => {
    const { store, dump } = db();
    const { teacher, chair, ada, cleo } = await openClass(store);
    done(await store.removeSeat(chair, cleo.id));
    const before = await dump();
    for (const name of ["Ben", "B e n", "BEN", "Вen", "Cleo", teacher.name]) {
      expect(await store.renameSeat(chair, ada.id, name), name).toBe("name_taken");
    }
    expect(await dump()).toBe(before);
    // One's own name may be spelt another way.
    expect(done(await store.renameSeat(chair, ada.id, "ADA")).seat.name).toBe("ADA");
  });

  test("the name of before is free again, and the new one is taken", async () => {
    const { store } = db();
    const { seminar, chair, ada } = await openClass(store);
    done(await store.renameSeat(chair, ada.id, "Adele"));
    expect(await store.join(seminar.id, "hash of a newcomer", "Adele")).toBe("name_taken");
    done(await store.join(seminar.id, "hash of a newcomer", "Ada"));
  });

  test("P1 under pseudonyms the pseudonym stays, on the question too, which the class sees as before", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store, {
      names: "pseudonyms",
      review: false,
      silentStart: false,
    });
    const post = await say(store, ada, rooms[0]);
    const { room } = done(await store.addRoom(chair, "Why?", post.id));
    const renamed = done(await store.renameSeat(chair, ada.id, "Adele"));
    expect(renamed.seat.pseudonym).toBe(ada.pseudonym);
    const now = await roomNow(store, chair, room);
    expect(now).toMatchObject({ credit: { name: "Adele", pseudonym: ada.pseudonym }, changedSeq: 1 });
  });

  test("staff keep their names", async () => {
    const { store } = db();
    const { teacher, chair } = await openClass(store);
    expect(await store.renameSeat(chair, chair.id, "Dr Mill")).toBe("forbidden");
    const other = await openSeminar(store, teacher);
    const dora = await joinAs(store, other.seminar, "Dora");
    expect(await store.renameSeat(chair, dora.id, "Dorothea")).toBe("not_found");
  });

  test("of what is written while a student is renamed, nothing keeps the old name", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const latest = new Map<string, Post>();
    const hear = (post: Post) => {
      if (post.seq > (latest.get(post.id)?.seq ?? 0)) latest.set(post.id, post);
    };
    for (let round = 1; round <= 5; round++) {
      const posts = rooms.flatMap((room) => [say(store, ada, room), say(store, ada, room)]);
      const renamed = store.renameSeat(chair, ada.id, `Ada ${"I".repeat(round)}`);
      for (const post of await Promise.all(posts)) hear(post);
      for (const room of done(await renamed).rooms) room.posts.forEach(hear);
    }
    const now = await store.ownPosts(ada);
    expect(now).toHaveLength(20);
    // Whoever heard the latest of each post has what is there.
    for (const post of now) expect(latest.get(post.id)).toEqual(post);
  });
}
