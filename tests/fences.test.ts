/** The architecture's fences (`docs/decisions`): imports point inwards, and the exceptions are listed here. */
import { describe, expect, test } from "vitest";
import {
  filesIn,
  type Import,
  importsIn,
  importsOf,
  reachable,
  read,
  withoutComments,
} from "./fences/source";

const code = /\.(tsx?|js)$/;
const importsBelow = (folder: string) => filesIn(folder, code).flatMap(importsOf);
const within =
  (...folders: string[]) =>
  (path: string) =>
    folders.some((folder) => path.startsWith(`${folder}/`));
const shown = ({ from, to, typeOnly }: Import) => `${from} imports ${typeOnly ? "types of " : ""}${to}`;

function expectNone(imports: Import[]) {
  expect(imports.map(shown)).toEqual([]);
}

describe("domain", () => {
  const packages = ["zod"];
  const lessonPackages = [...packages, "unified", "remark-parse", "mdast", "chardet"];
  const transcriptPackages = [...packages, "csv-stringify"];
  const formatPackages = [...packages, "marked"];
  const languagePackages = [...packages, "franc-min"];
  const triagePackages = [...packages, "obscenity", "linkify-it"];

  test("imports nothing of ours but domain", () => {
    expectNone(importsBelow("domain").filter(({ to, ours }) => ours && !within("domain")(to)));
  });

  test("uses no package but zod, and pure ones for reading handouts, writing records and triage", () => {
    const allowed = (path: string) => {
      if (within("domain/transcript")(path)) return transcriptPackages;
      if (within("domain/triage")(path)) return triagePackages;
      if (within("domain/format")(path)) return formatPackages;
      if (within("domain/language")(path)) return languagePackages;
      return within("domain/lesson")(path) ? lessonPackages : packages;
    };
    expectNone(importsBelow("domain").filter(({ from, to, ours }) => !ours && !allowed(from).includes(to)));
  });
});

describe("db", () => {
  test("imports nothing of ours but domain and db", () => {
    expectNone(importsBelow("db").filter(({ to, ours }) => ours && !within("db", "domain")(to)));
  });

  test("is the only place that knows the databases", () => {
    const drivers = ["drizzle-orm", "better-sqlite3", "pg", "@electric-sql/pglite"];
    const others = ["domain", "server", "app", "bin", "rehearsal", "bench"].flatMap(importsBelow);
    expectNone(others.filter(({ to }) => drivers.includes(to)));
  });

  test("awaits its queries: .get() .all() .run() and db.query only where a connection is opened", () => {
    const opening = ["db/sqlite.ts", "db/open.ts", "db/migrate.ts"];
    const files = filesIn("db", code).filter((path) => !opening.includes(path));
    const banned = /\.(get|all|run)\(\s*\)|\b(queries|tx|db)\.query\b/;
    expect(files.filter((path) => banned.test(withoutComments(read(path))))).toEqual([]);
  });
});

describe("server", () => {
  test("imports nothing of ours but server, domain and db", () => {
    expectNone(
      importsBelow("server").filter(({ to, ours }) => ours && !within("server", "domain", "db")(to)),
    );
  });
});

describe("app", () => {
  const files = filesIn("app", code);
  const marked = files.filter((path) => /^\s*["']use client["']/.test(withoutComments(read(path))));
  const client = reachable(marked, within("app"));
  const clientImports = [...client].filter((path) => code.test(path)).flatMap(importsOf);

  test("is imported by nobody", () => {
    const others = ["domain", "db", "server", "bin", "rehearsal", "bench"].flatMap(importsBelow);
    expectNone(others.filter(({ to }) => within("app")(to)));
  });

  test("imports nothing of ours but app and domain, and types of the running classroom in two places", () => {
    const accessors = ["app/classroom.ts", "app/api/door.ts"];
    const accessor = ({ from, to, typeOnly }: Import) =>
      accessors.includes(from) && typeOnly && within("server")(to);
    const outside = importsBelow("app").filter(({ to, ours }) => ours && !within("app", "domain")(to));
    expectNone(outside.filter((one) => !accessor(one)));
  });

  test("client components never reach the running classroom, the routes or Node", () => {
    const inside = (to: string) =>
      to === "app/classroom.ts" || within("app/api")(to) || to.startsWith("node:");
    expectNone(clientImports.filter(({ to }) => inside(to)));
  });

  test("client components know the protocol by its types only, so that no browser loads zod", () => {
    const schemas = ["domain/protocol.ts", "domain/http.ts"];
    expectNone(clientImports.filter(({ to, typeOnly }) => schemas.includes(to) && !typeOnly));
    const loaded = [...reachable([...client], within("app", "domain"))].filter((path) => code.test(path));
    expectNone(loaded.flatMap(importsOf).filter(({ to, typeOnly }) => to === "zod" && !typeOnly));
  });

  test("P4 names no address of another origin in code, styles or messages", () => {
    const texts = filesIn("app", /\.(tsx?|css|json)$/);
    // The namespace of SVG is a name; nothing is ever fetched from it.
    const foreign = /["'`(]\s*(?:https?:)?\/\/(?!www\.w3\.org\/2000\/svg)[\w-]+\.\w/;
    expect(texts.filter((path) => foreign.test(withoutComments(read(path))))).toEqual([]);
  });
});

test("the rehearsal knows the public protocol only", () => {
  const allowed = (path: string) => within("rehearsal")(path) || path.startsWith("domain/");
  expectNone(importsBelow("rehearsal").filter(({ to, ours }) => ours && !allowed(to)));
});

test("no file is longer than 300 lines", () => {
  const folders = ["domain", "db", "server", "app", "bin", "rehearsal", "bench", "tests"];
  const long = folders
    .flatMap((folder) => filesIn(folder, /\.(tsx?|js|css)$/))
    .map((path) => ({ path, lines: read(path).split("\n").length - 1 }))
    .filter(({ lines }) => lines > 300);
  expect(long).toEqual([]);
});

test("every form of import is seen", () => {
  const source = `
    import "./globals.css";
    import { z } from "zod"; // not "commented"
    import type { Room } from "../domain/records";
    import { type Post, type Seat } from "../domain/records";
    import next, { type Server } from "next/server";
    export { apply } from "../domain/room";
    const { Pool } = await import("pg");
    /* import { hidden } from "./comment"; */
  `.replaceAll(/^ {4}/gm, "");
  expect(importsIn(source, "app/made-up.ts").map(shown)).toEqual([
    "app/made-up.ts imports app/globals.css",
    "app/made-up.ts imports zod",
    "app/made-up.ts imports types of domain/records.ts",
    "app/made-up.ts imports types of domain/records.ts",
    "app/made-up.ts imports next",
    "app/made-up.ts imports domain/room.ts",
    "app/made-up.ts imports pg",
  ]);
});
