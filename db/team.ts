import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { v7 as uuid } from "uuid";
import { INVITATION_MS } from "../domain/limits";
import { nameKey } from "../domain/name";
import type { Account, Invitation, Seat, Seminar, StaffRole } from "../domain/records";
import type { Store } from "../domain/store";
import type { Seated } from "../domain/store/seated";
import type { InvitationFound, InvitationRefusal } from "../domain/store/seats";
import { emailKey, insertAccount } from "./accounts";
import { type Queries, rows } from "./atomic";
import { seminarClock } from "./clock";
import type { Database } from "./open";
import { newSeat, seatColumns } from "./seats";

type TeamStore = Pick<
  Store,
  "seatAccount" | "invite" | "invitations" | "revokeInvitation" | "invitation" | "acceptInvitation"
>;

/** Co-teachers and observers: how they come into a seminar. */
export function teamStore({ queries, tables, atomic }: Database): TeamStore {
  const { accounts, seminars, seats, invitations } = tables;
  const moveClock = seminarClock(tables);
  const { id, seminarId, role, by, createdAt, expiresAt } = invitations;
  const open = { id, seminarId, role, by, createdAt, expiresAt };

  return {
    seatAccount(seat, email, role) {
      return atomic<Seated | "not_found" | "conflict" | "ended">(function* (tx) {
        const seminar = yield* moveClock(tx, seat.seminarId);
        if (!seminar) return "not_found";
        if (seminar.endedAt !== null) return "ended";
        const sought = eq(accounts.email, emailKey(email));
        const [account] = yield* rows(
          tx.select({ id: accounts.id, name: accounts.name }).from(accounts).where(sought),
        );
        return account ? yield* take(tx, seminar, account, role) : "not_found";
      });
    },

    invite(seat, role, tokenHash) {
      return atomic<Invitation | "ended">(function* (tx) {
        const [seminar] = yield* rows(tx.select().from(seminars).where(eq(seminars.id, seat.seminarId)));
        if (!seminar || seminar.endedAt !== null) return "ended";
        const now = Date.now();
        const times = { createdAt: now, expiresAt: now + INVITATION_MS };
        const [made] = yield* rows(
          tx
            .insert(invitations)
            .values({ id: uuid(), seminarId: seminar.id, role, tokenHash, by: seat.name, ...times })
            .returning(open),
        );
        return made as Invitation;
      });
    },

    async invitations(seat) {
      const usable = and(
        eq(invitations.seminarId, seat.seminarId),
        isNull(invitations.usedAt),
        gt(invitations.expiresAt, Date.now()),
      );
      return queries.select(open).from(invitations).where(usable).orderBy(asc(invitations.createdAt));
    },

    revokeInvitation(seat, invitationId) {
      return atomic(function* (tx) {
        const own = and(eq(invitations.id, invitationId), eq(invitations.seminarId, seat.seminarId));
        const gone = yield* rows(
          tx
            .delete(invitations)
            .where(and(own, isNull(invitations.usedAt)))
            .returning({ id: invitations.id }),
        );
        return gone.length > 0;
      });
    },

    async invitation(tokenHash) {
      const [found] = await lookUp(queries, tokenHash);
      return check(found);
    },

    acceptInvitation(tokenHash, who) {
      return atomic<Seated | InvitationRefusal | "conflict">(function* (tx) {
        const [found] = yield* rows(lookUp(tx, tokenHash));
        const invitation = check(found);
        if (typeof invitation === "string") return invitation;
        const seminar = yield* moveClock(tx, invitation.seminarId);
        if (!seminar || seminar.endedAt !== null) return "ended";
        const account = yield* accountOf(tx, who);
        if (!account) return "conflict";
        const used = yield* rows(
          tx
            .update(invitations)
            .set({ usedAt: Date.now() })
            .where(and(eq(invitations.id, invitation.id), isNull(invitations.usedAt)))
            .returning({ id: invitations.id }),
        );
        return used.length > 0 ? yield* take(tx, seminar, account, invitation.role) : "used";
      });
    },
  };

  function lookUp(tx: Queries, tokenHash: string) {
    return tx
      .select({ ...open, usedAt: invitations.usedAt, title: seminars.title, endedAt: seminars.endedAt })
      .from(invitations)
      .innerJoin(seminars, eq(seminars.id, invitations.seminarId))
      .where(eq(invitations.tokenHash, tokenHash));
  }

  function* accountOf(tx: Queries, who: Parameters<Store["acceptInvitation"]>[1]) {
    if ("account" in who) return yield* insertAccount(tx, tables, who.account, "teacher", who.passwordHash);
    const [found] = yield* rows(
      tx
        .select({ id: accounts.id, name: accounts.name })
        .from(accounts)
        .where(eq(accounts.id, who.accountId)),
    );
    return found;
  }

  /** Whoever was removed before comes back to the same seat. */
  function* take(tx: Queries, seminar: Seminar, account: Pick<Account, "id" | "name">, role: StaffRole) {
    const own = and(eq(seats.seminarId, seminar.id), eq(seats.accountId, account.id));
    const [known] = yield* rows(tx.select(seatColumns(tables)).from(seats).where(own));
    if (known && known.removedAt === null) return "conflict" as const;
    const [seat] = yield* rows(
      known
        ? tx
            .update(seats)
            .set({ role, removedAt: null, seq: seminar.seq })
            .where(own)
            .returning(seatColumns(tables))
        : tx
            .insert(seats)
            .values({
              ...newSeat(seminar.id, role, account.name, seminar.seq),
              nameKey: yield* freeKey(tx, seminar.id, account.name),
              pseudonym: `${account.name} ${account.id}`,
              accountId: account.id,
            })
            .returning(seatColumns(tables)),
    );
    return { seat: seat as Seat, seminar };
  }

  /** A member of staff is not turned away for a student's name; such a seat's key is its own. */
  function* freeKey(tx: Queries, seminarId: string, name: string) {
    const key = nameKey(name);
    const same = and(eq(seats.seminarId, seminarId), eq(seats.nameKey, key));
    const taken = yield* rows(tx.select({ id: seats.id }).from(seats).where(same));
    return taken.length === 0 ? key : `${key} ${uuid()}`;
  }
}

type Found = InvitationFound & { usedAt: number | null; endedAt: number | null };

function check(found: Found | undefined): InvitationFound | InvitationRefusal {
  if (!found) return "not_found";
  const { usedAt, endedAt, ...invitation } = found;
  if (usedAt !== null) return "used";
  if (endedAt !== null) return "ended";
  return invitation.expiresAt > Date.now() ? invitation : "not_found";
}
