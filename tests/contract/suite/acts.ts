import fc from "fast-check";
import {
  type Citation,
  decisionKinds,
  type Post,
  phases,
  type Room,
  reactions,
  type Seat,
  type Seminar,
  talkMoves,
} from "../../../domain/records";
import type { Store } from "../../../domain/store";
import { draftFor, postId, wording } from "../cast";
import type { RoomWrite } from "../methods";

/** One room and who is in it. */
export interface Stage {
  seminar: Seminar;
  room: Room;
  chair: Seat;
  students: Seat[];
  /** What was written so far, as it was then. */
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
const held = fc.option(fc.constant({ rule: "word", match: "damn" } as const));
const note = fc.option(fc.constant("why"));
const text = fc.string({ minLength: 1, maxLength: 5, unit: "grapheme" });
const quote = { blockId: "b1", start: 0, end: 3, quote: "One" };

const acts = {
  addPost: fc.record({
    who,
    parent: fc.option(which),
    move,
    held,
    lang: fc.constantFrom(null, "en", "zh-Hans"),
  }),
  revisePost: fc.record({
    ...{ which, move, text, held },
    citations: fc.option(fc.constantFrom<Citation[]>([], [quote]), { nil: undefined }),
    lang: fc.constantFrom(undefined, "en", "ar"),
  }),
  withdrawPost: fc.record({ which }),
  flagPost: fc.record({ who, which, note }),
  decidePost: fc.record({ which, decision: fc.constantFrom(...decisionKinds), note }),
  undoDecision: fc.record({ which }),
  pinPost: fc.record({ which, pinned: fc.boolean() }),
  reactToPost: fc.record({ who, which, reaction: fc.constantFrom(...reactions), on: fc.boolean() }),
  setPhase: fc.record({
    phase: fc.constantFrom(...phases),
    endsAt: fc.constantFrom(undefined, null, 2_000_000_000_000),
  }),
  setRoomPolicy: fc.record({
    review: fc.constantFrom(undefined, null, true, false),
    slowSeconds: fc.constantFrom(undefined, 0, 0, 600),
  }),
  setSpotlight: fc.record({
    collected: fc.array(which, { maxLength: 3 }),
    at: fc.integer({ min: -1, max: 2 }),
  }),
  renameSeat: fc.record({ who, name: fc.constantFrom("Ada", "Ben", "Adele", "Benno") }),
} satisfies Record<RoomWrite, fc.Arbitrary<unknown>>;

type Input<M extends RoomWrite> = (typeof acts)[M] extends fc.Arbitrary<infer Value> ? Value : never;
export type Act = { [M in RoomWrite]: { method: M } & Input<M> }[RoomWrite];

const of = <M extends RoomWrite>(method: M, weight: number) => ({
  weight,
  arbitrary: (acts[method] as fc.Arbitrary<object>).map((input) => ({ method, ...input }) as unknown as Act),
});

export const anyAct: fc.Arbitrary<Act> = fc.oneof(
  of("addPost", 8),
  of("revisePost", 3),
  of("withdrawPost", 1),
  of("flagPost", 3),
  of("decidePost", 8),
  of("undoDecision", 4),
  of("pinPost", 2),
  of("reactToPost", 5),
  of("setPhase", 3),
  of("setRoomPolicy", 1),
  of("setSpotlight", 2),
  of("renameSeat", 2),
);

type Ways = { [M in RoomWrite]: (store: Store, stage: Stage, input: Input<M>) => Promise<Outcome | string> };
type Outcome = Partial<Change> & {
  seminar: Seminar;
  post?: Post;
  repeated?: boolean;
  revealed?: Post[];
  rooms?: Told[];
};
type Told = { room: Room; posts: Post[] };

const pick = ({ posts }: Stage, n: number): Post | undefined => posts[n % Math.max(posts.length, 1)];
const idOf = (stage: Stage, n: number) => pick(stage, n)?.id ?? postId(0);
const seatOf = ({ students, chair }: Stage, n: number) => students[n] ?? chair;
const authorOf = ({ students, chair }: Stage, post?: Post) =>
  students.find(({ id }) => id === post?.author.id) ?? chair;

const ways: Ways = {
  async addPost(store, stage, { who, parent, ...draft }) {
    const parentId = parent === null ? null : (pick(stage, parent)?.id ?? null);
    const added = await store.addPost(seatOf(stage, who), draftFor(stage.room, { parentId, ...draft }));
    if (typeof added !== "string") stage.posts.push(added.post);
    return added;
  },
  revisePost(store, stage, { which, text, move, held, citations, lang }) {
    const changed = { ...wording(text, move, held), ...(citations && { citations }), ...(lang && { lang }) };
    return store.revisePost(authorOf(stage, pick(stage, which)), idOf(stage, which), changed);
  },
  withdrawPost(store, stage, { which }) {
    return store.withdrawPost(authorOf(stage, pick(stage, which)), idOf(stage, which));
  },
  flagPost(store, stage, { who, which, note }) {
    return store.flagPost(seatOf(stage, who), idOf(stage, which), note);
  },
  decidePost(store, stage, { which, decision, note }) {
    return store.decidePost(stage.chair, idOf(stage, which), decision, note);
  },
  async undoDecision(store, stage, { which }) {
    const now = await store.post(stage.chair, idOf(stage, which));
    return store.undoDecision(stage.chair, idOf(stage, which), now?.post.decision?.id ?? "none");
  },
  pinPost(store, stage, { which, pinned }) {
    return store.pinPost(stage.chair, idOf(stage, which), pinned);
  },
  reactToPost(store, stage, { who, which, reaction, on }) {
    return store.reactToPost(seatOf(stage, who), idOf(stage, which), reaction, on);
  },
  setPhase(store, stage, { phase, endsAt }) {
    return store.setPhase(stage.chair, stage.room.id, phase, endsAt);
  },
  setRoomPolicy(store, stage, policy) {
    return store.setRoomPolicy(stage.chair, stage.room.id, policy);
  },
  setSpotlight(store, stage, { collected, at }) {
    const posts = [...new Set(collected.map((n) => idOf(stage, n)))];
    return store.setSpotlight(stage.chair, stage.room.id, { posts, at });
  },
  renameSeat(store, stage, { who, name }) {
    return store.renameSeat(stage.chair, seatOf(stage, who).id, name);
  },
};

/** Does it; null where the store refused, or nothing of the room has changed. */
export async function perform(store: Store, stage: Stage, act: Act): Promise<Change | null> {
  const way = ways[act.method] as (store: Store, stage: Stage, input: Act) => Promise<Outcome | string>;
  const outcome = await way(store, stage, act);
  if (typeof outcome === "string" || outcome.repeated) return null;
  const { seminar, post, revealed, rooms } = outcome;
  const told = rooms?.find(({ room }) => room.id === stage.room.id);
  const room = told?.room ?? outcome.room;
  if (!room) return null;
  const posts = told?.posts ?? revealed ?? (post ? [post] : []);
  return { room, seminar, posts, roomChanged: room.changedSeq === room.seq };
}
