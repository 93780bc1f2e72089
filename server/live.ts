import type { Server as HttpServer } from "node:http";
import { Server, type Socket } from "socket.io";
import type { z } from "zod";
import { isStaff, may } from "../domain/access";
import { commandInputs, commandNames } from "../domain/inputs";
import { MAX_FRAME_BYTES } from "../domain/limits";
import { type CommandName, type Refused, refusals, type SeatEndedReason } from "../domain/protocol";
import type { Seat } from "../domain/records";
import type { Store } from "../domain/store";
import type { Person } from "../domain/store/seated";
import { createAdmission } from "./admission";
import { createAsks } from "./asks";
import type { Auth } from "./auth";
import { channels, channelsOf } from "./channels";
import { commands } from "./commands";
import type { Context } from "./commands/command";
import type { Origins } from "./origins";
import { createPace } from "./pace";
import { createPresence } from "./presence";
import { createProgress } from "./progress";
import { createPublisher } from "./publish";
import { createReading } from "./reading";
import { refuse, sentences } from "./sentences";

/** The live side: sockets in, commands run, changes out. */
export interface Live {
  /** Ends the connections of one sign-in, or of everything an account is signed in to. */
  endSession(sessionId: string): void;
  endAccount(accountId: string): void;
  /** Ends the connections of a seat whose student left the browser. */
  endSeat(seat: Seat, reason: "moved" | "signed_out"): void;
  /** Tells a seminar's staff about a seat that was taken over HTTP. */
  seatTaken(change: Parameters<Context["publish"]["seat"]>[0]): void;
  close(): Promise<void>;
}

interface Connection {
  person: Person;
  /** A projector: it may only look, and sees what the class sees. */
  screen: boolean;
  /** Seats this connection was counted as present in, by seat id. */
  seats: Map<string, Seat>;
}

const MAX_REASON_CHARACTERS = 200;
/** When to ask again what could not be done now, in ms: a database that is busy or full is not helped by haste. */
const RETRY_AFTER = 3_000;

type StoaSocket = Socket & { data: Connection };

interface Parts {
  store: Store;
  auth: Auth;
  origins: Origins;
  /** Names the pages that are served. */
  build: string;
  /** Posts per second that one student may write. */
  postsPerSecond: number;
  /** Connections that may begin per second. */
  arrivalsPerSecond: number;
  /** Milliseconds after which a post without an answer is put to classmates; 0: never. */
  askAfterMs: number;
}

export function openLive(
  http: HttpServer,
  { store, auth, origins, build, postsPerSecond, arrivalsPerSecond, askAfterMs }: Parts,
): Live {
  const io = new Server(http, {
    serveClient: false,
    // Costs six times the CPU of sending for frames of this size.
    perMessageDeflate: false,
    httpCompression: false,
    maxHttpBufferSize: MAX_FRAME_BYTES,
    // `cors` would not protect WebSockets: browsers send those across origins without asking.
    allowRequest: (request, decide) => {
      const allowed = origins.of(request) !== null && origins.allows(request);
      decide(allowed ? null : "This address is not served here.", allowed);
    },
  });
  const progress = createProgress(io, store);
  const presence = createPresence(io);
  const asks = createAsks({ io, store, here: presence.here, after: askAfterMs });
  const publish = createPublisher(io, progress, asks);
  const pace = createPace(postsPerSecond);
  const reading = createReading(store);

  const admission = createAdmission(arrivalsPerSecond);
  io.use(async (socket, next) => {
    const retryAfter = admission.knock();
    if (retryAfter !== null) return next(Object.assign(new Error("unavailable"), { data: { retryAfter } }));
    const { cookie } = socket.request.headers;
    const identity = await auth.identify(cookie).catch(() => null);
    // Nothing is known about who this is; a client takes `unauthorized` as final.
    if (!identity) return next(new Error("unavailable"));
    const { as } = socket.handshake.auth;
    const screen = as === "screen";
    const person = auth.personOf(identity, screen ? "staff" : as);
    if (!person) return next(new Error("unauthorized"));
    socket.data = { person, screen, seats: new Map() } satisfies Connection;
    if (identity.account && "accountId" in person) {
      await socket.join([
        channels.account(identity.account.id),
        channels.session(identity.sessionId as string),
      ]);
      // The session may have been closed while it was being looked up.
      if (!(await auth.identify(cookie).catch(() => null))?.account) return next(new Error("unauthorized"));
    }
    next();
  });

  io.on("connection", (socket: StoaSocket) => {
    for (const name of commandNames) {
      socket.on(name, (...args: unknown[]) => {
        const ack = args.at(-1);
        // Without an acknowledgement there is nobody to answer, and nothing is done unanswered.
        if (typeof ack === "function") void answer(socket, name, args[0]).then((reply) => ack(reply));
      });
    }
    socket.on("disconnect", () => {
      for (const seat of socket.data.seats.values()) presence.left(seat);
    });
  });

  async function answer(socket: StoaSocket, name: CommandName, raw: unknown) {
    try {
      const input = commandInputs[name].safeParse(raw);
      if (!input.success) return refusalOf(input.error.issues[0]);
      const { person, screen } = socket.data;
      const command = commands[name];
      const find = () => command.find(store, input.data as never, person);
      let at = await find();
      if (at && !at.seat.admitted) {
        await waitAtDoor(socket, at.seat);
        // It may have been let in before this connection could hear of it.
        at = await find();
        if (at && !at.seat.admitted) return refuse("lobby");
      }
      if (!at) return refuse("not_found");
      const looksOnly = screen && (command.needs !== "read" || !isStaff(at.seat));
      if (looksOnly || !may(at.seat, command.needs)) return refuse("forbidden");
      const reply = await command.run(at, input.data as never, contextOf(socket));
      return typeof reply === "string" ? refuse(reply) : { ok: true, ...reply };
    } catch (reason) {
      // The query builder's own message repeats what was to be stored; its cause does not (P7).
      console.error(`${name} failed:`, String((reason as Error)?.cause ?? reason));
      return { ...refuse("unavailable"), retryAfter: RETRY_AFTER };
    }
  }

  /** Hears of being let in, of being turned away and of the end; of nothing else. */
  async function waitAtDoor(socket: StoaSocket, { id, seminarId }: Seat) {
    if (socket.connected) await socket.join([channels.seat(id), channels.lobby(seminarId)]);
  }

  function contextOf(socket: StoaSocket): Context {
    const { person, screen, seats } = socket.data;
    return {
      store,
      publish,
      person,
      screen,
      build,
      ...reading,
      here: presence.here,
      asks,
      takeTurn: (seat, roomId, id) => (isStaff(seat) ? null : pace.take(seat.id, roomId, id)),
      takeReaction: (seat, roomId) => (isStaff(seat) ? null : pace.react(seat.id, roomId)),
      async listen(seat, roomId) {
        // A connection that ended meanwhile has left its channels, and would stay in these for good.
        if (!socket.connected) return;
        await socket.join(channelsOf(seat, screen, roomId));
        await socket.leave(channels.lobby(seat.seminarId));
        if (screen || seats.has(seat.id)) return;
        seats.set(seat.id, seat);
        presence.arrived(seat);
      },
      async hangUp() {
        for (const channel of socket.rooms) await socket.leave(channel);
        socket.disconnect(true);
      },
      endSeat: (seat) => end(channels.seat(seat.id), "removed", seat.seminarId),
      endSeminar(seminarId) {
        end(channels.seminar(seminarId, "students"), "ended", seminarId);
        end(channels.lobby(seminarId), "ended", seminarId);
      },
    };
  }

  function end(channel: string, reason: SeatEndedReason, seminarId?: string) {
    io.to(channel).emit("seat:ended", { seminarId, reason });
    io.in(channel).disconnectSockets(true);
  }

  return {
    endSession: (sessionId) => end(channels.session(sessionId), "signed_out"),
    endAccount: (accountId) => end(channels.account(accountId), "signed_out"),
    endSeat: (seat, reason) => end(channels.seat(seat.id), reason, seat.seminarId),
    seatTaken: publish.seat,
    async close() {
      publish.close();
      progress.close();
      asks.close();
      pace.close();
      presence.close();
      await io.close();
    },
  };
}

/** Says which field is wrong; where a rule has a refusal of its own, such as `too_long`, that one. */
function refusalOf(issue: z.core.$ZodIssue | undefined): Refused {
  if (issue?.code === "too_big" && issue.message === "too_long") {
    return refuse("too_long", `Too long: at most ${issue.maximum.toLocaleString("en")} characters fit.`);
  }
  const own = refusals.find((refusal) => refusal === issue?.message);
  if (own) return refuse(own);
  const field = issue?.path.map(String).join(".") || "input";
  // It may name keys that the client made up, of any length.
  const reason = issue?.message.slice(0, MAX_REASON_CHARACTERS) ?? "unexpected";
  return refuse("invalid", `${sentences.invalid} (${field}: ${reason})`);
}
