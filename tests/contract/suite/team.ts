import { afterEach, expect, test, vi } from "vitest";
import { INVITATION_MS } from "../../../domain/limits";
import type { Store } from "../../../domain/store";
import { done, inviteAs, joinAs, newTeacher, openClass, openSeminar, say } from "../cast";
import type { Db } from "../storeContract";

const harriet = { id: "account-harriet", email: "harriet@school.example", name: "Harriet" };
const asNew = { account: harriet, passwordHash: "hash of a password" };

export function team(db: Db) {
  afterEach(() => {
    vi.restoreAllMocks();
  });

  /** A seminar, and a colleague who has an account and no seat in it. */
  async function withColleague() {
    const { store } = db();
    const teacher = await newTeacher(store);
    const elsewhere = await openSeminar(store, teacher);
    await inviteAs(store, elsewhere.chair, "Harriet", "observer");
    const here = await openSeminar(store, teacher);
    return { store, teacher, ...here, colleague: { accountId: "account-Harriet" } };
  }

  test("an account is seated by its e-mail, in either role, and finds the seminar", async () => {
    const { store, seminar, chair, colleague } = await withColleague();
    const seated = done(await store.seatAccount(chair, " HARRIET@school.example ", "co-teacher"));
    expect(seated.seat).toMatchObject({
      ...{ role: "co-teacher", name: "Harriet", accountId: colleague.accountId, standing: "normal" },
      ...{ admitted: true, removedAt: null, seq: seated.seminar.seq },
    });
    expect(seated.seminar.seq).toBe(seminar.seq + 1);
    expect(await store.seat(seminar.id, colleague)).toEqual(seated);
    const list = await store.seminars(colleague.accountId);
    expect(list.map(({ id, role }) => [id, role])).toContainEqual([seminar.id, "co-teacher"]);
  });

  test("who is seated already, or has no account, is not seated", async () => {
    const { store, teacher, chair } = await withColleague();
    const { dump } = db();
    done(await store.seatAccount(chair, "harriet@school.example", "observer"));
    const before = await dump();
    expect(await store.seatAccount(chair, "harriet@school.example", "co-teacher")).toBe("conflict");
    expect(await store.seatAccount(chair, teacher.email, "co-teacher")).toBe("conflict");
    expect(await store.seatAccount(chair, "nobody@school.example", "co-teacher")).toBe("not_found");
    expect(await dump()).toBe(before);
  });

  test("A2 who was removed comes back to the same seat, in the new role", async () => {
    const { store, seminar, chair, colleague, rooms } = await withColleague();
    const { seat } = done(await store.seatAccount(chair, harriet.email, "co-teacher"));
    const post = await say(store, seat, rooms[0]);
    done(await store.removeSeat(chair, seat.id));
    expect(await store.seat(seminar.id, colleague)).toBeNull();
    expect((await store.seminars(colleague.accountId)).map(({ id }) => id)).not.toContain(seminar.id);
    const back = done(await store.seatAccount(chair, harriet.email, "observer"));
    expect(back.seat).toEqual({ ...seat, role: "observer", seq: back.seminar.seq });
    expect(await store.seat(seminar.id, colleague)).toEqual(back);
    expect((await store.ownPosts(back.seat)).map(({ id }) => id)).toEqual([post.id]);
  });

  test("a member of staff may have the name of a student, and the student keeps it", async () => {
    const { store, seminar, chair } = await withColleague();
    const student = await joinAs(store, seminar, "Harriet");
    const { seat } = done(await store.seatAccount(chair, harriet.email, "co-teacher"));
    expect([student.name, seat.name]).toEqual(["Harriet", "Harriet"]);
    expect(await store.join(seminar.id, "hash of another", "Harriet")).toBe("name_taken");
  });

  test("an invitation can be looked up by its link until it is used, and is listed until then", async () => {
    const { store } = db();
    const { chair, seminar } = await openClass(store);
    const made = done(await store.invite(chair, "observer", "hash of a link"));
    expect(made).toMatchObject({ seminarId: seminar.id, role: "observer", by: chair.name });
    expect(made.expiresAt - made.createdAt).toBe(INVITATION_MS);
    expect(await store.invitations(chair)).toEqual([made]);
    expect(await store.invitation("hash of a link")).toEqual({ ...made, title: seminar.title });
    expect(await store.invitation("hash of another link")).toBe("not_found");
    expect(JSON.stringify(made)).not.toContain("hash");
    done(await store.acceptInvitation("hash of a link", asNew));
    expect(await store.invitations(chair)).toEqual([]);
    expect(await store.invitation("hash of a link")).toBe("used");
  });

  test("A9 it makes an account for whoever has none: a teacher's, not an administrator's", async () => {
    const { store } = db();
    const { chair, seminar } = await openClass(store);
    done(await store.invite(chair, "co-teacher", "hash of a link"));
    const { seat } = done(await store.acceptInvitation("hash of a link", asNew));
    expect(seat).toMatchObject({ role: "co-teacher", name: "Harriet", accountId: harriet.id });
    expect(await store.accountByEmail(harriet.email)).toEqual({
      account: { ...harriet, role: "teacher" },
      passwordHash: "hash of a password",
    });
    expect((await store.seat(seminar.id, { accountId: harriet.id }))?.seat).toEqual(seat);
  });

  test("A9 it works once, for one of ten who use it at the same time", async () => {
    const { store } = db();
    const { chair } = await openClass(store);
    done(await store.invite(chair, "co-teacher", "hash of a link"));
    const people = Array.from({ length: 10 }, (_, n) => ({
      account: { id: `account-${n}`, email: `${n}@school.example`, name: `Guest ${n}` },
      passwordHash: "hash of a password",
    }));
    const outcomes = await Promise.all(people.map((who) => store.acceptInvitation("hash of a link", who)));
    expect(outcomes.filter((outcome) => outcome === "used")).toHaveLength(9);
    const found = await Promise.all(people.map(({ account }) => store.accountByEmail(account.email)));
    // Those who came too late were left without an account.
    expect(found.filter(Boolean)).toHaveLength(1);
  });

  test("who cannot use it leaves it to be used: an e-mail that has an account, a seat that is there", async () => {
    const { store, teacher, chair, colleague } = await withColleague();
    done(await store.invite(chair, "observer", "hash of a link"));
    const accept = (who: Parameters<Store["acceptInvitation"]>[1]) =>
      store.acceptInvitation("hash of a link", who);
    expect(await accept({ ...asNew, account: { ...harriet, id: "account-other" } })).toBe("conflict");
    expect(await accept({ accountId: teacher.id })).toBe("conflict");
    expect(await accept({ accountId: "nobody" })).toBe("conflict");
    expect(await store.invitations(chair)).toHaveLength(1);
    expect(done(await accept(colleague)).seat.role).toBe("observer");
  });

  test("A2 whoever was removed comes back by an invitation too, to the same seat", async () => {
    const { store, chair, colleague } = await withColleague();
    const { seat } = done(await store.seatAccount(chair, harriet.email, "observer"));
    done(await store.removeSeat(chair, seat.id));
    done(await store.invite(chair, "co-teacher", "hash of a link"));
    const back = done(await store.acceptInvitation("hash of a link", colleague));
    expect(back.seat).toMatchObject({ id: seat.id, role: "co-teacher", removedAt: null });
  });

  test("it is no use once it was revoked, the time is up, or the seminar has ended", async () => {
    const { store } = db();
    const { teacher, chair } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const accept = (link: string) => store.acceptInvitation(link, asNew);
    const [revoked] = [done(await store.invite(chair, "observer", "revoked"))];
    expect(await store.revokeInvitation(other.chair, revoked.id)).toBe(false);
    expect(await store.revokeInvitation(chair, revoked.id)).toBe(true);
    expect(await store.revokeInvitation(chair, revoked.id)).toBe(false);
    expect([await store.invitation("revoked"), await accept("revoked")]).toEqual(["not_found", "not_found"]);

    const { expiresAt } = done(await store.invite(chair, "observer", "late"));
    const clock = vi.spyOn(Date, "now").mockReturnValue(expiresAt);
    expect([await store.invitation("late"), await accept("late")]).toEqual(["not_found", "not_found"]);
    expect(await store.invitations(chair)).toEqual([]);
    clock.mockRestore();
    expect(await store.invitations(chair)).toHaveLength(1);

    done(await store.endSeminar(chair));
    expect([await store.invitation("late"), await accept("late")]).toEqual(["ended", "ended"]);
    expect(await store.invite(chair, "observer", "after the end")).toBe("ended");
    expect(await store.seatAccount(chair, teacher.email, "observer")).toBe("ended");
    expect(await store.accountByEmail(harriet.email)).toBeNull();
  });

  test("one that was used is not revoked, and each seminar has its own", async () => {
    const { store } = db();
    const { teacher, chair } = await openClass(store);
    const other = await openSeminar(store, teacher);
    const { id } = done(await store.invite(chair, "observer", "hash of a link"));
    expect(await store.invitations(other.chair)).toEqual([]);
    done(await store.acceptInvitation("hash of a link", asNew));
    expect(await store.revokeInvitation(chair, id)).toBe(false);
  });
}
