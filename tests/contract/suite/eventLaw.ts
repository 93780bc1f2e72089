import fc from "fast-check";
import { expect, test } from "vitest";
import { changeFor, type Viewer, viewRoom } from "../../../domain/access";
import type { Policies, Post, Room, Seminar } from "../../../domain/records";
import { apply, enter, inOrder, type RoomState } from "../../../domain/room";
import { done, joinAs, newTeacher, openSeminar, roomNow, say } from "../cast";
import { methodsOf } from "../methods";
import type { Db } from "../storeContract";
import { anyAct, type Change, perform, type Stage } from "./acts";

export function eventLaw(db: Db, runs: number) {
  const policies: fc.Arbitrary<Policies> = fc.record({
    names: fc.constantFrom("real", "pseudonyms"),
    review: fc.boolean(),
    silentStart: fc.boolean(),
  });

  test("D3 every kind of change to a room is among the acts that are tried", () => {
    const tried = fc.sample(anyAct, { numRuns: 1_000, seed: 1 }).map(({ method }) => method);
    expect([...new Set<string>(tried)].sort()).toEqual(methodsOf("writeInRoom", "writeInBoth"));
  });

  test("D3 D4 for everyone, what was seen at k and what changed since is what is there now", async () => {
    await fc.assert(
      fc.asyncProperty(policies, fc.array(anyAct, { maxLength: 25 }), async (chosen, acts) => {
        await db().clear();
        const stage = await setStage(chosen);
        const watchers = watch(stage);
        await watchers.look();
        for (const act of acts) {
          const change = await perform(db().store, stage, act);
          if (change) watchers.tell(change);
          await watchers.look();
        }
        await watchers.compare();
      }),
      { numRuns: runs },
    );
  });

  test.each([1, 2, 3])("S1 D3 so it is where everything is done at once (%i)", async (seed) => {
    const stage = await setStage({ names: "real", review: false, silentStart: false });
    const { store } = db();
    done(await store.setPhase(stage.chair, stage.room.id, "open"));
    for (const seat of [...stage.students, stage.chair]) stage.posts.push(await say(store, seat, stage.room));
    const watchers = watch(stage);
    await watchers.look();
    const { seq } = await roomNow(store, stage.chair, stage.room);
    const acts = fc.sample(anyAct, { seed, numRuns: 100 });
    const told = await Promise.all(acts.map((act) => perform(store, stage, act)));
    const changes = told.filter((change) => change !== null);
    const clocks = changes.map(({ room }) => room.seq).sort((a, b) => a - b);
    expect(clocks).toEqual(clocks.map((_, n) => seq + 1 + n));
    expect(clocks.length).toBeGreaterThan(20);
    for (const change of changes) watchers.tell(change);
    await watchers.compare();
  });

  /** A class in one room that nobody has opened yet. */
  async function setStage(policies: Policies): Promise<Stage> {
    const { store } = db();
    const { seminar, chair, rooms } = await openSeminar(store, await newTeacher(store), policies);
    const students = [await joinAs(store, seminar, "Ada"), await joinAs(store, seminar, "Ben")];
    return { chair, students, room: rooms[0], seminar, posts: [] };
  }

  /** Everyone who may look into the room, each with a client that began at every moment so far. */
  function watch({ chair, students, room, seminar }: Stage) {
    const seats = students.map(({ id }): Viewer => ({ kind: "seat", seatId: id }));
    const viewers: Viewer[] = [{ kind: "staff" }, { kind: "students" }, { kind: "screen" }, ...seats];
    const clients = viewers.map(() => [] as { entered: RoomState; followed: RoomState }[]);
    const read = (since: number) => db().store.postsSince(chair, room.id, since);

    return {
      async look() {
        const now = await read(0);
        viewers.forEach((viewer, v) => {
          const entered = entry(null, viewer, now, seminar, 0);
          clients[v]?.push({ entered, followed: entered });
        });
      },
      tell(change: Change) {
        viewers.forEach((viewer, v) => {
          for (const client of clients[v] ?? [])
            client.followed = apply(client.followed, frame(viewer, change));
        });
      },
      async compare() {
        const now = await read(0);
        const since = new Map<number, Awaited<ReturnType<typeof read>>>();
        for (const { entered } of clients[0] ?? []) since.set(entered.seq, await read(entered.seq));
        viewers.forEach((viewer, v) => {
          const fresh = shown(entry(null, viewer, now, seminar, 0));
          for (const { entered, followed } of clients[v] ?? []) {
            const changed = since.get(entered.seq) as typeof now;
            expect(shown(entry(entered, viewer, changed, seminar, entered.seq))).toEqual(fresh);
            expect(shown(followed)).toEqual(fresh);
          }
        });
      },
    };
  }
}

/** What the server does: the reply to `room:enter`, taken in by the client. */
function entry(
  state: RoomState | null,
  viewer: Viewer,
  { posts, room }: { posts: Post[]; room: Room },
  seminar: Seminar,
  since: number,
): RoomState {
  const changes = posts.flatMap((post) => changeFor(viewer, post, { seminar, room }, since) ?? []);
  return enter(state, { room: viewRoom(room, seminar), posts: changes, seq: room.seq, since });
}

function frame(viewer: Viewer, { room, seminar, posts, roomChanged }: Change) {
  const changes = posts.flatMap((post) => changeFor(viewer, post, { seminar, room }, post.seq) ?? []);
  return { seq: room.seq, posts: changes, ...(roomChanged ? { room: viewRoom(room, seminar) } : {}) };
}

function shown({ room, posts, seq }: RoomState) {
  return { room, posts: inOrder(posts.values()), seq };
}
