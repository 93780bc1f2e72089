import { createHash, randomBytes, randomInt } from "node:crypto";
import { parse, serialize } from "cookie";
import { decode } from "next-auth/jwt";
import { makeCode } from "../domain/code";
import type { Account } from "../domain/records";
import type { Store } from "../domain/store";
import type { Person } from "../domain/store/seated";

/** Who sent a request: a signed-in account, a browser that may have joined seminars, both or neither. */
export interface Identity {
  account: Account | null;
  sessionId: string | null;
  /** Hash of the browser's secret, as the store knows it. */
  visitor: string | null;
}

export interface Auth {
  /** `cookies` is the raw header. A session that was closed counts as none. */
  identify(cookies: string | null | undefined): Promise<Identity>;
  /**
   * Which of the two a browser that has both means: a teacher may try the student's side. Without a preference the
   * account comes first.
   */
  personOf(identity: Identity, prefer?: unknown): Person | null;
  /** A new browser secret: its hash, and the `Set-Cookie` header that hands it out. */
  newVisitor(secure: boolean): { visitor: string; cookie: string };
  /** A new code to come back with, and its hash. */
  newRejoinCode(): { code: string; codeHash: string };
  hashOf(secret: string): string;
}

const VISITOR_COOKIE = "stoa.visitor";
/** next-auth names its cookie by whether the page came over https. */
const sessionCookies = ["__Secure-next-auth.session-token", "next-auth.session-token"];

export function openAuth(store: Store, secret: string): Auth {
  return {
    async identify(header) {
      const cookies = parse(header ?? "");
      const visitorSecret = cookies[VISITOR_COOKIE];
      const visitor = visitorSecret ? hashOf(visitorSecret) : null;
      const token = sessionCookies.map((name) => cookies[name]).find(Boolean);
      const sessionId = token ? await readSession(token, secret) : null;
      const account = sessionId ? await store.accountOfSession(sessionId) : null;
      return { account, sessionId: account ? sessionId : null, visitor };
    },
    personOf({ account, visitor }, prefer) {
      const staff = account && { accountId: account.id };
      const student = visitor ? { visitor } : null;
      if (prefer === "student") return student;
      if (prefer === "staff") return staff;
      return staff ?? student;
    },
    newVisitor(secure) {
      const made = randomBytes(32).toString("base64url");
      // A year, so that a student finds the own posts again; never readable by scripts.
      const attributes = {
        path: "/",
        httpOnly: true,
        sameSite: "lax",
        maxAge: 365 * 24 * 60 * 60,
        secure,
      } as const;
      return { visitor: hashOf(made), cookie: serialize(VISITOR_COOKIE, made, attributes) };
    },
    newRejoinCode() {
      const code = makeCode(randomInt);
      return { code, codeHash: hashOf(code) };
    },
    hashOf,
  };
}

async function readSession(token: string, secret: string): Promise<string | null> {
  const claims = await decode({ token, secret }).catch(() => null);
  return typeof claims?.sid === "string" ? claims.sid : null;
}

/** What the store knows of a secret that only its bearer has. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("base64url");
}
