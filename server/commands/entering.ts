import {
  changeFor,
  isStaff,
  roleMay,
  viewOwnSeat,
  viewRoom,
  viewSeat,
  viewSeminar,
} from "../../domain/access";
import type { Refusal, RoomAnsweredEvent } from "../../domain/protocol";
import type { Room } from "../../domain/records";
import type { Store } from "../../domain/store";
import type { Seated, SeatedInRoom } from "../../domain/store/seated";
import { type Commands, type Context, command, inRoom, inSeminar, isOver, viewerAt } from "./command";

/** Coming in and catching up. */
export const entering: Commands<"seminar:enter" | "room:enter"> = {
  "seminar:enter": command<"seminar:enter", Seated>({
    needs: "read",
    find: inSeminar,
    async run(at, { seminarId }, context) {
      const { store, person, screen, build } = context;
      if (isOver(at)) return "ended";
      const { seat } = at;
      await context.listen(seat);
      // Read after listening began, so that nothing falls between; the seat may have been lost meanwhile.
      const now = await store.seat(seminarId, person);
      if (!now || isOver(now)) return stopListening(now, context);
      const { seminar } = now;
      const staff = isStaff(seat) && !screen;
      const seats = staff ? { seats: (await store.seats(seat)).map(viewSeat) } : {};
      const rooms = (await store.rooms(seat)).map((room) => viewRoom(room, seminar));
      const own = viewOwnSeat(now.seat, seminar);
      const ask = screen ? null : context.asks.of(seat);
      const around = { seat: own, seminar: viewSeminar(seminar), rooms, ...seats, ask };
      return { ...around, seq: seminar.seq, now: Date.now(), version: build };
    },
  }),

  "room:enter": command<"room:enter", SeatedInRoom>({
    needs: "read",
    find: inRoom,
    async run(at, { roomId, since: asked }, context) {
      const { store, person } = context;
      if (isOver(at)) return "ended";
      const { seat } = at;
      await context.listen(seat, roomId);
      const now = await store.seatInRoom(roomId, person);
      if (!now || isOver(now)) return stopListening(now, context);
      const { seminar } = now;
      // A clock ahead of ours was read before a backup was restored: that client starts again.
      const since = asked > now.room.seq ? 0 : asked;
      const { posts, room } = await store.postsSince(seat, roomId, since);
      context.asks.entered(now, roomId);
      const viewer = viewerAt(seat, context);
      const changes = posts.map((post) => changeFor(viewer, post, { seminar, room }, since));
      return {
        seat: viewOwnSeat(now.seat, seminar),
        room: viewRoom(room, seminar),
        posts: changes.filter((change) => change !== null),
        ...(await answeredIn(store, room)),
        reacted: roleMay(seat.role, "write") && !context.screen ? await store.ownReactions(seat, roomId) : {},
        seq: room.seq,
        since,
      };
    },
  }),
};

/** The seat was lost or the seminar ended between the first look and the moment this connection began to listen. */
async function stopListening(now: Seated | null, { hangUp, endSeminar }: Context): Promise<Refusal> {
  if (now) endSeminar(now.seminar.id);
  // Only this connection: the seat may live on in another browser, to which it has moved.
  else await hangUp();
  return now ? "ended" : "not_found";
}

async function answeredIn(
  store: Store,
  { id, seminarId, phase }: Room,
): Promise<{ answered?: RoomAnsweredEvent }> {
  if (phase !== "silent") return {};
  const { students, rooms } = await store.answered(seminarId);
  const answered = rooms.find(({ roomId }) => roomId === id)?.answered ?? 0;
  return { answered: { roomId: id, answered, students } };
}
