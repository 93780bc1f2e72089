import fc from "fast-check";
import { expect, test } from "vitest";
import { drawPseudonym } from "../../domain/pseudonym";

const zero = () => 0;

test("P1 a pseudonym depends on the draw and on what is taken, and is never one that is taken", () => {
  expect(drawPseudonym.length).toBe(2);
  fc.assert(
    fc.property(fc.array(fc.nat(), { minLength: 1, maxLength: 60 }), (draws) => {
      const taken = new Set<string>(["Mr Mill"]);
      for (const draw of draws) {
        const name = drawPseudonym(taken, (below) => draw % below);
        expect(taken).not.toContain(name);
        expect(name).toMatch(/^[A-Z][a-z]+ [A-Z][a-z]+$/);
        expect(drawPseudonym(taken, (below) => draw % below)).toBe(name);
        taken.add(name);
      }
    }),
  );
});

test("other draws give other names: more than a school has students", () => {
  let combinations = 0;
  drawPseudonym(new Set(), (below) => {
    combinations = below;
    return 0;
  });
  const names = Array.from({ length: combinations }, (_, n) => drawPseudonym(new Set(), () => n));
  expect(new Set(names).size).toBe(combinations);
  expect(combinations).toBeGreaterThanOrEqual(2_000);
});

test("when all are taken there are still distinct names, whatever else is taken", () => {
  const taken = new Set<string>();
  for (let n = 0; n < 2_200; n++) taken.add(drawPseudonym(taken, zero));
  expect(taken.size).toBe(2_200);
  taken.add(`Guest ${taken.size + 2}`);
  for (let n = 0; n < 5; n++) {
    const name = drawPseudonym(taken, zero);
    expect(taken).not.toContain(name);
    taken.add(name);
  }
});
