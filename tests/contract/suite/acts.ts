import fc from "fast-check";
import {
  decisionKinds,
  type Post,
  phases,
  type Room,
  type Seat,
  type Seminar,
  talkMoves,
} from "../../../domain/records";
import type { Store } from "../../../domain/store";
import { draftFor, postId } from "../cast";
import type { RoomWrite } from "../methods";

/** One room and who is in it. */
export interface Stage {
  seminar: Seminar;
  room: Room;
  chair: Seat;
  students: Seat[];
  /** What was written so far. */
  posts: Post[];
}

/** What the server would tell the room. */
export interface Change {
  room: Room;
  seminar: Seminar;
  posts: Post[];
  roomChanged: boolean;
}

const who = fc.nat({ max: 2 });
const which = fc.nat({ max: 30 });
const move = fc.constantFrom(...talkMoves);

const acts = {
  addPost: fc.record({ who, parent: fc.option(which), move }),
  revisePost: fc.record({ which, move, text: fc.string({ minLength: 1, maxLength: 5, unit: "grapheme" }) }),
  withdrawPost: fc.record({ which }),
  decidePost: fc.record({
    which,
    decision: fc.constantFrom(...decisionKinds),
    note: fc.option(fc.constant("why")),
  }),
  setPhase: fc.record({ phase: fc.constantFrom(...phases) }),
} satisfies Record<RoomWrite, fc.Arbitrary<unknown>>;

type Input<M extends RoomWrite> = (typeof acts)[M] extends fc.Arbitrary<infer Value> ? Value : never;
export type Act = { [M in RoomWrite]: { method: M } & Input<M> }[RoomWrite];

const of = <M extends RoomWrite>(method: M, weight: number) => ({
  weight,
  arbitrary: (acts[method] as fc.Arbitrary<object>).map((input) => ({ method, ...input }) as unknown as Act),
});

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  of("addPost", 4),
  of("revisePost", 2),
  of("withdrawPost", 1),
  of("decidePost", 4),
  of("setPhase", 2),
);

type Ways = { [M in RoomWrite]: (store: Store, stage: Stage, input: Input<M>) => Promise<Outcome | string> };
type Outcome = { room: Room; seminar: Seminar; post?: Post; revealed?: Post[] };

const pick = ({ posts }: Stage, n: number): Post | undefined => posts[n % Math.max(posts.length, 1)];
const authorOf = ({ students, chair }: Stage, post?: Post) =>
  students.find(({ id }) => id === post?.author.id) ?? chair;

const ways: Ways = {
  async addPost(store, stage, { who, parent, move }) {
    const parentId = parent === null ? null : (pick(stage, parent)?.id ?? null);
    const seat = stage.students[who] ?? stage.chair;
    const added = await store.addPost(seat, draftFor(stage.room, { parentId, move }));
    if (typeof added !== "string") stage.posts.push(added.post);
    return added;
  },
  revisePost(store, stage, { which, text, move }) {
    const post = pick(stage, which);
    return store.revisePost(authorOf(stage, post), post?.id ?? postId(0), text, move);
  },
  withdrawPost(store, stage, { which }) {
    const post = pick(stage, which);
    return store.withdrawPost(authorOf(stage, post), post?.id ?? postId(0));
  },
  decidePost(store, stage, { which, decision, note }) {
    return store.decidePost(stage.chair, pick(stage, which)?.id ?? postId(0), decision, note);
  },
  setPhase(store, stage, { phase }) {
    return store.setPhase(stage.chair, stage.room.id, phase);
  },
};

/** Does it; null where the store refused. */
export async function perform(store: Store, stage: Stage, act: Act): Promise<Change | null> {
  const way = ways[act.method] as (store: Store, stage: Stage, input: Act) => Promise<Outcome | string>;
  const outcome = await way(store, stage, act);
  if (typeof outcome === "string") return null;
  const { room, seminar, post, revealed } = outcome;
  return { room, seminar, posts: revealed ?? (post ? [post] : []), roomChanged: act.method === "setPhase" };
}
