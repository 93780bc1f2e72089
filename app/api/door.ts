/**
 * The one door of the HTTP interface: who is asking, the schema of what they send, the shape of every answer. Each
 * exported method of a route is made by `anyone`, `withTeacher` or `withSeat`.
 */
import type { z } from "zod";
import { type Ability, may } from "../../domain/access";
import type { Account } from "../../domain/records";
import type { Seated } from "../../domain/store/seated";
import type { Identity } from "../../server/auth";
import { classroom } from "../classroom";

/** Route parameters, such as `{ id }`. */
type Params = Record<string, string>;
type Context = { params: Promise<Params> };

export interface Call {
  request: Request;
  params: Params;
  query: URLSearchParams;
  identity: Identity;
}

type Route = (request: Request, context: Context) => Promise<Response>;

/** The error a route answers with, and its HTTP status. */
const statuses = {
  invalid: 400,
  too_long: 400,
  empty: 400,
  unauthorized: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  removed: 403,
  locked: 403,
  lobby: 403,
  ended: 410,
  used: 410,
  name_taken: 409,
  name_empty: 400,
  name_too_long: 400,
  name_unreadable: 400,
  name_reserved: 400,
  wrong_password: 403,
  too_large: 413,
  binary: 415,
  encoding: 415,
  no_questions: 409,
  slow_down: 429,
  unavailable: 503,
} as const;
export type HttpError = keyof typeof statuses;

const MAX_REASON_CHARACTERS = 200;

export function anyone(run: (call: Call) => Promise<Response>): Route {
  return async (request, context) => {
    try {
      const identity = await classroom().auth.identify(request.headers.get("cookie"));
      const params = (await context.params) ?? {};
      return await run({ request, params, query: new URL(request.url).searchParams, identity });
    } catch (reason) {
      if (reason instanceof BadBody) return refuse(reason.error, reason.message);
      // The query builder's own message repeats what was to be stored; its cause does not (P7).
      console.error(`${request.method} failed:`, String((reason as Error)?.cause ?? reason));
      return refuse("unavailable", "The server could not do this. Nothing was changed; please try again.");
    }
  };
}

export function withTeacher(run: (call: Call & { account: Account }) => Promise<Response>): Route {
  return anyone(async (call) => {
    const { account } = call.identity;
    return account ? run({ ...call, account }) : refuse("unauthorized", "Please sign in first.");
  });
}

/**
 * For a seat in the seminar named by the route's `id`. A browser may hold both an account and a joined seat; `?as=student`
 * or `?as=staff` says which one is meant.
 */
export function withSeat(needs: Ability, run: (call: Call & Seated) => Promise<Response>): Route {
  return anyone(async (call) => {
    const { auth, store } = classroom();
    const person = auth.personOf(call.identity, call.query.get("as"));
    if (!person) return refuse("unauthorized", "Please join the seminar or sign in first.");
    const seated = await store.seat(call.params.id ?? "", person);
    if (!seated) return refuse("not_found", "There is no such seminar, or you have no seat in it.");
    if (!seated.seat.admitted) return refuse("lobby", "Your teacher will let you in.");
    if (!may(seated.seat, needs)) return refuse("forbidden", "Your seat does not allow this.");
    return run({ ...call, ...seated });
  });
}

/** Where a request comes from, as the guard before every route has seen it. */
export function addressOf({ headers }: Pick<Request, "headers">): string {
  return headers.get("x-stoa-address") ?? "";
}

export function reply(body: object, init?: ResponseInit): Response {
  return Response.json(
    { ok: true, ...body },
    { ...init, headers: { "Cache-Control": "no-store", ...init?.headers } },
  );
}

export function refuse(error: HttpError, message: string): Response {
  return Response.json({ ok: false, error, message }, { status: statuses[error] });
}

/** The JSON body of a request. What does not fit the schema is answered for the route by `anyone`. */
export async function bodyOf<S extends z.ZodType>(request: Request, schema: S): Promise<z.output<S>> {
  const json = await request.json().catch(() => undefined);
  const read = schema.safeParse(json);
  if (read.success) return read.data;
  const issue = read.error.issues[0];
  const field = issue?.path.map(String).join(".") || "body";
  if (issue?.code === "too_big" && issue.message === "too_long") {
    const limit = issue.maximum.toLocaleString("en");
    throw new BadBody("too_long", `Too long: at most ${limit} characters fit (${field}).`);
  }
  // It may name keys that the client made up, of any length.
  const reason = issue?.message.slice(0, MAX_REASON_CHARACTERS) ?? "unexpected";
  throw new BadBody("invalid", `The request is not of the expected form (${field}: ${reason}).`);
}

class BadBody extends Error {
  constructor(
    readonly error: "invalid" | "too_long",
    message: string,
  ) {
    super(message);
  }
}
