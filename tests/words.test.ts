import { describe, expect, test } from "vitest";
import { given, needed, pageFiles } from "./words/routes";

/** On every page, for what may go wrong on any. */
const everywhere = ["common", "errors"];
const own = (groups: string[]) => groups.filter((group) => !everywhere.includes(group));

describe("a page is given the words it shows, and no others", () => {
  test.each(pageFiles)("%s", (page) => {
    expect(given(page)).toEqual(expect.arrayContaining(everywhere));
    expect(own(given(page))).toEqual(own(needed(page)));
  });

  test("L10 the student's pages carry no word of the teacher's", () => {
    expect(own(given("app/s/[code]/page.tsx"))).toEqual(["join", "room", "seat"]);
  });
});
