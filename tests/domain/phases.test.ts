import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Phase, phases } from "../../domain/records";
import { canEndAt, canEnterPhase, nextPhases, phaseNow } from "../../domain/room";
import { roomWith, seminarWith } from "./cast";

describe("phases", () => {
  test("silence never comes back once a room was open", () => {
    const path = fc.array(fc.constantFrom(...phases), { maxLength: 20 });
    fc.assert(
      fc.property(path, (wanted) => {
        let phase: Phase = "waiting";
        let opened = false;
        for (const next of wanted) {
          if (canEnterPhase(phase, next)) phase = next;
          opened ||= phase === "open";
          if (opened) expect(["open", "frozen", "closed"]).toContain(phase);
        }
      }),
    );
  });

  test("a timer ends after now and within a day", () => {
    const [now, day] = [1_000_000, 24 * 60 * 60 * 1_000];
    for (const endsAt of [now + 1, now + day]) expect(canEndAt(endsAt, now)).toBe(true);
    for (const endsAt of [0, now, now + day + 1, Number.NaN]) expect(canEndAt(endsAt, now)).toBe(false);
  });

  test("none follows itself, and from each a room can be opened", () => {
    for (const phase of phases) {
      expect(canEnterPhase(phase, phase)).toBe(false);
      if (phase !== "open") expect(nextPhases[phase]).toContain("open");
    }
  });

  test("freezing everything stops what runs and leaves the rest as it is", () => {
    const frozen = phases.map((phase) => phaseNow(seminarWith({ frozen: true }), roomWith({ phase })));
    expect(frozen).toEqual(["waiting", "frozen", "frozen", "frozen", "closed"]);
    for (const phase of phases) expect(phaseNow(seminarWith(), roomWith({ phase }))).toBe(phase);
  });

  test("every room of an ended seminar is closed, even one that ended at the dawn of time", () => {
    for (const phase of phases)
      expect(phaseNow(seminarWith({ endedAt: 0 }), roomWith({ phase }))).toBe("closed");
  });
});
