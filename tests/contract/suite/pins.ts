import { expect, test } from "vitest";
import { done, openClass, openSeminar, postId, postNow, say } from "../cast";
import type { Db } from "../storeContract";

export function pins(db: Db) {
  test("a pinned post is pinned until it is unpinned, and its room has changed each time", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const pinned = done(await store.pinPost(chair, post.id, true));
    expect(pinned.post).toEqual({ ...post, pinned: true, seq: post.seq + 1 });
    expect(pinned.room.seq).toBe(pinned.post.seq);
    expect(await postNow(store, chair, post)).toEqual(pinned.post);
    const unpinned = done(await store.pinPost(chair, post.id, false)).post;
    expect(unpinned).toEqual({ ...post, seq: post.seq + 2 });
  });

  test("only what is up can be pinned; what is taken down can be unpinned", async () => {
    const { store, dump } = db();
    const { rooms, chair, ada } = await openClass(store);
    const [hidden, withdrawn] = [await say(store, ada, rooms[0]), await say(store, ada, rooms[0])];
    done(await store.pinPost(chair, hidden.id, true));
    done(await store.decidePost(chair, hidden.id, "hide", null));
    done(await store.withdrawPost(ada, withdrawn.id));
    const before = await dump();
    for (const { id } of [hidden, withdrawn]) expect(await store.pinPost(chair, id, true)).toBe("conflict");
    expect(await dump()).toBe(before);
    expect(done(await store.pinPost(chair, hidden.id, false)).post).toMatchObject({
      status: "hidden",
      pinned: false,
    });
  });

  test("nobody pins a post of another seminar, or none", async () => {
    const { store } = db();
    const { teacher, rooms, chair, ada } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const { id } = await say(store, ada, rooms[0]);
    expect(await store.pinPost(other.chair, id, true)).toBe("not_found");
    expect(await store.pinPost(chair, postId(0), true)).toBe("not_found");
  });
}
