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
const staff: Viewer = { kind: "staff" };
const anyPeer = fc.constantFrom(peer, students);

describe("abilities", () => {
  const table: Record<Role, Record<Ability, boolean>> = {
    teacher: { read: true, write: true, moderate: true, run: true },
    "co-teacher": { read: true, write: true, moderate: true, run: true },
    student: { read: true, write: true, moderate: false, run: false },
    observer: { read: true, write: false, moderate: false, run: false },
  };

  test("A1 every role has those of the table and no others", () => {
    for (const role of roles) {
      for (const [ability, allowed] of Object.entries(table[role]) as [Ability, boolean][]) {
        expect(may(seatWith({ role }), ability), `${role} ${ability}`).toBe(allowed);
      }
    }
  });

  test("A2 a removed seat has none", () => {
    for (const role of roles) {
      for (const ability of Object.keys(table[role]) as Ability[]) {
        expect(may(seatWith({ role, removedAt: 0 }), ability)).toBe(false);
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
        const hidden = ["SECRET-SEAT", "SECRET-ACCOUNT", "SECRET-NOTE"];
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
        expect(view?.decision).toEqual(post.decision ?? undefined);
        expect(JSON.stringify(view)).not.toContain("SECRET-SEAT");
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
        const sent = [viewSeminar(owned), viewOwnSeat(seat, owned), viewSeat(seat), viewRoom(roomWith())];
        expect(JSON.stringify(sent)).not.toContain("SECRET-ACCOUNT");
      }),
    );
  });

  test("a room's view has the clock of the room's own last change, and whether answers are shown", () => {
    expect(viewRoom(roomWith({ seq: 40, changedSeq: 7 }))).toMatchObject({ seq: 7, revealed: true });
    expect(viewRoom(roomWith({ revealedSeq: null })).revealed).toBe(false);
  });

  test("staff see that a seat was removed", () => {
    expect(viewSeat(seatWith({ removedAt: 0 })).removed).toBe(true);
    expect(viewSeat(seatWith()).removed).toBe(false);
  });
});
