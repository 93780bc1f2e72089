import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { commandInputs, commandNames } from "../domain/inputs";
import { MAX_LESSON_CHARACTERS } from "../domain/lesson/parse";
import * as limits from "../domain/limits";
import { refusals } from "../domain/protocol";
import {
  decisionKinds,
  phases,
  postStatuses,
  reactions,
  roles,
  standings,
  talkMoves,
} from "../domain/records";
import { routes } from "./world/routes";

const root = join(import.meta.dirname, "..");
const page = readFileSync(join(root, "docs/protocol.md"), "utf8");
const source = (path: string) => readFileSync(join(root, path), "utf8");
const missing = (words: readonly string[]) => words.filter((word) => !page.includes(`\`${word}\``));

test("the page names every command with all its fields", () => {
  expect(missing(commandNames)).toEqual([]);
  for (const command of commandNames) {
    const row = page.match(new RegExp(`^\\| \`${command}\` \\|.*$`, "m"))?.[0] ?? "";
    for (const field of Object.keys(commandInputs[command].shape)) expect(row, command).toContain(field);
  }
});

test("the page names every event", () => {
  const declared =
    source("domain/protocol.ts").match(/interface ServerEvents \{([^}]+|\}(?=\)))*/)?.[0] ?? "";
  const events = [...declared.matchAll(/^ {2}"?([a-z:]+)"?: \(event/gm)].map((match) => match[1] as string);
  expect(events).toContain("presence");
  expect(events).toContain("room:changes");
  expect(missing(events)).toEqual([]);
});

test("the page names every refusal, over sockets and over HTTP with its status", () => {
  expect(missing(refusals)).toEqual([]);
  const declared = source("app/api/door.ts").match(/const statuses = \{([^}]+)\}/)?.[1] ?? "";
  const errors = [...declared.matchAll(/(\w+): (\d+)/g)].map(([, error = "", status = ""]) => ({
    error,
    status,
  }));
  expect(errors.length).toBeGreaterThan(10);
  for (const { error, status } of errors) {
    const row = page.match(new RegExp(`^\\| ${status} \\|.*$`, "m"))?.[0] ?? "";
    expect(row, `${status} ${error}`).toContain(`\`${error}\``);
  }
});

test("the page names every route", () => {
  expect(missing(routes())).toEqual([]);
});

test("the page names every word of the closed lists", () => {
  expect(
    missing([
      ...reactions,
      ...phases,
      ...postStatuses,
      ...talkMoves,
      ...decisionKinds,
      ...roles,
      ...standings,
    ]),
  ).toEqual([]);
});

test("the page names every limit", () => {
  const numbers = [...Object.values(limits), MAX_LESSON_CHARACTERS];
  const table = page.slice(page.indexOf("## 9. Limits"));
  for (const number of numbers) expect(table).toMatch(new RegExp(`\\b${number.toLocaleString("en")}\\b`));
});

test("every example is JSON", () => {
  const examples = [...page.matchAll(/```json\n([\s\S]*?)```/g)].map((match) => match[1] as string);
  expect(examples.length).toBeGreaterThan(5);
  for (const example of examples) expect(() => JSON.parse(example), example).not.toThrow();
});
