import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { findBrowser } from "../bin/setup/browser.js";
import { whyNpmFailed } from "../bin/setup/dependencies.js";
import { requireNode } from "../bin/setup/node.js";
import { ensureSecret } from "../bin/setup/secret.js";
import { requireSqlite } from "../db/sqlite";
import { readConfig, StartRefused } from "../server/config";

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "stoa-start-"));
});

afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true });
});

const secret = "a secret that is long enough to sign with";
const settings = (env: Record<string, string> = {}) =>
  ({ STOA_DATA: folder, STOA_SECRET: secret, ...env }) as never;

describe("A8 the server refuses to start, in one line", () => {
  const refusal = (env: Record<string, string>, node?: string) => {
    try {
      readConfig(settings(env), node);
    } catch (reason) {
      expect(reason).toBeInstanceOf(StartRefused);
      return (reason as Error).message;
    }
    throw new Error("It did not refuse.");
  };

  test.each(["", "short"])("A8 without a secret: %j", (given) => {
    expect(refusal({ STOA_SECRET: given })).toMatch(/^There is no secret .+npm start.+$/);
  });

  test.each([
    "*",
    "https://*.school.example",
    "https://stoa.school.example/class",
    "ftp://stoa.school.example",
    "stoa",
  ])("A8 with STOA_URL=%s", (given) => {
    const message = refusal({ STOA_URL: given });
    expect(message).toContain(`not "${given}"`);
    expect(message).not.toContain("\n");
  });

  test.each(["0", "65536", "http", "3000.5"])("A8 with PORT=%s", (given) => {
    expect(refusal({ PORT: given })).toBe(`PORT must be a number from 1 to 65535, not "${given}".`);
  });

  test.each(["18.20.4", "20.18.3"])("A8 on Node %s", (version) => {
    expect(refusal({}, version)).toBe(`Stoa needs Node 20.19 or newer; this is ${version}.`);
  });

  test("A8 with an SQLite below the floor", () => {
    expect(() => requireSqlite("3.51.2")).toThrow(/^SQLite 3\.51\.2 is too old/);
    expect(() => requireSqlite("3.9.0")).toThrow(/is too old/);
    expect(() => requireSqlite("3.51.3")).not.toThrow();
    expect(() => requireSqlite("4.0.0")).not.toThrow();
  });
});

test("the defaults and every setting are read", () => {
  const { port, publicUrl, databaseFile } = readConfig(settings(), "20.19.0");
  expect({ port, publicUrl, databaseFile }).toEqual({
    port: 3000,
    publicUrl: null,
    databaseFile: join(folder, "stoa.sqlite"),
  });
  const set = readConfig(settings({ PORT: "80", STOA_URL: "https://stoa.school.example" }), "24.1.0");
  expect(set.port).toBe(80);
  expect(set.publicUrl?.origin).toBe("https://stoa.school.example");
});

describe("npm start", () => {
  const started = (version: string) => {
    const real = process.versions;
    vi.spyOn(process, "versions", "get").mockReturnValue({ ...real, node: version });
    try {
      requireNode();
    } finally {
      vi.restoreAllMocks();
    }
  };

  test("A8 refuses an old Node before anything is installed, at the same floor as the server", () => {
    expect(() => started("20.18.3")).toThrow("Stoa needs Node 20.19 or newer; this is 20.18.3.");
    expect(() => started("18.20.4")).toThrow("Stoa needs Node 20.19 or newer");
    expect(() => started("20.19.0")).not.toThrow();
    expect(() => started("22.0.0")).not.toThrow();
  });

  test("makes a secret that nobody else can read, once", () => {
    vi.stubEnv("STOA_DATA", join(folder, "new"));
    ensureSecret();
    const file = join(folder, "new/secret");
    const made = readFileSync(file, "utf8");
    expect(made.trim().length).toBeGreaterThanOrEqual(32);
    expect(statSync(file).mode & 0o077).toBe(0);
    expect(statSync(join(folder, "new")).mode & 0o077).toBe(0);
    ensureSecret();
    expect(readFileSync(file, "utf8")).toBe(made);
    expect(readConfig({ STOA_DATA: join(folder, "new") } as never).secret).toBe(made.trim());
  });

  test("replaces a secret that was only half written", () => {
    vi.stubEnv("STOA_DATA", folder);
    writeFileSync(join(folder, "secret"), "");
    ensureSecret();
    expect(() => readConfig({ STOA_DATA: folder } as never)).not.toThrow();
  });

  test("says that the data folder cannot be written to", () => {
    writeFileSync(join(folder, "file"), "");
    vi.stubEnv("STOA_DATA", join(folder, "file/data"));
    expect(() => ensureSecret()).toThrow(
      /^The data folder .+file\/data cannot be written to \(ENOTDIR\): choose/,
    );
    mkdirSync(join(folder, "locked"));
    chmodSync(join(folder, "locked"), 0o500);
    vi.stubEnv("STOA_DATA", join(folder, "locked"));
    // Root may write anywhere.
    if (process.getuid?.() !== 0) expect(() => ensureSecret()).toThrow(/EACCES/);
  });
});

describe("the browser for the tests", () => {
  test("is the one CHROME_PATH names, or the first on the PATH", () => {
    const chosen = join(folder, "my-chrome");
    const onPath = join(folder, "bin", "chromium");
    mkdirSync(join(folder, "bin"));
    writeFileSync(chosen, "");
    writeFileSync(onPath, "");
    vi.stubEnv("PATH", [join(folder, "empty"), join(folder, "bin")].join(delimiter));
    vi.stubEnv("CHROME_PATH", undefined);
    expect(findBrowser()).toBe(onPath);
    vi.stubEnv("CHROME_PATH", chosen);
    expect(findBrowser()).toBe(chosen);
  });

  test("is not guessed where CHROME_PATH is wrong", () => {
    vi.stubEnv("CHROME_PATH", join(folder, "gone"));
    expect(() => findBrowser()).toThrow(/^CHROME_PATH names a file that is not there/);
  });
});

describe("why npm failed, in one sentence", () => {
  const compiled = "npm error gyp info spawn make\nnpm error gyp ERR! stack Error: not found: make";
  const noBinary = "npm error prebuild-install warn install getaddrinfo ENOTFOUND github.com";
  const noHeaders = "npm error gyp ERR! stack FetchError: getaddrinfo ENOTFOUND nodejs.org";
  test.each([
    ["npm error code ENOTFOUND\nnpm error network request to the registry failed", /connect this machine/],
    [`${noBinary}\n${compiled}`, /python3, make/],
    [`${noBinary}\n${noHeaders}`, /connect this machine/],
    ["npm error code ENOSPC\nnpm error nospc There is not enough space", /disk is full/],
    [
      "npm error code EACCES\nnpm error path /srv/stoa/node_modules\nnpm error errno -13",
      /\/srv\/stoa\/node_modules:/,
    ],
    ["spawn npm ENOENT", /npm was not found/],
  ])("%j", (output, sentence) => {
    expect(whyNpmFailed(output)).toMatch(sentence);
    expect(whyNpmFailed(output)).not.toContain("\n");
  });

  test("what is not known is left to npm's own words", () => {
    expect(whyNpmFailed("npm error code EUSAGE")).toBeNull();
  });
});
