import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const root = join(import.meta.dirname, "..");
const read = (path: string) => readFileSync(join(root, path), "utf8");

/** How many promises each kind has. */
const kinds = { D: 8, S: 7, L: 10, B: 7, A: 9, P: 7, X: 5 };
const ids = Object.entries(kinds).flatMap(([kind, count]) =>
  Array.from({ length: count }, (_, index) => `${kind}${index + 1}`),
);

const table = read("docs/promises.md")
  .split("\n")
  .filter((line) => /^\| [A-Z]\d/.test(line))
  .map((line) => {
    const [, id = "", promise = "", heldBy = "", measured = ""] = line.split("|").map((cell) => cell.trim());
    return {
      id,
      promise,
      measured,
      files: [...heldBy.matchAll(/`([^`]+)`/g)].map((match) => match[1] as string),
    };
  });

/** A name of a test or of a group of tests in which the id stands as a word. */
const names = (id: string) => new RegExp(`(?:test|it|describe)[^\\n]*\\(\\s*["'\`][^\\n]*\\b${id}\\b`);

describe("docs/promises.md", () => {
  test("lists every promise once, in order", () => {
    expect(table.map((row) => row.id)).toEqual(ids);
    for (const { id, promise } of table) expect(promise, id).not.toBe("");
  });

  test.each(table)("$id stands in the name of a test in each file given", ({ id, files, measured }) => {
    if (files.length === 0) expect(measured).toBe("not yet");
    for (const file of files) {
      expect(existsSync(join(root, file)), file).toBe(true);
      // Speed is not tested but measured: there the id stands beside what is measured.
      expect(read(file), file).toMatch(file.startsWith("bench/") ? new RegExp(`\\b${id}\\b`) : names(id));
    }
  });

  test("leaves no promise out that a test holds", () => {
    const notYet = table.filter((row) => row.files.length === 0);
    const tests = readdirSync(join(root, "tests"), { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".ts") && !path.endsWith("promises.test.ts"))
      .map((path) => read(`tests/${path}`));
    const held = notYet.filter(({ id }) => tests.some((source) => names(id).test(source)));
    expect(held.map((row) => row.id)).toEqual([]);
  });
});
