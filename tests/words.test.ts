import { describe, expect, test } from "vitest";
import { filesIn, read } from "./fences/source";
import { hardCoded } from "./words/hardCoded";
import { given, needed, pageFiles } from "./words/routes";

/** On every page, for what may go wrong on any. */
const everywhere = ["common", "errors"];
const own = (groups: string[]) => groups.filter((group) => !everywhere.includes(group));

describe("a page is given the words it shows, and no others", () => {
  test.each(pageFiles)("%s", (page) => {
    expect(given(page)).toEqual(expect.arrayContaining(everywhere));
    expect(own(given(page))).toEqual(own(needed(page)));
  });

  test("the student's pages carry no word of the teacher's", () => {
    expect(own(given("app/s/[code]/page.tsx"))).toEqual(["join", "room", "seat"]);
  });
});

describe("every word on the screens stands in the catalogue", () => {
  const screens = filesIn("app", /\.tsx?$/).filter((path) => !/^app\/(api|messages)\//.test(path));

  test("no component says anything of its own", () => {
    const said = screens.flatMap((path) => hardCoded(read(path), path).map((words) => `${path}: ${words}`));
    expect(said).toEqual([]);
  });

  // biome-ignore-start lint/suspicious/noTemplateCurlyInString: sources, to be looked into as they are.
  test.each([
    ["<p>Nobody is here</p>", "Nobody is here"],
    ['<button aria-label="Close" />', "Close"],
    ['<input placeholder={busy ? "Wait" : t("a.b")} />', "Wait"],
    ["<p>{busy && `Wait, ${name}`}</p>", "Wait,"],
    ['<p>{"Posted"}</p>', "Posted"],
    ['say("Something went wrong.")', "Something went wrong."],
    ['setProblem(answer.ok ? null : "Please try again later")', "Please try again later"],
  ])("%s is found", (source, words) => {
    expect(hardCoded(source, "made-up.tsx")).toEqual([words]);
  });

  test.each([
    '<p className="Flex items-center">{t("seat.title")}</p>',
    '<Icon size="1em" />',
    '<p>{phase === "open" ? t("open") : null} · {count}</p>',
    'throw new Error("No provider around this");',
    "<title>{`${title} · Stoa`}</title>",
  ])("%s is no word of its own", (source) => {
    expect(hardCoded(source, "made-up.tsx")).toEqual([]);
  });
  // biome-ignore-end lint/suspicious/noTemplateCurlyInString: sources.
});
