import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  type Ability,
  authorSeesMore,
  changeFor,
  isShown,
  may,
  type Viewer,
  viewerOf,
  viewFor,
  viewOwnSeat,
  viewRoom,
  viewSeat,
  viewSeminar,
} from "../../domain/access";
import { type Role, roles } from "../../domain/records";
import {
  anyPost,
  anyRole,
  anyRoom,
  anySeminar,
  anyStanding,
  postWith,
  roomWith,
  seatWith,
  seminarWith,
} from "./cast";

const peer: Viewer = { kind: "seat", seatId: "seat-ben" };
const author: Viewer = { kind: "seat", seatId: "SECRET-SEAT" };
const students: Viewer = { kind: "students" };
const screen: Viewer = { kind: "screen" };
const staff: Viewer = { kind: "staff" };
/** Why a post waits, and who asked for it to be looked at. */
const forStaff = ["SECRET-WORD", "SECRET-READER", "SECRET-FLAG"];
const anyPeer = fc.constantFrom(peer, students, screen);

describe("abilities", () => {
  const table: Record<Role, Record<Ability, boolean>> = {
    teacher: { read: true, observe: true, write: true, moderate: true, run: true },
    "co-teacher": { read: true, observe: true, write: true, moderate: true, run: true },
    student: { read: true, observe: false, write: true, moderate: false, run: false },
    observer: { read: true, observe: true, write: false, moderate: false, run: false },
  };

  test("A1 every role has those of the table and no others", () => {
    for (const role of roles) {
      for (const [ability, allowed] of Object.entries(table[role]) as [Ability, boolean][]) {
        expect(may(seatWith({ role }), ability), `${role} ${ability}`).toBe(allowed);
      }
    }
  });

  test("A2 a removed seat has none, nor one that waits at the door", () => {
    for (const role of roles) {
      for (const ability of Object.keys(table[role]) as Ability[]) {
        expect(may(seatWith({ role, removedAt: 0 }), ability)).toBe(false);
        expect(may(seatWith({ role, admitted: false }), ability)).toBe(false);
      }
    }
  });
});

describe("what a classmate gets of a post", () => {
  test("P2 nothing at all unless it is up and the room's answers are shown", () => {
    fc.assert(
      fc.property(anyPost, anySeminar, anyRoom, anyPeer, (post, seminar, room, viewer) => {
        const view = viewFor(viewer, post, { seminar, room });
        const up = post.status === "visible" && (room.revealedSeq !== null || post.author.role !== "student");
        expect(view !== null).toBe(up);
        if (view) expect(view.status).toBe("visible");
      }),
    );
  });

  test("P2 of a post that may not be shown a change says neither text nor author", () => {
    fc.assert(
      fc.property(
        anyPost,
        anySeminar,
        anyRoom,
        anyPeer,
        fc.nat({ max: 12 }),
        (post, seminar, room, viewer, since) => {
          const change = changeFor(viewer, post, { seminar, room }, since);
          const wasShown = post.shownSeq !== null && post.shownSeq <= since;
          const gone = wasShown ? { id: post.id, seq: post.seq, gone: true } : null;
          const view = viewFor(viewer, post, { seminar, room });
          expect(change).toEqual(isShown(post, room) ? view : gone);
        },
      ),
    );
  });

  test("P1 under pseudonyms neither the name nor the seat of a student, nor an account ever", () => {
    fc.assert(
      fc.property(anyPost, anySeminar, anyRoom, anyPeer, (post, seminar, room, viewer) => {
        const sent = JSON.stringify(viewFor(viewer, post, { seminar, room }));
        const hidden = ["SECRET-SEAT", "SECRET-ACCOUNT", "SECRET-NOTE", ...forStaff];
        if (seminar.names === "pseudonyms" && post.author.role === "student") hidden.push("SECRET-NAME");
        for (const secret of hidden) expect(sent).not.toContain(secret);
      }),
    );
  });

  test("P1 a pseudonym for students only: staff are who they are", () => {
    const place = { seminar: seminarWith({ names: "pseudonyms" }), room: roomWith() };
    const nameOf = (role: Role) =>
      viewFor(peer, postWith({ author: seatWith({ role }) }), place)?.author.name;
    expect(nameOf("student")).toBe("Calm Heron");
    expect(nameOf("teacher")).toBe("Ada Lovelace");
  });
});

describe("what the author gets", () => {
  test("P3 the own post in every status, with the latest decision about it", () => {
    fc.assert(
      fc.property(anyPost, anySeminar, anyRoom, (post, seminar, room) => {
        const view = viewFor(author, post, { seminar, room });
        expect(view).toMatchObject({ text: post.text, status: post.status });
        const { decision, from } = post.decision ?? {};
        const undone = decision === "undo" && from === "visible" && post.status === "visible";
        const told = decision === "dismiss" || undone ? undefined : post.decision;
        expect(view?.decision).toEqual(told ?? undefined);
        for (const secret of ["SECRET-SEAT", ...forStaff]) expect(JSON.stringify(view)).not.toContain(secret);
      }),
    );
  });

  test("D3 what classmates get is all the author gets, wherever nothing is sent to the author alone", () => {
    fc.assert(
      fc.property(anyPost, anySeminar, anyRoom, (post, seminar, room) => {
        if (post.author.role !== "student" || authorSeesMore(post, { room })) return;
        const place = { seminar, room };
        expect(viewFor(author, post, place)).toEqual(viewFor(students, post, place));
      }),
    );
  });
});

test("staff get every post, with the seat and name behind a pseudonym", () => {
  fc.assert(
    fc.property(anyPost, anySeminar, anyRoom, (post, seminar, room) => {
      const view = viewFor(staff, post, { seminar, room });
      expect(view).toMatchObject({ text: post.text, seat: { id: post.author.id, name: post.author.name } });
      expect(view?.held).toEqual(post.held ?? undefined);
      expect(view?.flags).toEqual(
        post.flags.length > 0 ? [{ by: "SECRET-READER", note: "SECRET-FLAG", at: 1 }] : undefined,
      );
      expect(changeFor(staff, post, { seminar, room }, 0)).toEqual(view);
    }),
  );
});

test("a student looks as that student, everyone else as staff", () => {
  expect(roles.map((role) => viewerOf(seatWith({ role })).kind)).toEqual(
    roles.map((role) => (role === "student" ? "seat" : "staff")),
  );
});

describe("views of the rest", () => {
  test("P1 the own seat shows the name classmates see; under pseudonyms another than the own", () => {
    expect(viewOwnSeat(seatWith(), seminarWith({ names: "pseudonyms" }))).toMatchObject({
      name: "Ada Lovelace",
      shownAs: "Calm Heron",
    });
    expect(viewOwnSeat(seatWith(), seminarWith()).shownAs).toBe("Ada Lovelace");
  });

  test("no view carries the account of its owner", () => {
    fc.assert(
      fc.property(anySeminar, anyRole, anyStanding, (seminar, role, standing) => {
        const seat = seatWith({ role, standing, accountId: "SECRET-ACCOUNT" });
        const owned = { ...seminar, accountId: "SECRET-ACCOUNT" };
        const room = viewRoom(roomWith(), owned);
        const sent = [viewSeminar(owned), viewOwnSeat(seat, owned), viewSeat(seat), room];
        expect(JSON.stringify(sent)).not.toContain("SECRET-ACCOUNT");
      }),
    );
  });

  test("a room's view has the clock of the room's own last change, and whether answers are shown", () => {
    const view = (room: Parameters<typeof roomWith>[0]) => viewRoom(roomWith(room), seminarWith());
    expect(view({ seq: 40, changedSeq: 7 })).toMatchObject({ seq: 7, revealed: true });
    expect(view({ revealedSeq: null }).revealed).toBe(false);
  });

  test("P1 a question is credited to its student by the name the class knows", () => {
    fc.assert(
      fc.property(anyRoom, anySeminar, (room, seminar) => {
        const { credit } = viewRoom(room, seminar);
        expect(credit === null).toBe(room.credit === null);
        if (credit) expect(credit.name === "SECRET-NAME").toBe(seminar.names === "real");
        if (credit) expect(Object.keys(credit).sort()).toEqual(["handle", "name", "postId"]);
      }),
    );
  });

  test("P1 a private word is told to its student; others on the staff see when it was sent", () => {
    const seat = seatWith({ nudge: { id: "n", text: "Say more.", by: "Mr Mill", at: 7 } });
    expect(viewOwnSeat(seat, seminarWith()).nudge).toEqual(seat.nudge);
    expect(viewSeat(seat).nudgedAt).toBe(7);
    expect(JSON.stringify(viewSeat(seat))).not.toContain("Say more.");
  });

  test("staff see that a seat was removed", () => {
    expect(viewSeat(seatWith({ removedAt: 0 })).removed).toBe(true);
    expect(viewSeat(seatWith()).removed).toBe(false);
  });
});
