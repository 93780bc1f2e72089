import fc from "fast-check";
import { expect, test } from "vitest";
import { cut } from "../../domain/lesson/cut";

const span = fc.tuple(fc.nat(60), fc.nat(60)).map(([start, length]) => ({ start, end: start + length }));

test("stretches cover the whole without gap or overlap, each with exactly the spans over it", () => {
  fc.assert(
    fc.property(fc.nat(60), fc.array(span), (end, spans) => {
      const stretches = cut({ start: 0, end }, spans);
      expect(stretches.map(({ start }) => start)).toEqual(
        end === 0 ? [] : [0, ...stretches.slice(0, -1).map((stretch) => stretch.end)],
      );
      expect(stretches.at(-1)?.end ?? 0).toBe(end);
      for (const { start, end, under } of stretches) {
        const over = spans.filter((one) => one.start <= start && one.end >= end && one.start < one.end);
        expect(new Set(under)).toEqual(new Set(over));
      }
    }),
  );
});

test("a mark inside another gives three stretches", () => {
  const outer = { start: 0, end: 10 };
  const inner = { start: 3, end: 5 };
  expect(cut({ start: 0, end: 12 }, [inner, outer])).toEqual([
    { start: 0, end: 3, under: [outer] },
    { start: 3, end: 5, under: [outer, inner] },
    { start: 5, end: 10, under: [outer] },
    { start: 10, end: 12, under: [] },
  ]);
});
