import fc from "fast-check";
import { expect, test } from "vitest";
import { everything, filterRooms, isFiltered } from "../../app/teach/transcripts/[id]/filter";
import { postStatuses } from "../../domain/records";
import { transcribe } from "../../domain/transcript";
import { anyRecord, seminarOf } from "./transcript.records";

const anyFilter = fc.record({
  person: fc.option(fc.constantFrom("handle-s0", "handle-s1", "handle-s2")),
  status: fc.option(fc.constantFrom(...postStatuses)),
});

test("a filter keeps exactly the posts that match, in their order and in their rooms", () => {
  fc.assert(
    fc.property(anyRecord(), anyFilter, (record, filter) => {
      const { rooms } = transcribe(record, seminarOf(), { kind: "staff" });
      for (const [index, room] of filterRooms(rooms, filter).entries()) {
        const expected = rooms[index]?.threads
          .flat()
          .filter(({ author }) => filter.person === null || author.handle === filter.person)
          .filter(({ status }) => filter.status === null || status === filter.status);
        expect(room.threads.flat()).toEqual(expected);
        expect(room.threads.every(({ length }) => length > 0)).toBe(true);
      }
    }),
  );
});

test("without a filter the whole record stands", () => {
  expect(isFiltered(everything)).toBe(false);
  expect(isFiltered({ person: null, status: "hidden" })).toBe(true);
});
