import fc from "fast-check";
import { expect, test } from "vitest";
import { begin, redo, step, undo } from "../../app/teach/lessons/history";

test("as many undos as steps lead back, as many redos lead forth again", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(), { maxLength: 50 }), (values) => {
      const steps = values.map((value) => ({ value }));
      const start = begin({ value: -1 });
      const done = steps.reduce(step, start);
      const back = steps.reduce(undo, done);
      expect(back.present).toBe(start.present);
      expect(steps.reduce(redo, back)).toEqual(done);
    }),
  );
});

test("a change after an undo forgets what was undone; no change is no step", () => {
  const once = step(begin("a"), "b");
  expect(redo(step(undo(once), "c")).present).toBe("c");
  expect(step(once, "b")).toBe(once);
  expect(undo(begin("a"))).toEqual(begin("a"));
  expect(redo(once)).toEqual(once);
});
