import { expect, test } from "vitest";
import { MAX_POST_CHARACTERS } from "../../../domain/limits";
import { done, draftFor, joinAs, openClass, openSeminar, plain, postId, say } from "../cast";
import type { Db } from "../storeContract";

const citations = [{ blockId: "b1", start: 4, end: 10, quote: "person" }];

export function posts(db: Db) {
  test("a post comes back as it was written, with its author and its place in the room", async () => {
    const { store } = db();
    const { rooms, ada } = await openClass(store);
    const draft = draftFor(rooms[0], {
      lang: "de",
      text: "“Ünïcödé” 🦉\n\tand 'quotes'; \\ %",
      move: "evidence",
      citations,
    });
    const { post, room, seminar, repeated } = done(await store.addPost(ada, draft));
    const { id, role, name, pseudonym, handle } = ada;
    const seq = rooms[0].seq + 1;
    expect(post).toEqual({
      ...draft,
      author: { id, role, name, pseudonym, handle },
      status: "visible",
      order: seq,
      seq,
      shownSeq: seq,
      createdAt: expect.any(Number),
      revisedAt: null,
      pinned: false,
      first: null,
      flags: [],
      decision: null,
      reactions: {},
    });
    expect(room).toEqual({ ...rooms[0], seq });
    expect({ id: seminar.id, repeated }).toEqual({ id: ada.seminarId, repeated: false });
    expect(await store.postsSince(ada, rooms[0].id, 0)).toEqual({ posts: [post], room });
    expect(await db().dump()).not.toContain('"decision":"null"');
  });

  test("B2 the longest post is stored whole", async () => {
    const { store } = db();
    const { rooms, ada } = await openClass(store);
    const text = "🦉".repeat(MAX_POST_CHARACTERS / 2);
    await say(store, ada, rooms[0], { text });
    expect((await store.ownPosts(ada))[0]?.text).toBe(text);
  });

  test("D2 the same post sent ten times at once and again after a restart is one row and one reply", async () => {
    const { store } = db();
    const { seminar, rooms, ada } = await openClass(store);
    const draft = draftFor(rooms[0]);
    const replies = await Promise.all(Array.from({ length: 10 }, () => store.addPost(ada, draft)));
    await db().restart();
    const seat = await joinAs(db().store, seminar, "Ada");
    replies.push(await db().store.addPost(seat, draft));
    const posts = replies.map((reply) => done(reply).post);
    for (const post of posts) expect(post).toEqual(posts[0]);
    expect(replies.filter((reply) => !done(reply).repeated)).toHaveLength(1);
    const now = await db().store.postsSince(seat, rooms[0].id, 0);
    expect(now).toEqual({ posts: [posts[0]], room: { ...rooms[0], seq: rooms[0].seq + 1 } });
  });

  test("D2 a repeat gets the post as it is now, even where nothing new could be written", async () => {
    const { store, dump } = db();
    const { rooms, chair, ada } = await openClass(store);
    const draft = draftFor(rooms[0]);
    done(await store.addPost(ada, draft));
    const { post } = done(await store.decidePost(chair, draft.id, "hide", "unkind"));
    done(await store.setPhase(chair, rooms[0].id, "closed"));
    const before = await dump();
    expect(done(await store.addPost(ada, { ...draft, text: "changed" }))).toMatchObject({
      post,
      repeated: true,
    });
    expect(await dump()).toBe(before);
  });

  test("an id that is taken in another room or by another author is a conflict", async () => {
    const { store, dump } = db();
    const { teacher, rooms, ada, ben } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const dora = await joinAs(store, other.seminar, "Dora");
    const { id } = await say(store, ada, rooms[0]);
    const before = await dump();
    expect(await store.addPost(ada, draftFor(rooms[1], { id }))).toBe("conflict");
    expect(await store.addPost(ben, draftFor(rooms[0], { id }))).toBe("conflict");
    expect(await store.addPost(dora, draftFor(other.rooms[0], { id }))).toBe("conflict");
    expect(await dump()).toBe(before);
  });

  test("nobody writes in a room of another seminar, or in none", async () => {
    const { store } = db();
    const { teacher, rooms } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const dora = await joinAs(store, other.seminar, "Dora");
    for (const seat of [dora, other.chair]) {
      expect(await store.addPost(seat, draftFor(rooms[0]))).toBe("not_found");
      expect(await store.addPost(seat, { ...draftFor(rooms[0]), roomId: "no-such-room" })).toBe("not_found");
    }
  });

  test("a reply names a post of the same room that its author can see", async () => {
    const { store } = db();
    const { rooms, chair, ada, ben } = await openClass(store, { ...plain, review: true });
    const question = await say(store, chair, rooms[0]);
    const reply = await say(store, ada, rooms[0], { parentId: question.id });
    expect(reply).toMatchObject({ parentId: question.id, status: "pending" });
    const refused = (seat: typeof ada, room: (typeof rooms)[0], parentId: string) =>
      store.addPost(seat, draftFor(room, { parentId }));
    expect(await refused(ben, rooms[0], reply.id)).toBe("not_found");
    expect(await refused(ben, rooms[1], question.id)).toBe("not_found");
    expect(await refused(ben, rooms[0], postId(0))).toBe("not_found");
    done(await store.decidePost(chair, reply.id, "approve", null));
    await say(store, ben, rooms[0], { parentId: reply.id });
  });

  test("P2 under review a student's post waits; the teacher's does not", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store, { ...plain, review: true });
    expect(await say(store, ada, rooms[0])).toMatchObject({ status: "pending", shownSeq: null });
    const post = await say(store, chair, rooms[0]);
    expect(post).toMatchObject({ status: "visible", shownSeq: post.seq });
  });

  test("own posts are one's own, room by room in the order they were written", async () => {
    const { store } = db();
    const { rooms, ada, ben, cleo } = await openClass(store);
    const ids: string[] = [];
    for (const room of [rooms[1], rooms[0], rooms[1], rooms[0]]) {
      ids.push((await say(store, ada, room)).id);
      await say(store, ben, room);
    }
    const [third, first, fourth, second] = ids;
    done(await store.withdrawPost(ada, ids[0] ?? ""));
    const own = async (roomId?: string) => (await store.ownPosts(ada, roomId)).map(({ id }) => id);
    expect(await own()).toEqual([first, second, third, fourth]);
    expect(await own(rooms[0].id)).toEqual([first, second]);
    expect(await store.ownPosts(cleo)).toEqual([]);
  });
}
