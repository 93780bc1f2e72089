import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canWithdraw,
  decide,
  decisionsFor,
  statusAfterRevision,
  statusOfNewPost,
  statusTable,
  writingRefusal,
} from "../../domain/moderation";
import { decisionKinds, type PostStatus, phases, postStatuses } from "../../domain/records";
import { anyRole, anySeminar, anyStanding, anyStatus, roomWith, seatWith, seminarWith } from "./cast";

describe("decisions", () => {
  /** Spelled out again on purpose: what a teacher can do with a post is changed knowingly or not at all. */
  const expected: Record<PostStatus, Partial<Record<(typeof decisionKinds)[number], PostStatus>>> = {
    pending: { approve: "visible", return: "returned", hide: "hidden" },
    visible: { return: "returned", hide: "hidden" },
    returned: { hide: "hidden", restore: "visible" },
    hidden: { restore: "visible" },
    withdrawn: {},
  };

  test("lead from each status where they should, and nowhere else", () => {
    for (const status of postStatuses) {
      for (const decision of decisionKinds) {
        expect(decide(status, decision), `${decision} on ${status}`).toBe(expected[status][decision] ?? null);
      }
      expect(decisionsFor(status).sort()).toEqual(Object.keys(expected[status]).sort());
    }
  });

  test("P6 each changes the status, so that none is a decision about nothing", () => {
    for (const { from, to } of Object.values(statusTable)) expect(from).not.toContain(to);
  });
});

test("no path of decisions, revisions and withdrawals leads out of withdrawn", () => {
  const step = fc.record({
    act: fc.constantFrom(...decisionKinds, "revise" as const, "withdraw" as const),
    seminar: anySeminar,
    seat: fc.record({ role: anyRole, standing: anyStanding }).map(seatWith),
  });
  fc.assert(
    fc.property(anyStatus, fc.array(step, { maxLength: 30 }), (start, steps) => {
      let status = start;
      let taken = status === "withdrawn";
      for (const { act, seminar, seat } of steps) {
        if (act === "withdraw") status = canWithdraw(status) ? "withdrawn" : status;
        else if (act === "revise") status = statusAfterRevision(status, { seminar, seat }) ?? status;
        else status = decide(status, act) ?? status;
        taken ||= status === "withdrawn";
        expect(status === "withdrawn").toBe(taken);
      }
    }),
  );
});

test("P2 a revision never makes visible to classmates what a teacher had not let through", () => {
  fc.assert(
    fc.property(anyStatus, anySeminar, anyStanding, (status, seminar, standing) => {
      const seat = seatWith({ standing });
      const next = statusAfterRevision(status, { seminar, seat });
      if (next === "visible") {
        expect(status).toBe("visible");
        expect(statusOfNewPost({ seminar, seat })).toBe("visible");
      }
      if (status === "hidden" || status === "withdrawn") expect(next).toBeNull();
    }),
  );
});

describe("a new post", () => {
  const statusFor = (review: boolean, seat: Parameters<typeof seatWith>[0]) =>
    statusOfNewPost({ seminar: seminarWith({ review }), seat: seatWith(seat) });

  test("waits where the seminar or the student is under review, unless the student is trusted", () => {
    expect(statusFor(false, { standing: "normal" })).toBe("visible");
    expect(statusFor(true, { standing: "normal" })).toBe("pending");
    expect(statusFor(false, { standing: "reviewed" })).toBe("pending");
    expect(statusFor(true, { standing: "reviewed" })).toBe("pending");
    expect(statusFor(true, { standing: "trusted" })).toBe("visible");
  });

  test("of staff never waits", () => {
    for (const role of ["teacher", "co-teacher"] as const) expect(statusFor(true, { role })).toBe("visible");
  });
});

describe("who may write", () => {
  const refusal = (
    seat: Parameters<typeof seatWith>[0],
    seminar: Parameters<typeof seminarWith>[0] = {},
    room: Parameters<typeof roomWith>[0] = {},
  ) => writingRefusal({ seat: seatWith(seat), seminar: seminarWith(seminar), room: roomWith(room) });

  test("a student in a silent or open room, and in no other", () => {
    const refusals = phases.map((phase) => [phase, refusal({}, {}, { phase })]);
    expect(Object.fromEntries(refusals)).toEqual({
      waiting: "waiting",
      silent: null,
      open: null,
      frozen: "frozen",
      closed: "closed",
    });
  });

  test("a student in no room of a frozen seminar", () => {
    for (const phase of phases) expect(refusal({}, { frozen: true }, { phase })).not.toBeNull();
    expect(refusal({}, { frozen: true }, { phase: "open" })).toBe("frozen");
    expect(refusal({}, { frozen: true }, { phase: "waiting" })).toBe("waiting");
  });

  test("not who is muted, and the trusted and reviewed as everyone", () => {
    expect(refusal({ standing: "muted" })).toBe("muted");
    expect(refusal({ standing: "trusted" })).toBeNull();
    expect(refusal({ standing: "reviewed" })).toBeNull();
  });

  test("staff in every phase and while all is frozen", () => {
    for (const role of ["teacher", "co-teacher"] as const) {
      for (const phase of phases) expect(refusal({ role }, { frozen: true }, { phase })).toBeNull();
    }
  });

  test("A2 nobody who was removed, whatever the role", () => {
    fc.assert(
      fc.property(
        anyRole,
        anyStanding,
        anySeminar,
        fc.constantFrom(...phases),
        (role, standing, seminar, phase) => {
          expect(refusal({ role, standing, removedAt: 5 }, seminar, { phase })).toBe("not_found");
        },
      ),
    );
  });

  test("nobody once the seminar has ended", () => {
    fc.assert(
      fc.property(anyRole, anyStanding, fc.constantFrom(...phases), (role, standing, phase) => {
        expect(refusal({ role, standing }, { endedAt: 0 }, { phase })).toBe("ended");
      }),
    );
  });
});
