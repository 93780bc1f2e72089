import { v7 as uuid } from "uuid";
import { decide } from "../domain/moderation";
import type { Store, WrittenPost } from "../domain/store";
import { rows } from "./atomic";
import { changesTo } from "./change";
import type { Database } from "./open";

/** Decisions about posts. Each is kept; none is ever overwritten. */
export function moderationStore({ tables, atomic }: Database): Pick<Store, "decidePost"> {
  const { decisions } = tables;
  const { advanceTo, change } = changesTo(tables);

  return {
    decidePost(seat, postId, decision, note) {
      return atomic<WrittenPost | "not_found" | "conflict">(function* (tx) {
        const found = yield* advanceTo(tx, postId, seat.id);
        if (!found) return "not_found";
        const { at, post } = found;
        const to = decide(post.status, decision);
        if (!to) return "conflict";
        const act = { decision, note, by: at.seat.name, at: Date.now() };
        yield* rows(
          tx
            .insert(decisions)
            .values({ ...act, id: uuid(), postId, seatId: seat.id, from: post.status, to, seq: at.room.seq })
            .returning({ id: decisions.id }),
        );
        const changed = yield* change(tx, post, at.room, { status: to, decision: act });
        return { post: changed, room: at.room, seminar: at.seminar };
      });
    },
  };
}
