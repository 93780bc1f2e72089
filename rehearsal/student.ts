import { randomUUID } from "node:crypto";
import type { LessonText } from "../domain/lesson/lesson";
import type {
  AskView,
  OwnSeat,
  PostView,
  RoomChangesEvent,
  RoomView,
  SeatEndedReason,
  SeminarChangesEvent,
  SeminarView,
} from "../domain/protocol";
import type { Citation, Reaction } from "../domain/records";
import { apply, enter, phaseNow, type RoomState } from "../domain/room";
import { Connection } from "./connection";
import type { Line } from "./script";

const KNOCK_AFTER = 10_000;

/** In the seminar, and told what happens there. */
export const isListening = (student: Student) => !student.over && student.seminar !== null;

/** A student of the rehearsal: one browser's cookie, one connection, and what it has seen. */
export class Student {
  seminar: SeminarView | null = null;
  seat: OwnSeat | null = null;
  /** A post that this student is asked to answer. */
  ask: AskView | null = null;
  /** Waits at the door until a teacher lets the student in. */
  inLobby = false;
  readonly rooms = new Map<string, RoomState>();
  /** Set once the seat is lost for good, or the seminar closed to students. */
  ended: SeatEndedReason | "lost" | null = null;
  /** Called after everything the server said. */
  onChange: () => void = () => {};
  private readonly connection: Connection;
  private knock: ReturnType<typeof setTimeout> | undefined;

  constructor(
    readonly name: string,
    private readonly url: string,
    private readonly cookie: string,
    private readonly seminarId: string,
  ) {
    this.connection = new Connection(url, cookie);
    const { socket } = this.connection;
    socket.io.on("reconnect_failed", () => this.leave("lost"));
    socket.on("connect", () => void this.comeIn().catch(() => {}));
    socket.on("disconnect", () => this.onChange());
    socket.on("seminar:changes", (event) => this.followSeminar(event));
    socket.on("seat:asked", ({ ask }) => {
      this.ask = ask;
      this.onChange();
    });
    socket.on("room:changes", (event) => this.followRoom(event));
    socket.on("seat:ended", ({ reason }) => this.leave(reason));
  }

  /** Has nothing more to do here. */
  get over(): boolean {
    return this.ended !== null || (this.seminar !== null && this.seminar.endedAt !== null);
  }

  get handle(): string | undefined {
    return this.seat?.handle;
  }

  get roomsInOrder(): RoomView[] {
    return [...this.rooms.values()].map(({ room }) => room).sort((a, b) => a.position - b.position);
  }

  phaseOf(roomId: string) {
    const room = this.rooms.get(roomId)?.room;
    return room && this.seminar ? phaseNow(this.seminar, room) : "waiting";
  }

  post(postId: string): PostView | undefined {
    return [...this.rooms.values()].map(({ posts }) => posts.get(postId)).find(Boolean);
  }

  /** The text that is discussed; null where it cannot be had. */
  async lesson(): Promise<LessonText | null> {
    const from = `${this.url}/api/seminars/${this.seminarId}/lesson?as=student`;
    const response = await fetch(from, { headers: { cookie: this.cookie } }).catch(() => null);
    const answer = (await response?.json().catch(() => null)) as { lesson?: LessonText } | null;
    return answer?.lesson ?? null;
  }

  /** Says a line; a repeat after a lost connection is recognised by its id. Resolves with the id of the post. */
  async say(roomId: string, { move, text }: Line, citations: Citation[], parentId?: string) {
    const postId = randomUUID();
    const optional = { ...(parentId && { parentId }), ...(citations.length > 0 && { citations }) };
    const reply = await this.connection.ask("post:add", { roomId, id: postId, text, move, ...optional });
    return { reply, postId };
  }

  revise({ id, move }: PostView, text: string, citations: Citation[]) {
    return this.connection.ask("post:revise", { postId: id, text, move, citations });
  }

  react(postId: string, reaction: Reaction) {
    return this.connection.ask("post:react", { postId, reaction, on: true });
  }

  /** "Not now" to what this student was asked. */
  pass(postId: string) {
    return this.connection.ask("post:pass", { postId });
  }

  leave(reason: Student["ended"] = null) {
    this.ended ??= reason;
    clearTimeout(this.knock);
    this.connection.leave();
    this.onChange();
  }

  /** On every connection: the seminar, then each room from where this student left off. */
  private async comeIn() {
    const entered = await this.connection.ask("seminar:enter", { seminarId: this.seminarId });
    this.inLobby = !entered.ok && entered.error === "lobby";
    if (this.inLobby) return this.waitAtTheDoor();
    if (!entered.ok) return this.leave(entered.error === "ended" ? "ended" : "removed");
    this.seminar = entered.seminar;
    this.seat = entered.seat;
    this.ask = entered.ask;
    for (const room of entered.rooms) await this.enterRoom(room.id);
    this.onChange();
  }

  /** The server says when the student is let in; this is for when that word got lost. */
  private waitAtTheDoor() {
    clearTimeout(this.knock);
    this.knock = setTimeout(() => void this.comeIn().catch(() => {}), KNOCK_AFTER);
    this.onChange();
  }

  private async enterRoom(roomId: string) {
    const known = this.rooms.get(roomId) ?? null;
    const entered = await this.connection.ask("room:enter", { roomId, since: known?.seq ?? 0 });
    if (entered.ok) this.rooms.set(roomId, enter(this.rooms.get(roomId) ?? null, entered));
  }

  private followSeminar({ seminar, rooms = [], seat }: SeminarChangesEvent) {
    if (this.inLobby) return void this.comeIn().catch(() => {});
    if (seat) this.seat = seat;
    if (seminar) this.seminar = seminar;
    const unknown = rooms.filter(({ id }) => !this.rooms.has(id));
    for (const { id } of unknown) void this.enterRoom(id).then(this.onChange, () => {});
    this.onChange();
  }

  private followRoom(event: RoomChangesEvent) {
    const known = this.rooms.get(event.roomId);
    if (!known) return;
    this.rooms.set(event.roomId, apply(known, event));
    // A frame got lost on the way: what it held is asked for.
    if (event.prev > known.seq) void this.enterRoom(event.roomId).then(this.onChange, () => {});
    this.onChange();
  }
}
