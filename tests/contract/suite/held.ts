import { expect, test } from "vitest";
import { standings } from "../../../domain/records";
import { done, openClass, postNow, say, wording } from "../cast";
import type { Db } from "../storeContract";

const hold = { rule: "word", match: "damn" } as const;

export function held(db: Db) {
  test("B7 what the word filter holds waits, whichever student wrote it, and says why", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    done(await store.setRoomPolicy(chair, rooms[0].id, { review: false }));
    for (const standing of standings.filter((one) => one !== "muted")) {
      done(await store.setStanding(chair, ada.id, standing));
      const post = await say(store, ada, rooms[0], { held: hold });
      expect(post, standing).toMatchObject({ status: "pending", held: hold, shownSeq: null });
      expect(await postNow(store, chair, post)).toEqual(post);
    }
  });

  test("B7 staff are taken at their word", async () => {
    const { store } = db();
    const { rooms, chair } = await openClass(store);
    const post = await say(store, chair, rooms[0], { held: hold });
    expect(post).toMatchObject({ status: "visible", held: null });
    const revised = done(await store.revisePost(chair, post.id, wording("damn", "claim", hold))).post;
    expect(revised).toMatchObject({ status: "visible", held: null });
  });

  test("B7 a wording that is held waits again, whatever was approved before; a clean one forgets why", async () => {
    const { store } = db();
    const { rooms, chair, ada } = await openClass(store);
    done(await store.setStanding(chair, ada.id, "trusted"));
    const { id } = await say(store, ada, rooms[0], { held: hold });
    const approved = done(await store.decidePost(chair, id, "approve", null)).post;
    expect(approved).toMatchObject({ status: "visible", held: hold });
    const link = { rule: "link", match: "example.org" } as const;
    const again = done(await store.revisePost(ada, id, wording("see example.org", "claim", link))).post;
    expect(again).toMatchObject({ status: "pending", held: link });
    const clean = done(await store.revisePost(ada, id, wording("see the text"))).post;
    expect(clean).toMatchObject({ status: "pending", held: null });
    done(await store.decidePost(chair, id, "approve", null));
    expect(done(await store.revisePost(ada, id, wording("look"))).post.status).toBe("visible");
  });
}
