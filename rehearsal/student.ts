import { randomUUID } from "node:crypto";
import { io, type Socket } from "socket.io-client";
import type {
  ClientCommands,
  CommandInput,
  CommandName,
  PostView,
  Reply,
  RoomChangesEvent,
  RoomView,
  SeatEndedReason,
  SeminarChangesEvent,
  SeminarView,
  ServerEvents,
} from "../domain/protocol";
import { apply, enter, phaseNow, type RoomState } from "../domain/room";
import type { Line } from "./script";

/** In the seminar, and told what happens there. */
export const isListening = (student: Student) => !student.over && student.seminar !== null;

/** A student of the rehearsal: one browser's cookie, one connection, and what it has seen. */
export class Student {
  seminar: SeminarView | null = null;
  readonly rooms = new Map<string, RoomState>();
  /** Set once the seat is lost for good, or the seminar closed to students. */
  ended: SeatEndedReason | "lost" | null = null;
  /** Called after everything the server said. */
  onChange: () => void = () => {};
  private readonly socket: Socket<ServerEvents, ClientCommands>;
  private readonly gone = new AbortController();

  constructor(
    readonly name: string,
    url: string,
    cookie: string,
    private readonly seminarId: string,
  ) {
    this.socket = io(url, {
      forceNew: true,
      transports: ["websocket", "polling"],
      tryAllTransports: true,
      extraHeaders: { cookie },
      auth: { as: "student" },
      // A restart takes seconds; after some minutes nobody is waiting for this class any more.
      reconnectionDelayMax: 2_000,
      reconnectionAttempts: 90,
    });
    this.socket.io.on("reconnect_failed", () => this.leave("lost"));
    this.socket.on("connect", () => void this.comeIn().catch(() => {}));
    this.socket.on("disconnect", () => this.onChange());
    this.socket.on("seminar:changes", (event) => this.followSeminar(event));
    this.socket.on("room:changes", (event) => this.followRoom(event));
    this.socket.on("seat:ended", ({ reason }) => this.leave(reason));
  }

  /** Has nothing more to do here. */
  get over(): boolean {
    return this.ended !== null || (this.seminar !== null && this.seminar.endedAt !== null);
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

  /** Says a line; a repeat after a lost connection is recognised by its id. Resolves with the id of the post. */
  async say(roomId: string, { move, text }: Line, parentId?: string) {
    const postId = randomUUID();
    const reply = await this.ask("post:add", {
      roomId,
      id: postId,
      text,
      move,
      ...(parentId ? { parentId } : {}),
    });
    return { reply, postId };
  }

  revise({ id, move }: PostView, text: string) {
    return this.ask("post:revise", { postId: id, text, move });
  }

  leave(reason: Student["ended"] = null) {
    this.ended ??= reason;
    this.gone.abort();
    this.socket.disconnect();
    this.onChange();
  }

  /** On every connection: the seminar, then each room from where this student left off. */
  private async comeIn() {
    const entered = await this.ask("seminar:enter", { seminarId: this.seminarId });
    if (!entered.ok) return this.leave(entered.error === "ended" ? "ended" : "removed");
    this.seminar = entered.seminar;
    for (const room of entered.rooms) await this.enterRoom(room.id);
    this.onChange();
  }

  private async enterRoom(roomId: string) {
    const known = this.rooms.get(roomId) ?? null;
    const entered = await this.ask("room:enter", { roomId, since: known?.seq ?? 0 });
    if (entered.ok) this.rooms.set(roomId, enter(this.rooms.get(roomId) ?? null, entered));
  }

  private followSeminar({ seminar, rooms = [] }: SeminarChangesEvent) {
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

  /** Asks until there is an answer: the same question again after every lost connection. */
  private async ask<C extends CommandName>(command: C, input: CommandInput<C>): Promise<Reply<C>> {
    for (;;) {
      await this.untilConnected();
      try {
        // The client's types cannot tie a command that is not known yet to its reply.
        return await (this.socket.timeout(10_000) as unknown as Socket).emitWithAck(command, input);
      } catch {
        // Unanswered; it may have been done all the same.
      }
    }
  }

  private untilConnected(): Promise<void> {
    const { signal } = this.gone;
    return new Promise((resolve, reject) => {
      if (signal.aborted) return reject(new Error("left"));
      if (this.socket.connected) return resolve();
      const left = () => reject(new Error("left"));
      signal.addEventListener("abort", left, { once: true });
      this.socket.once("connect", () => {
        signal.removeEventListener("abort", left);
        resolve();
      });
    });
  }
}
