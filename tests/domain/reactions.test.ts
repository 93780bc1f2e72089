import fc from "fast-check";
import { expect, test } from "vitest";
import {
  countsOf,
  inReactionOrder,
  type OwnReactions,
  reactionsChanged,
  reactionsEntered,
} from "../../domain/reactions";
import { reactions } from "../../domain/records";

const anyReactions = fc.subarray([...reactions]);

test("counts are shown in one order, whatever their size; what nobody gave is left out", () => {
  expect(countsOf({ evidence: 9, agree: 1, unclear: 0 })).toEqual([
    ["agree", 1],
    ["evidence", 9],
  ]);
  expect(countsOf()).toEqual([]);
  fc.assert(
    fc.property(fc.shuffledSubarray([...reactions]), (some) => {
      expect(inReactionOrder([...some, ...some])).toEqual(reactions.filter((one) => some.includes(one)));
    }),
  );
});

test("D3 own reactions: whatever comes late or twice, the latest told is what is known", () => {
  const anyTold = fc.array(fc.record({ postId: fc.constantFrom("a", "b"), reactions: anyReactions }), {
    minLength: 1,
    maxLength: 8,
  });
  fc.assert(
    fc.property(anyTold, fc.infiniteStream(fc.nat(7)), (told, order) => {
      const events = told.map((one, index) => ({ ...one, seq: index + 1 }));
      const late = [...events, ...events, ...[...order.take(8)].flatMap((n) => events[n] ?? [])];
      const shuffled = late.toSorted((a, b) => ((a.seq * 7) % 5) - ((b.seq * 7) % 5));
      const known = shuffled.reduce<OwnReactions>(reactionsChanged, {});
      for (const { postId } of events)
        expect(known[postId]?.reactions).toEqual(events.findLast((one) => one.postId === postId)?.reactions);
    }),
  );
});

test("D4 entering tells all of it: what was taken back is gone, what was told of a later moment stays", () => {
  const known: OwnReactions = { a: { reactions: ["agree"], seq: 3 }, b: { reactions: ["think"], seq: 9 } };
  expect(reactionsEntered(known, { reacted: { c: ["unclear"] }, seq: 8 })).toEqual({
    b: { reactions: ["think"], seq: 9 },
    c: { reactions: ["unclear"], seq: 8 },
  });
});
