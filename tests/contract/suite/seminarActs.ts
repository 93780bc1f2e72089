import fc from "fast-check";
import { phases, type Room, type Seat, type Seminar, standings } from "../../../domain/records";
import type { Store } from "../../../domain/store";
import { inviteAs, visitorOf } from "../cast";
import type { SeminarWrite } from "../methods";

/** A seminar, and those who were ever in it. */
export interface House {
  seminar: Seminar;
  chair: Seat;
  rooms: Room[];
  seats: Seat[];
  /** A student's post that everybody can see. */
  postId: string;
}

/** What the server would tell of one change. */
export interface News {
  seminar: Seminar;
  rooms: Room[];
  seats: Seat[];
}

const which = fc.nat({ max: 10 });
const name = fc.constantFrom("Ada", "Ben", "Cleo", "Dora", "Emil");
const maybe = fc.constantFrom(undefined, true, false);
const role = fc.constantFrom("co-teacher" as const, "observer" as const);

const acts = {
  join: fc.record({ name }),
  admit: fc.record({ named: fc.option(fc.array(which, { maxLength: 2 })) }),
  acceptInvitation: fc.record({ name, role }),
  seatAccount: fc.record({ name, role }),
  addRoom: fc.record({ promoted: fc.boolean() }),
  setPhase: fc.record({
    which,
    phase: fc.constantFrom(...phases),
    endsAt: fc.constantFrom(undefined, null, 2_000_000_000_000),
  }),
  setRoomPolicy: fc.record({ which, slowSeconds: fc.constantFrom(0, 30) }),
  setSpotlight: fc.record({ which, filled: fc.boolean() }),
  setFrozen: fc.record({ frozen: fc.boolean() }),
  setPolicy: fc.record({ review: maybe, locked: maybe, lobby: maybe }),
  endSeminar: fc.record({}),
  setStanding: fc.record({ which, standing: fc.constantFrom(...standings) }),
  renameSeat: fc.record({ which, name }),
  nudge: fc.record({ which }),
  countPick: fc.record({ which }),
  removeSeat: fc.record({ which }),
} satisfies Record<SeminarWrite, fc.Arbitrary<unknown>>;

type Input<M extends SeminarWrite> = (typeof acts)[M] extends fc.Arbitrary<infer Value> ? Value : never;
export type SeminarAct = { [M in SeminarWrite]: { method: M } & Input<M> }[SeminarWrite];

const of = (method: SeminarWrite) =>
  (acts[method] as fc.Arbitrary<object>).map((input) => ({ method, ...input }) as unknown as SeminarAct);
/** The end is a rare event: little can happen after it. */
export const anySeminarAct: fc.Arbitrary<SeminarAct> = fc.oneof(
  { weight: 1, arbitrary: of("endSeminar") },
  ...(Object.keys(acts) as SeminarWrite[])
    .filter((method) => method !== "endSeminar")
    .map((method) => ({ weight: method === "join" ? 8 : 4, arbitrary: of(method) })),
);

type Outcome = { seminar: Seminar; room?: Room; seat?: Seat; seats?: Seat[]; rooms?: { room: Room }[] };
type Ways = {
  [M in SeminarWrite]: (store: Store, house: House, input: Input<M>) => Promise<Outcome | Seminar | string>;
};

const seatIn = ({ seats }: House, n: number) => seats[n % seats.length]?.id ?? "";
const roomIn = ({ rooms }: House, n: number) => rooms[n % rooms.length]?.id ?? "";

const ways: Ways = {
  join: (store, { seminar }, { name }) => store.join(seminar.id, visitorOf(name).visitor, name),
  admit: (store, house, { named }) =>
    store.admit(
      house.chair,
      named?.map((n) => seatIn(house, n)),
    ),
  async acceptInvitation(store, { seminar, chair }, { name, role }) {
    const account = await store.accountByEmail(`${name}@school.example`);
    const now = (await store.seat(seminar.id, { accountId: chair.accountId as string }))?.seminar;
    if (account || !now || now.endedAt !== null) return "taken";
    const seat = await inviteAs(store, chair, name, role);
    return (await store.seat(seminar.id, { accountId: seat.accountId as string })) ?? "not_found";
  },
  seatAccount: (store, { chair }, { name, role }) => store.seatAccount(chair, `${name}@school.example`, role),
  addRoom: (store, { chair, postId }, { promoted }) => store.addRoom(chair, "Why?", promoted ? postId : null),
  setPhase: (store, house, { which, phase, endsAt }) =>
    store.setPhase(house.chair, roomIn(house, which), phase, endsAt),
  setRoomPolicy: (store, house, { which, slowSeconds }) =>
    store.setRoomPolicy(house.chair, roomIn(house, which), { slowSeconds }),
  setSpotlight: (store, house, { which, filled }) =>
    store.setSpotlight(house.chair, roomIn(house, which), { posts: filled ? [house.postId] : [], at: -1 }),
  setFrozen: (store, { chair }, { frozen }) => store.setFrozen(chair, frozen),
  setPolicy: (store, { chair }, policy) => store.setPolicy(chair, policy),
  endSeminar: (store, { chair }) => store.endSeminar(chair),
  setStanding: (store, house, { which, standing }) =>
    store.setStanding(house.chair, seatIn(house, which), standing),
  renameSeat: (store, house, { which, name }) => store.renameSeat(house.chair, seatIn(house, which), name),
  nudge: (store, house, { which }) => store.nudge(house.chair, seatIn(house, which), "Say more."),
  countPick: (store, house, { which }) => store.countPick(house.chair, seatIn(house, which)),
  removeSeat: (store, house, { which }) => store.removeSeat(house.chair, seatIn(house, which)),
};

/** Does it; null where the store refused. */
export async function performIn(store: Store, house: House, act: SeminarAct): Promise<News | null> {
  const way = ways[act.method] as (
    store: Store,
    house: House,
    input: SeminarAct,
  ) => Promise<Outcome | Seminar | string>;
  const outcome = await way(store, house, act);
  if (typeof outcome === "string") return null;
  if (!("seminar" in outcome)) return { seminar: outcome, rooms: [], seats: [] };
  const rooms = outcome.rooms?.map(({ room }) => room) ?? (outcome.room ? [outcome.room] : []);
  const seats = outcome.seats ?? (outcome.seat ? [outcome.seat] : []);
  for (const seat of seats) if (!house.seats.some(({ id }) => id === seat.id)) house.seats.push(seat);
  for (const room of rooms) if (!house.rooms.some(({ id }) => id === room.id)) house.rooms.push(room);
  return { seminar: outcome.seminar, rooms, seats };
}
