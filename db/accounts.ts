import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Account } from "../domain/records";
import type { Store } from "../domain/store";
import { type Queries, rows } from "./atomic";
import type { Database } from "./open";
import type { Tables } from "./tables";

type AccountStore = Pick<
  Store,
  | "addFirstAccount"
  | "hasAccounts"
  | "accountByEmail"
  | "changePassword"
  | "openSession"
  | "accountOfSession"
  | "closeSession"
  | "closeSessions"
>;

export function accountStore({ queries, tables, atomic }: Database): AccountStore {
  const { accounts, sessions } = tables;
  const account = { id: accounts.id, email: accounts.email, name: accounts.name, role: accounts.role };

  return {
    addFirstAccount(first, passwordHash) {
      return atomic<Account | "conflict">(function* (tx) {
        const existing = yield* rows(tx.select({ id: accounts.id }).from(accounts).limit(1));
        if (existing.length > 0) return "conflict";
        return (yield* insertAccount(tx, tables, first, "admin", passwordHash)) ?? "conflict";
      });
    },

    async hasAccounts() {
      return (await queries.select({ id: accounts.id }).from(accounts).limit(1)).length > 0;
    },

    async accountByEmail(email) {
      const [found] = await queries
        .select({ account, passwordHash: accounts.passwordHash })
        .from(accounts)
        .where(eq(accounts.email, emailKey(email)));
      return found ?? null;
    },

    async changePassword(accountId, passwordHash) {
      await atomic(function* (tx) {
        yield* rows(
          tx
            .update(accounts)
            .set({ passwordHash })
            .where(eq(accounts.id, accountId))
            .returning({ id: accounts.id }),
        );
        yield* rows(
          tx.delete(sessions).where(eq(sessions.accountId, accountId)).returning({ id: sessions.id }),
        );
      });
    },

    openSession(accountId) {
      return atomic(function* (tx) {
        const id = randomBytes(24).toString("base64url");
        yield* rows(
          tx.insert(sessions).values({ id, accountId, createdAt: Date.now() }).returning({ id: sessions.id }),
        );
        // The braces keep the id from being read as a refusal.
        return { id };
      }).then(({ id }) => id);
    },

    async accountOfSession(sessionId) {
      const [found] = await queries
        .select(account)
        .from(sessions)
        .innerJoin(accounts, eq(accounts.id, sessions.accountId))
        .where(eq(sessions.id, sessionId));
      return found ?? null;
    },

    async closeSession(sessionId) {
      await atomic(function* (tx) {
        yield* rows(tx.delete(sessions).where(eq(sessions.id, sessionId)).returning({ id: sessions.id }));
      });
    },

    async closeSessions(accountId) {
      await atomic(function* (tx) {
        yield* rows(
          tx.delete(sessions).where(eq(sessions.accountId, accountId)).returning({ id: sessions.id }),
        );
      });
    },
  };
}

/** Undefined where the e-mail has an account already, or another administrator was first. */
export function* insertAccount(
  tx: Queries,
  { accounts }: Tables,
  { id, email, name }: Omit<Account, "role">,
  role: Account["role"],
  passwordHash: string,
) {
  const row = { id, email: emailKey(email), name, role, passwordHash, createdAt: Date.now() };
  const [added] = yield* rows(
    tx
      .insert(accounts)
      .values({ ...row, first: role === "admin" ? 1 : null })
      .onConflictDoNothing()
      .returning({ id: accounts.id, email: accounts.email, name: accounts.name, role: accounts.role }),
  );
  return added;
}

/** An e-mail address as it is stored and looked up. */
export function emailKey(email: string): string {
  return email.trim().toLowerCase();
}
