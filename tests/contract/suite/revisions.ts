import { expect, test } from "vitest";
import { done, openClass, plain, postId, say, wording } from "../cast";
import type { Db } from "../storeContract";

export function revisions(db: Db) {
  test("a revised post has the new wording, and the old one is kept", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0], { text: "first", move: "claim" });
    const second = done(await store.revisePost(ada, post.id, wording("second", "ask"))).post;
    const third = done(await store.revisePost(ada, post.id, wording("third", "build"))).post;
    const changed = { text: "third", move: "build", seq: post.seq + 2, revisedAt: expect.any(Number) };
    expect(third).toEqual({ ...post, ...changed });
    const record = await store.record(chair);
    expect(record.posts).toEqual([third]);
    expect(record.revisions.map(({ id: _id, ...kept }) => kept)).toEqual([
      { postId: post.id, text: "first", move: "claim", seq: second.seq, at: second.revisedAt },
      { postId: post.id, text: "second", move: "ask", seq: third.seq, at: third.revisedAt },
    ]);
  });

  test("a revision keeps the citations, unless it brings others", async () => {
    const { store } = db();
    const { rooms, ada } = await openClass(store);
    const citations = [{ blockId: "b1", start: 0, end: 3, quote: "One" }];
    const { id } = await say(store, ada, rooms[0], { citations });
    const revise = async (changed: object) =>
      done(await store.revisePost(ada, id, { ...wording("other"), ...changed })).post;
    expect((await revise({})).citations).toEqual(citations);
    const others = [{ blockId: "b1", start: 4, end: 10, quote: "person" }];
    expect((await revise({ citations: others })).citations).toEqual(others);
    expect((await revise({})).citations).toEqual(others);
    expect((await revise({ citations: [] })).citations).toEqual([]);
    expect((await store.ownPosts(ada))[0]?.citations).toEqual([]);
  });

  test("a revision keeps the language, unless it says another", async () => {
    const { store } = db();
    const { rooms, ada } = await openClass(store);
    const { id, lang } = await say(store, ada, rooms[0], { lang: "es" });
    expect(lang).toBe("es");
    const revise = async (changed: object) =>
      done(await store.revisePost(ada, id, { ...wording("other"), ...changed })).post.lang;
    expect(await revise({})).toBe("es");
    expect(await revise({ lang: "pt-BR" })).toBe("pt-BR");
    expect((await store.ownPosts(ada))[0]?.lang).toBe("pt-BR");
  });

  test("P2 a returned post waits again once it was revised, and no classmate sees it before", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const returned = done(await store.decidePost(chair, post.id, "return", "Say why.")).post;
    expect(returned).toMatchObject({ status: "returned", shownSeq: post.seq });
    const revised = done(await store.revisePost(ada, post.id, wording("because", "claim"))).post;
    expect(revised).toMatchObject({ status: "pending", decision: { decision: "return", note: "Say why." } });
    expect(done(await store.decidePost(chair, post.id, "approve", null)).post.status).toBe("visible");
  });

  test("under review a visible post that is revised waits again", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store, { ...plain, review: true });
    const post = await say(store, ada, rooms[0]);
    done(await store.decidePost(chair, post.id, "approve", null));
    expect(done(await store.revisePost(ada, post.id, wording("other", "claim"))).post.status).toBe("pending");
  });

  test("a withdrawn post stays in the record, withdrawn, with its text", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const post = await say(store, ada, rooms[0]);
    const { post: withdrawn, room } = done(await store.withdrawPost(ada, post.id));
    expect(withdrawn).toEqual({ ...post, status: "withdrawn", seq: post.seq + 1 });
    expect(room.seq).toBe(withdrawn.seq);
    expect((await store.record(chair)).posts).toEqual([withdrawn]);
  });

  test("hidden and withdrawn posts are not their author's to change", async () => {
    const { store, dump } = db();
    const { rooms, chair, ada } = await openClass(store);
    const [hidden, withdrawn] = [await say(store, ada, rooms[0]), await say(store, ada, rooms[0])];
    done(await store.decidePost(chair, hidden.id, "hide", null));
    done(await store.withdrawPost(ada, withdrawn.id));
    const before = await dump();
    for (const { id } of [hidden, withdrawn]) {
      expect(await store.revisePost(ada, id, wording("other", "claim"))).toBe("conflict");
      expect(await store.withdrawPost(ada, id)).toBe("conflict");
    }
    expect(await dump()).toBe(before);
  });

  test("another's post can be neither revised nor withdrawn, not even by the teacher", async () => {
    const { store, dump } = db();
    const { rooms, chair, ada, ben } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    const before = await dump();
    for (const seat of [ben, chair]) {
      expect(await store.revisePost(seat, id, wording("other", "claim"))).toBe("not_found");
      expect(await store.withdrawPost(seat, id)).toBe("not_found");
    }
    expect(await store.revisePost(ada, postId(0), wording("other", "claim"))).toBe("not_found");
    expect(await store.withdrawPost(ada, postId(0))).toBe("not_found");
    expect(await dump()).toBe(before);
  });

  test("where nothing may be written, nothing may be revised or withdrawn", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const { id } = await say(store, ada, rooms[0]);
    for (const phase of ["frozen", "closed"] as const) {
      done(await store.setPhase(chair, rooms[0].id, phase));
      expect(await store.revisePost(ada, id, wording("other", "claim"))).toBe(phase);
      expect(await store.withdrawPost(ada, id)).toBe(phase);
    }
  });

  test("of a revision and a withdrawal at once either comes first, and it stays withdrawn", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    const posts = await Promise.all(Array.from({ length: 20 }, () => say(store, ada, rooms[0])));
    await Promise.all(
      posts.flatMap(({ id }, n) => {
        const both = [
          () => store.withdrawPost(ada, id),
          () => store.revisePost(ada, id, wording("late", "claim")),
        ];
        return (n % 2 ? both : both.reverse()).map((act) => act());
      }),
    );
    const record = await store.record(chair);
    expect(record.posts.map(({ status }) => status)).toEqual(posts.map(() => "withdrawn"));
  });
}
