import { randomUUID } from "node:crypto";
import { io, type ManagerOptions, type Socket, type SocketOptions } from "socket.io-client";
import type {
  CommandInput,
  CommandName,
  CommandReplies,
  PostView,
  Reply,
  RoomChangesEvent,
  SeatReactedEvent,
  SeatsChangesEvent,
  SeminarChangesEvent,
} from "../../domain/protocol";
import { type OwnReactions, reactionsChanged, reactionsEntered } from "../../domain/reactions";
import type { Reaction } from "../../domain/records";
import { apply, enter, inOrder, type RoomState } from "../../domain/room";
import { change, type SeminarState, start } from "./seminar";
import { type Deadline, within } from "./wait";

export interface Connecting extends Partial<ManagerOptions & SocketOptions> {
  /** Goes through this address instead, such as a bad road's. */
  through?: string;
}

export interface Heard {
  event: string;
  // biome-ignore lint/suspicious/noExplicitAny: tests look into frames of every shape
  data: any;
}

/**
 * One live connection and the rooms that are followed through it, kept as a client is told to keep them: enter with
 * the clock last seen, apply what comes, enter again where a frame's `prev` is ahead.
 */
export class Line {
  readonly socket: Socket;
  /** Every event the server sent, in order. */
  readonly heard: Heard[] = [];
  /** Every packet as it came over the wire. */
  readonly packets: string[] = [];
  readonly rooms = new Map<string, RoomState>();
  readonly seminars = new Map<string, SeminarState>();
  /** How the own seat reacts, by room. */
  readonly reacted = new Map<string, OwnReactions>();
  /** A frame for which this is true is lost on the way. */
  loses: (frame: RoomChangesEvent) => boolean = () => false;
  private readonly watchers = new Set<() => void>();

  constructor(url: string, cookie: string, { through, ...connecting }: Connecting = {}) {
    this.socket = io(through ?? url, {
      forceNew: true,
      transports: ["websocket"],
      reconnectionDelay: 20,
      reconnectionDelayMax: 200,
      ...connecting,
      extraHeaders: { cookie, host: new URL(url).host, ...connecting.extraHeaders },
    });
    this.socket.onAny((event: string, data: unknown) => {
      this.heard.push({ event, data });
      if (event === "room:changes") this.followRoom(data as RoomChangesEvent);
      if (event === "seminar:changes" || event === "seats:changes")
        this.followSeminar(data as SeminarChangesEvent);
      if (event === "seat:reacted") this.followReactions(data as SeatReactedEvent);
      this.notify();
    });
    this.socket.io.on("open", () => {
      this.socket.io.engine.on("data", (data) => this.packets.push(String(data)));
    });
    this.socket.on("connect", () => {
      for (const id of this.seminars.keys()) void this.enterSeminar(id).catch(() => {});
      for (const roomId of this.rooms.keys()) void this.enter(roomId).catch(() => {});
      this.notify();
    });
    this.socket.on("disconnect", () => this.notify());
    this.socket.on("connect_error", () => this.notify());
  }

  connected(): Promise<void> {
    return within((resolve, reject) => {
      if (this.socket.connected) return resolve();
      const refused = (error: Error) => {
        this.close();
        reject(error);
      };
      this.socket.once("connect_error", refused);
      this.socket.once("connect", () => {
        this.socket.off("connect_error", refused);
        resolve();
      });
    }, "for a connection");
  }

  /** Sends a command of the protocol once. Rejects when the connection ends before the answer. */
  send<C extends CommandName>(name: C, input: CommandInput<C>): Promise<Reply<C>> {
    return this.emit(name, input) as Promise<Reply<C>>;
  }

  /** Sends a command that must succeed. */
  async must<C extends CommandName>(name: C, input: CommandInput<C>): Promise<CommandReplies[C]> {
    const reply = (await this.send(name, input)) as Reply<CommandName>;
    if (!reply.ok) throw new Error(`${name}: ${reply.error} (${reply.message})`);
    return reply as unknown as CommandReplies[C];
  }

  /** Sends anything at all. */
  emit(event: string, ...args: unknown[]): Promise<unknown> {
    return this.socket.timeout(20_000).emitWithAck(event, ...args);
  }

  /** Enters a room and follows it from now on, across reconnections. */
  async enter(roomId: string, since = this.rooms.get(roomId)?.seq ?? 0): Promise<RoomState> {
    const entry = await this.must("room:enter", { roomId, since });
    const state = enter(this.rooms.get(roomId) ?? null, entry);
    this.rooms.set(roomId, state);
    this.reacted.set(roomId, reactionsEntered(this.reacted.get(roomId) ?? {}, entry));
    this.notify();
    return state;
  }

  async enterSeminar(seminarId: string): Promise<SeminarState> {
    const state = start(await this.must("seminar:enter", { seminarId }));
    this.seminars.set(seminarId, state);
    this.notify();
    return state;
  }

  /** A post of the given text, with an id of its own. */
  add(roomId: string, text: string, more: Partial<CommandInput<"post:add">> = {}) {
    return this.send("post:add", { roomId, id: randomUUID(), text, move: "claim", ...more });
  }

  /** A post that must be stored. */
  async say(roomId: string, text: string, more: Partial<CommandInput<"post:add">> = {}): Promise<PostView> {
    const input = { roomId, id: randomUUID(), text, move: "claim" as const, ...more };
    return (await this.must("post:add", input)).post;
  }

  /** The posts of a followed room as this client shows them. */
  posts(roomId: string): PostView[] {
    return inOrder(this.rooms.get(roomId)?.posts.values() ?? []);
  }

  texts(roomId: string): string[] {
    return this.posts(roomId).map((post) => post.text);
  }

  /** A post of a followed room, as this client shows it. */
  post(postId: string): PostView | undefined {
    return [...this.rooms.values()].map(({ posts }) => posts.get(postId)).find(Boolean);
  }

  sees(roomId: string, text: string): Promise<void> {
    return this.until(() => this.texts(roomId).includes(text), `to see "${text}"`);
  }

  /** How the own seat reacts in a followed room, by post; without those it does not react to. */
  reactions(roomId: string): Record<string, Reaction[]> {
    const known = Object.entries(this.reacted.get(roomId) ?? {});
    const some = known.filter(([, { reactions }]) => reactions.length > 0);
    return Object.fromEntries(some.map(([postId, { reactions }]) => [postId, [...reactions]]));
  }

  /** Waits for a condition, looked at whenever something arrives. */
  until(condition: () => boolean, what: string, deadline?: Deadline): Promise<void> {
    return within(
      (resolve) => {
        const look = () => {
          if (!condition()) return;
          this.watchers.delete(look);
          resolve();
        };
        this.watchers.add(look);
        look();
      },
      `${what}; heard last: ${JSON.stringify(this.heard.slice(-3)).slice(0, 600)}`,
      deadline,
    );
  }

  /** Which of these words ever came over this connection, in any case. */
  knows(...words: string[]): string[] {
    const traffic = this.packets.join("\n").toLowerCase();
    return words.filter((word) => traffic.includes(word.toLowerCase()));
  }

  of(event: string): Heard["data"][] {
    return this.heard.filter((heard) => heard.event === event).map(({ data }) => data);
  }

  close() {
    this.socket.disconnect();
  }

  private followRoom(frame: RoomChangesEvent) {
    const state = this.rooms.get(frame.roomId);
    if (!state || this.loses(frame)) return;
    if (frame.prev > state.seq) void this.enter(frame.roomId, state.seq).catch(() => {});
    else this.rooms.set(frame.roomId, apply(state, frame));
  }

  private followReactions(event: SeatReactedEvent) {
    this.reacted.set(event.roomId, reactionsChanged(this.reacted.get(event.roomId) ?? {}, event));
  }

  private followSeminar(frame: SeminarChangesEvent | SeatsChangesEvent) {
    const state = this.seminars.get(frame.seminarId);
    if (!state) return;
    if (frame.prev > state.seq) void this.enterSeminar(frame.seminarId).catch(() => {});
    else this.seminars.set(frame.seminarId, change(state, frame));
  }

  private notify() {
    for (const look of [...this.watchers]) look();
  }
}
