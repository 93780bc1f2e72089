import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { hash, verify } from "@node-rs/argon2";
import { RateLimiterMemory } from "rate-limiter-flexible";
import { v7 as uuid } from "uuid";
import { addSampleLesson } from "../db/seed";
import type { Account, Invitation, Seat, StaffRole } from "../domain/records";
import type { Store } from "../domain/store";
import type { Seated } from "../domain/store/seated";
import type { InvitationFound, InvitationRefusal } from "../domain/store/seats";
import { hashOf } from "./auth";

export interface Accounts {
  /** The token of the one-time set-up link; null once there is an account. */
  setUpToken(): Promise<string | null>;
  /** Makes the first account. Anything but the right token gets `not_found`. */
  setUp(token: string, person: NewAccount): Promise<Account | "not_found">;
  /** Null for a wrong e-mail or password alike; `slow_down` after ten failures in a quarter of an hour. */
  signIn(email: string, password: string, address: string): Promise<Account | null | "slow_down">;
  /** Ends every session of the account. */
  changePassword(account: Account, current: string, next: string): Promise<boolean>;
  /** A way into a seminar's staff that works once. The token is in the link alone; the store has its hash. */
  invite(seat: Seat, role: StaffRole): Promise<{ invitation: Invitation; token: string } | "ended">;
  invitation(token: string): Promise<InvitationFound | InvitationRefusal>;
  /** For an account that exists, or for a new one; `conflict` where the e-mail or the seat is there already. */
  acceptInvitation(
    token: string,
    who: { accountId: string } | NewAccount,
  ): Promise<Seated | InvitationRefusal | "conflict">;
}

export interface NewAccount {
  email: string;
  name: string;
  password: string;
}

/** Passwords are hashed with argon2id; 19 MiB and two passes are OWASP's first recommendation. */
const argon2id = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export function openAccounts(store: Store): Accounts {
  const token = randomBytes(24).toString("base64url");
  const failures = new RateLimiterMemory({ points: 10, duration: 15 * 60 });
  // Compared against when the e-mail is unknown, so that the answer takes as long.
  const nobody = hash(randomBytes(16), argon2id);

  return {
    setUpToken: async () => ((await store.hasAccounts()) ? null : token),

    async setUp(given, { email, name, password }) {
      if (!sameSecret(given, token) || (await store.hasAccounts())) return "not_found";
      const first = { id: uuid(), email: email.trim().toLowerCase(), name };
      const added = await store.addFirstAccount(first, await hash(password, argon2id));
      if (added === "conflict") return "not_found";
      // The account stands, with or without something to try.
      await addSampleLesson(store, added.id).catch(tellNoSample);
      return added;
    },

    async signIn(email, password, address) {
      const key = `${address} ${email.trim().toLowerCase()}`;
      const tries = await failures.get(key);
      if (tries && tries.remainingPoints <= 0) return "slow_down";
      const found = await store.accountByEmail(email);
      const right = await verify(found?.passwordHash ?? (await nobody), password);
      if (found && right) {
        await failures.delete(key);
        return found.account;
      }
      await failures.penalty(key, 1);
      return null;
    },

    async changePassword(account, current, next) {
      const found = await store.accountByEmail(account.email);
      if (!found || !(await verify(found.passwordHash, current))) return false;
      await store.changePassword(account.id, await hash(next, argon2id));
      return true;
    },

    async invite(seat, role) {
      const secret = randomBytes(24).toString("base64url");
      const invitation = await store.invite(seat, role, hashOf(secret));
      return invitation === "ended" ? "ended" : { invitation, token: secret };
    },

    invitation: (given) => store.invitation(hashOf(given)),

    async acceptInvitation(given, who) {
      const tokenHash = hashOf(given);
      if ("accountId" in who) return store.acceptInvitation(tokenHash, who);
      // Before the slow part: whoever has no invitation costs no password hash.
      const found = await store.invitation(tokenHash);
      if (typeof found === "string") return found;
      const { email, name, password } = who;
      const account = { id: uuid(), email: email.trim().toLowerCase(), name };
      return store.acceptInvitation(tokenHash, { account, passwordHash: await hash(password, argon2id) });
    },
  };
}

function tellNoSample(reason: Error) {
  console.error("The sample lesson could not be added:", reason.message);
}

function sameSecret(a: string, b: string): boolean {
  const digest = (text: string) => createHash("sha256").update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
