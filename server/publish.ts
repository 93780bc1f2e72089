import type { Server } from "socket.io";
import {
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
  SeatsChangesEvent,
  SeminarChangesEvent,
} from "../domain/protocol";
import type { Post, Room, Seat, Seminar } from "../domain/records";
import { channels } from "./channels";
import { createPulse } from "./pulse";

/** What happened, as told to the people it concerns. Added after the commit that stored it. */
export interface Publisher {
  /** `room` and `seminar` as that commit left them. `posts` may be empty: the room itself changed. */
  room(change: { room: Room; seminar: Seminar; posts: Post[]; roomChanged?: boolean }): void;
  seminar(change: { seminar: Seminar; rooms?: Room[] }): void;
  seat(change: { seat: Seat; seminar: Seminar }): void;
  close(): void;
}

/** Milliseconds in which further changes of one room are gathered into one frame. */
const PAUSE = 50;
/** Milliseconds between reminders of the latest clock, by which a client notices a frame it never got. */
const REMINDER = 10_000;

type RoomChange = Parameters<Publisher["room"]>[0];
type SeminarChange = { seminar: Seminar; rooms?: Room[]; seat?: Seat };

export function createPublisher(io: Server): Publisher {
  const latest = createLatest(io);
  const rooms = createPulse<RoomChange>(PAUSE, (roomId, changes) => sendRoom(io, latest, roomId, changes));
  const seminars = createPulse<SeminarChange>(PAUSE, (id, changes) => sendSeminar(io, latest, id, changes));
  return {
    room: (change) => rooms.add(change.room.id, change),
    seminar: (change) => seminars.add(change.seminar.id, change),
    seat: (change) => seminars.add(change.seminar.id, change),
    close() {
      rooms.close();
      seminars.close();
      latest.close();
    },
  };
}

function sendRoom(io: Server, latest: Latest, roomId: string, changes: RoomChange[]) {
  const place = changes.reduce((a, b) => (b.room.seq >= a.room.seq ? b : a));
  const changedRoom = changes.filter((change) => change.roomChanged).at(-1)?.room;
  const room = changedRoom && viewRoom(changedRoom);
  const posts = newest(changes.flatMap((change) => change.posts));
  const seq = place.room.seq;
  const viewed = (viewer: Viewer) =>
    posts.map((post) => changeFor(viewer, post, place, post.seq)).filter((change) => change !== null);

  const send = (channel: string, seen: PostChange[], prev: number, apart: string[] = []) => {
    if (seen.length === 0 && !room) return;
    latest.set(channel, { roomId, seq });
    const frame: RoomChangesEvent = { roomId, seq, prev };
    if (seen.length > 0) frame.posts = seen;
    if (room) frame.room = room;
    io.to(channel).except(apart).emit("room:changes", frame);
  };

  const staff = channels.roomStaff(roomId);
  const students = channels.roomStudents(roomId);
  const before = latest.get(students);
  const authors = new Set(posts.filter((post) => authorSeesMore(post, place)).map((post) => post.author.id));
  const apart = [...authors].map((seatId) => channels.roomSeat(roomId, seatId));
  send(staff, viewed({ kind: "staff" }), latest.get(staff));
  send(students, viewed({ kind: "students" }), before, apart);
  for (const seatId of authors) {
    const own = channels.roomSeat(roomId, seatId);
    send(own, viewed({ kind: "seat", seatId }), Math.max(before, latest.get(own)));
  }
}

function sendSeminar(io: Server, latest: Latest, seminarId: string, changes: SeminarChange[]) {
  const { seminar } = changes.reduce((a, b) => (b.seminar.seq >= a.seminar.seq ? b : a));
  const rooms = newest(changes.flatMap((change) => change.rooms ?? [])).map(viewRoom);
  const seats = newest(changes.flatMap((change) => change.seat ?? [])).map(viewSeat);
  const own = changes.some((change) => !change.seat);
  const { seq } = seminar;
  for (const channel of [channels.seminarStaff(seminarId), channels.seminarStudents(seminarId)]) {
    const staff = channel === channels.seminarStaff(seminarId);
    if (own) {
      const frame: SeminarChangesEvent = { seminarId, seq, prev: latest.get(channel) };
      frame.seminar = viewSeminar(seminar);
      if (rooms.length > 0) frame.rooms = rooms;
      latest.set(channel, { seminarId, seq });
      io.to(channel).emit("seminar:changes", frame);
    }
    if (staff && seats.length > 0) {
      const frame: SeatsChangesEvent = { seminarId, seq, prev: latest.get(channel), seats };
      latest.set(channel, { seminarId, seq });
      io.to(channel).emit("seats:changes", frame);
    }
  }
  const told = latest.get(channels.seminarStudents(seminarId));
  for (const seat of newest(changes.flatMap((change) => change.seat ?? [])).filter((one) => !isStaff(one))) {
    const own = channels.seat(seat.id);
    const prev = Math.max(told, latest.get(own));
    latest.set(own, { seminarId, seq });
    io.to(own).emit("seminar:changes", { seminarId, seq, prev, seat: viewOwnSeat(seat, seminar) });
  }
}

/** Of rows that occur more than once the latest, in order of change. */
function newest<R extends { id: string; seq: number }>(rows: R[]): R[] {
  const kept = new Map<string, R>();
  for (const row of rows) if (row.seq >= (kept.get(row.id)?.seq ?? 0)) kept.set(row.id, row);
  return [...kept.values()].sort((a, b) => a.seq - b.seq);
}

/** The clock each audience was last told, kept while anybody listens. */
interface Latest {
  get(channel: string): number;
  set(channel: string, clock: Clock): void;
  close(): void;
}

type Clock = { seq: number } & ({ roomId: string } | { seminarId: string });

function createLatest(io: Server): Latest {
  const clocks = new Map<string, Clock>();
  const adapter = io.of("/").adapter;
  const forget = (channel: string) => clocks.delete(channel);
  adapter.on("delete-room", forget);
  const reminder = setInterval(() => {
    for (const [channel, clock] of clocks) {
      const event = "roomId" in clock ? "room:changes" : "seminar:changes";
      io.to(channel).emit(event, { ...clock, prev: clock.seq });
    }
  }, REMINDER);
  reminder.unref();
  return {
    get: (channel) => clocks.get(channel)?.seq ?? 0,
    set: (channel, clock) => {
      if (adapter.rooms.has(channel)) clocks.set(channel, clock);
    },
    close() {
      clearInterval(reminder);
      adapter.off("delete-room", forget);
    },
  };
}
