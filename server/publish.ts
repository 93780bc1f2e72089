import type { Server } from "socket.io";
import {
  audiences,
  authorSeesMore,
  changeFor,
  isStaff,
  type Viewer,
  viewOwnSeat,
  viewRoom,
  viewSeat,
  viewSeminar,
} from "../domain/access";
import type {
  PostChange,
  RoomChangesEvent,
  RoomView,
  SeatReactedEvent,
  SeatsChangesEvent,
  SeminarChangesEvent,
} from "../domain/protocol";
import type { Post, Room, Seat, Seminar } from "../domain/records";
import type { Asks } from "./asks";
import { channels } from "./channels";
import { createLatest, type Latest } from "./latest";
import type { Progress } from "./progress";
import { createPulse } from "./pulse";

/** What happened, as told to the people it concerns. Added after the commit that stored it. */
export interface Publisher {
  /** `room` and `seminar` as that commit left them. `posts` may be empty: the room itself changed. */
  room(change: RoomChange): void;
  seminar(change: { seminar: Seminar; rooms?: Room[] }): void;
  seat(change: { seat: Seat; seminar: Seminar }): void;
  /** To that seat alone: what it reacts to is nobody else's business. */
  reacted(seat: Seat, event: SeatReactedEvent): void;
  close(): void;
}

interface RoomChange {
  room: Room;
  seminar: Seminar;
  posts: Post[];
  roomChanged?: boolean;
  /** Nothing in it that others may see is different. */
  staffOnly?: boolean;
}

/** Milliseconds in which further changes of one room are gathered into one frame. */
const PAUSE = 50;
/** Milliseconds between reminders of the latest clock, by which a client notices a frame it never got. */
const REMINDER = 10_000;

type SeminarChange = { seminar: Seminar; rooms?: Room[]; seat?: Seat };

export function createPublisher(
  io: Server,
  progress: Progress,
  asks: Pick<Asks, "changed" | "seatsChanged">,
): Publisher {
  const latest = createLatest(io, REMINDER);
  const rooms = createPulse<RoomChange>(PAUSE, (roomId, changes) => sendRoom(io, latest, roomId, changes));
  const seminars = createPulse<SeminarChange>(PAUSE, (id, changes) => sendSeminar(io, latest, id, changes));
  return {
    room(change) {
      rooms.add(change.room.id, change);
      asks.changed(change.seminar, [change.room]);
      if (change.room.phase === "silent") progress.touch(change.seminar.id);
    },
    seminar(change) {
      seminars.add(change.seminar.id, change);
      asks.changed(change.seminar);
    },
    seat(change) {
      seminars.add(change.seminar.id, change);
      progress.touch(change.seminar.id);
      asks.seatsChanged(change.seminar.id);
    },
    reacted: (seat, event) => void io.to(channels.own(seat.id)).emit("seat:reacted", event),
    close() {
      rooms.close();
      seminars.close();
      latest.close();
    },
  };
}

function sendRoom(io: Server, latest: Latest, roomId: string, changes: RoomChange[]) {
  const place = changes.reduce((a, b) => (b.room.seq >= a.room.seq ? b : a));
  const all = gather(changes);
  const open = gather(changes.filter(({ staffOnly }) => !staffOnly));
  const { seq } = place.room;
  const viewed = (viewer: Viewer, { posts }: Gathered) =>
    posts.map((post) => changeFor(viewer, post, place, post.seq)).filter((change) => change !== null);

  const send = (
    channel: string,
    seen: PostChange[],
    room: RoomView | undefined,
    prev: number,
    apart: string[] = [],
  ) => {
    if (seen.length === 0 && !room) return;
    latest.set(channel, { roomId, seq });
    const frame: RoomChangesEvent = { roomId, seq, prev };
    if (seen.length > 0) frame.posts = seen;
    if (room) frame.room = room;
    io.to(channel).except(apart).emit("room:changes", frame);
  };

  const students = channels.room(roomId, "students");
  const before = latest.get(students);
  const authors = new Set(
    open.posts.filter((post) => authorSeesMore(post, place)).map((post) => post.author.id),
  );
  const apart = [...authors].map((seatId) => channels.roomSeat(roomId, seatId));
  for (const audience of audiences) {
    const channel = channels.room(roomId, audience);
    if (!latest.listens(channel)) continue;
    const told = audience === "staff" ? all : open;
    send(
      channel,
      viewed({ kind: audience }, told),
      told.room,
      latest.get(channel),
      audience === "students" ? apart : [],
    );
  }
  for (const seatId of authors) {
    const own = channels.roomSeat(roomId, seatId);
    send(own, viewed({ kind: "seat", seatId }, open), open.room, Math.max(before, latest.get(own)));
  }
}

interface Gathered {
  posts: Post[];
  room: RoomView | undefined;
}

function gather(changes: RoomChange[]): Gathered {
  const changed = changes.filter(({ roomChanged }) => roomChanged).at(-1);
  return {
    posts: newest(changes.flatMap(({ posts }) => posts)),
    room: changed && viewRoom(changed.room, changed.seminar),
  };
}

function sendSeminar(io: Server, latest: Latest, seminarId: string, changes: SeminarChange[]) {
  const { seminar } = changes.reduce((a, b) => (b.seminar.seq >= a.seminar.seq ? b : a));
  const rooms = newest(changes.flatMap((change) => change.rooms ?? [])).map((room) =>
    viewRoom(room, seminar),
  );
  const seats = newest(changes.flatMap((change) => change.seat ?? []));
  const own = changes.some((change) => !change.seat);
  const { seq } = seminar;
  for (const audience of audiences) {
    const channel = channels.seminar(seminarId, audience);
    if (own) {
      const frame: SeminarChangesEvent = { seminarId, seq, prev: latest.get(channel) };
      frame.seminar = viewSeminar(seminar);
      if (rooms.length > 0) frame.rooms = rooms;
      latest.set(channel, { seminarId, seq });
      io.to(channel).emit("seminar:changes", frame);
    }
    if (audience === "staff" && seats.length > 0) {
      const frame: SeatsChangesEvent = {
        seminarId,
        seq,
        prev: latest.get(channel),
        seats: seats.map(viewSeat),
      };
      latest.set(channel, { seminarId, seq });
      io.to(channel).emit("seats:changes", frame);
    }
  }
  const told = latest.get(channels.seminar(seminarId, "students"));
  // Who waits at the door hears of being let in, and of nothing before.
  for (const seat of seats.filter((one) => !isStaff(one) && one.admitted)) {
    const channel = channels.seat(seat.id);
    const prev = Math.max(told, latest.get(channel));
    latest.set(channel, { seminarId, seq });
    io.to(channel).emit("seminar:changes", { seminarId, seq, prev, seat: viewOwnSeat(seat, seminar) });
  }
}

/** Of rows that occur more than once the latest, in order of change. */
function newest<R extends { id: string; seq: number }>(rows: R[]): R[] {
  const kept = new Map<string, R>();
  for (const row of rows) if (row.seq >= (kept.get(row.id)?.seq ?? 0)) kept.set(row.id, row);
  return [...kept.values()].sort((a, b) => a.seq - b.seq);
}
