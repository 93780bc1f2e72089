import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  canWithdraw,
  decide,
  decisionsFor,
  firstWording,
  needsDecision,
  slowedFor,
  statusAfterRevision,
  statusOfNewPost,
  statusTable,
  unanswered,
  writingRefusal,
} from "../../domain/moderation";
import { decisionKinds, type PostStatus, phases, postStatuses, standings } from "../../domain/records";
import {
  anyHold,
  anyRole,
  anyRoom,
  anySeminar,
  anyStanding,
  anyStatus,
  postWith,
  roomWith,
  seatWith,
  seminarWith,
} from "./cast";

const hold = { rule: "link", match: "example.org" } as const;

describe("decisions", () => {
  const flag = { by: "Ben", note: null, at: 1 };
  /** Spelled out again on purpose: what a teacher can do with a post is changed knowingly or not at all. */
  const expected: Record<PostStatus, Partial<Record<(typeof decisionKinds)[number], PostStatus>>> = {
    pending: { approve: "visible", return: "returned", hide: "hidden" },
    visible: { return: "returned", hide: "hidden", dismiss: "visible" },
    returned: { hide: "hidden", restore: "visible" },
    hidden: { restore: "visible" },
    withdrawn: {},
  };

  test("lead from each status where they should, and nowhere else", () => {
    for (const status of postStatuses) {
      for (const decision of decisionKinds) {
        expect(decide(status, decision), `${decision} on ${status}`).toBe(expected[status][decision] ?? null);
      }
      expect(decisionsFor({ status, flags: [flag] }).sort()).toEqual(Object.keys(expected[status]).sort());
    }
  });

  test("P6 none is about nothing: each changes the status, or answers flags", () => {
    for (const [kind, { from, to }] of Object.entries(statusTable)) {
      if (kind === "dismiss") expect(from).toEqual([to]);
      else expect(from).not.toContain(to);
    }
    for (const status of postStatuses) expect(decisionsFor({ status })).not.toContain("dismiss");
  });

  test("staff are asked to look at what is pending or flagged, and at nothing else", () => {
    for (const status of postStatuses) {
      expect(needsDecision({ status })).toBe(status === "pending");
      expect(needsDecision({ status, flags: [] })).toBe(status === "pending");
      expect(needsDecision({ status, flags: [flag] })).toBe(true);
    }
  });
});

test("no path of decisions, revisions and withdrawals leads out of withdrawn", () => {
  const step = fc.record({
    act: fc.constantFrom(...decisionKinds, "revise" as const, "withdraw" as const),
    seminar: anySeminar,
    room: anyRoom,
    held: anyHold,
    seat: fc.record({ role: anyRole, standing: anyStanding }).map(seatWith),
  });
  fc.assert(
    fc.property(anyStatus, fc.array(step, { maxLength: 30 }), (start, steps) => {
      let status = start;
      let taken = status === "withdrawn";
      for (const { act, held, ...situation } of steps) {
        if (act === "withdraw") status = canWithdraw(status) ? "withdrawn" : status;
        else if (act === "revise") status = statusAfterRevision(status, situation, held) ?? status;
        else status = decide(status, act) ?? status;
        taken ||= status === "withdrawn";
        expect(status === "withdrawn").toBe(taken);
      }
    }),
  );
});

test("P2 a revision never makes visible to classmates what a teacher had not let through", () => {
  fc.assert(
    fc.property(
      anyStatus,
      anySeminar,
      anyRoom,
      anyStanding,
      anyHold,
      (status, seminar, room, standing, held) => {
        const situation = { seminar, room, seat: seatWith({ standing }) };
        const next = statusAfterRevision(status, situation, held);
        if (next === "visible") {
          expect(status).toBe("visible");
          expect(statusOfNewPost(situation, held)).toBe("visible");
        }
        if (status === "hidden" || status === "withdrawn") expect(next).toBeNull();
      },
    ),
  );
});

describe("a new post", () => {
  const statusFor = (
    review: boolean,
    seat: Parameters<typeof seatWith>[0],
    room: Parameters<typeof roomWith>[0] = {},
    held: Parameters<typeof statusOfNewPost>[1] = null,
  ) =>
    statusOfNewPost({ seminar: seminarWith({ review }), seat: seatWith(seat), room: roomWith(room) }, held);

  test("waits where the seminar or the student is under review, unless the student is trusted", () => {
    expect(statusFor(false, { standing: "normal" })).toBe("visible");
    expect(statusFor(true, { standing: "normal" })).toBe("pending");
    expect(statusFor(false, { standing: "reviewed" })).toBe("pending");
    expect(statusFor(true, { standing: "reviewed" })).toBe("pending");
    expect(statusFor(true, { standing: "trusted" })).toBe("visible");
  });

  test("waits as its room has it, where the room has its own way", () => {
    expect(statusFor(false, {}, { review: true })).toBe("pending");
    expect(statusFor(true, {}, { review: false })).toBe("visible");
    expect(statusFor(false, { standing: "reviewed" }, { review: false })).toBe("pending");
    expect(statusFor(true, { standing: "trusted" }, { review: true })).toBe("visible");
  });

  test("B7 waits where the word filter held it, however much its author is trusted", () => {
    for (const standing of standings) {
      expect(statusFor(false, { standing }, { review: false }, hold)).toBe("pending");
    }
  });

  test("of staff never waits", () => {
    for (const role of ["teacher", "co-teacher"] as const) {
      expect(statusFor(true, { role }, { review: true }, hold)).toBe("visible");
    }
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

describe("the flags that wait", () => {
  /** What happened to a post, one entry for each step of the room's clock. */
  const waiting = (path: ("flag" | "decide" | "undo")[]) => {
    const steps = path.map((kind, n) => ({ kind, seq: n + 1 }));
    const flags = steps.filter(({ kind }) => kind === "flag");
    const decisions = steps
      .filter(({ kind }) => kind !== "flag")
      .map(({ kind, seq }) => ({ decision: kind === "undo" ? ("undo" as const) : ("hide" as const), seq }));
    return unanswered(flags, decisions).map(({ seq }) => seq);
  };

  test("are those since the latest decision, and all that it had answered once it is taken back", () => {
    expect(waiting(["flag", "flag"])).toEqual([1, 2]);
    expect(waiting(["flag", "decide", "flag"])).toEqual([3]);
    expect(waiting(["flag", "decide", "flag", "undo"])).toEqual([1, 3]);
    expect(waiting(["flag", "decide", "flag", "decide", "undo"])).toEqual([3]);
    expect(waiting(["flag", "decide", "undo", "flag", "decide", "undo"])).toEqual([1, 4]);
  });

  test("are answered again where the undo is undone, but for those that came since", () => {
    expect(waiting(["flag", "decide", "flag", "undo", "undo"])).toEqual([3]);
    expect(waiting(["flag", "decide", "undo", "flag", "undo"])).toEqual([4]);
    expect(waiting(["flag", "decide", "undo", "undo", "undo"])).toEqual([1]);
  });

  test("P6 are after an undo what they were before the decision, and those that came since", () => {
    const steps = fc.array(fc.constantFrom("flag", "decide", "undo"), { maxLength: 12 });
    fc.assert(
      fc.property(steps, fc.nat({ max: 3 }), (path, later) => {
        const since = Array.from({ length: later }, (_, n) => path.length + 2 + n);
        const flags = since.map(() => "flag" as const);
        expect(waiting([...path, "decide", ...flags])).toEqual(since);
        expect(waiting([...path, "decide", ...flags, "undo"])).toEqual([...waiting(path), ...since]);
      }),
    );
  });
});

describe("the first wording", () => {
  const post = postWith({ text: "first", move: "ask", order: 3 });
  const room = roomWith({ revealedSeq: 7 });
  const frozen = { text: "first", move: "ask" };

  test("is what was there at the reveal, at the first revision after it", () => {
    expect(firstWording(post, room, null)).toEqual(frozen);
    expect(firstWording(post, room, 6)).toEqual(frozen);
    expect(firstWording({ ...post, text: "second", first: post }, room, 8)).toEqual(post);
  });

  test("is none before the reveal, and none of what was written or had already changed after it", () => {
    expect(firstWording(post, roomWith({ revealedSeq: null }), null)).toBeNull();
    expect(firstWording({ ...post, order: 8 }, room, null)).toBeNull();
    expect(firstWording(post, room, 8)).toBeNull();
    expect(firstWording({ ...post, status: "pending" }, room, null)).toBeNull();
  });

  test("is not kept where a teacher sent it back", () => {
    expect(firstWording({ ...post, status: "returned" }, room, null)).toBeNull();
    expect(firstWording({ ...post, status: "returned", first: post }, room, 8)).toBeNull();
  });
});

test("slow mode waits from the latest post, and never longer than its pause, whatever the clock says", () => {
  expect(slowedFor({ slowSeconds: 0 }, 1_000, 1_000)).toBe(0);
  expect(slowedFor({ slowSeconds: 30 }, null, 1_000)).toBe(0);
  expect(slowedFor({ slowSeconds: 30 }, 1_000, 11_000)).toBe(20_000);
  expect(slowedFor({ slowSeconds: 30 }, 1_000, 31_000)).toBe(0);
  expect(slowedFor({ slowSeconds: 30 }, 900_000, 1_000)).toBe(30_000);
});
