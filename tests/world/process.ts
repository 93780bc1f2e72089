import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import Database from "better-sqlite3";
import { within } from "./wait";

/** The real server as people start it, in a process and a data folder of its own. */
export interface Running {
  readonly port: number;
  /** `http://localhost:4123` */
  readonly url: string;
  /** Everything it wrote to the terminal so far. */
  output(): string;
  /** The token of the set-up link in its output. */
  setUpToken(): Promise<string>;
  /** Whether the process lives. */
  alive(): boolean;
  readonly databaseFile: string;
  /** Runs `work` on the server's own database file, for what no command can make. */
  database<T>(work: (client: Database.Database) => T): T;
  /** `kill -9`, without any chance to tidy up. */
  kill(): Promise<void>;
  /** Asks it to end, as a service manager does; the exit code. */
  end(): Promise<number | null>;
  /** `kill -9` if it still runs, without any chance to tidy up, then starts it again on the same port and data. */
  restart(): Promise<void>;
  /** Ends it and removes its data. */
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, "../..");
const leash = pathToFileURL(join(import.meta.dirname, "leash.ts")).href;
const secret = randomBytes(32).toString("base64");

/** A setting that is undefined is left at the server's own default. */
export async function runServer(env: Record<string, string | undefined> = {}): Promise<Running> {
  if (!existsSync(join(root, ".next/BUILD_ID"))) {
    throw new Error(
      "The live tests need the production build: run npm test, which makes it, or npx next build.",
    );
  }
  const data = mkdtempSync(join(tmpdir(), "stoa-test-"));
  const databaseFile = join(data, "stoa.sqlite");
  const port = await freePort();
  const settings = {
    ...process.env,
    STOA_URL: undefined,
    NODE_ENV: "production",
    // Tests write faster than people; the one about floods sets the pace itself.
    STOA_POSTS_PER_SECOND: "1000",
    STOA_SECRET: secret,
    ...env,
  };
  let output = "";
  let child = start();

  function start(): ChildProcess {
    const started = spawn(process.execPath, ["--import", "tsx", "--import", leash, "server/index.ts"], {
      cwd: root,
      env: { ...settings, PORT: String(port), STOA_DATA: data } as NodeJS.ProcessEnv,
      stdio: ["pipe", "pipe", "pipe"],
    });
    started.stdout?.on("data", (text) => (output += text));
    started.stderr?.on("data", (text) => (output += text));
    return started;
  }

  /** Waits until the terminal shows it, from `from` on. */
  function shown(what: RegExp, from: number) {
    return within<string>((resolve, reject) => {
      const look = () => {
        const found = output.slice(from).match(what);
        if (found) resolve(found[1] ?? found[0]);
      };
      child.stdout?.on("data", look);
      child.once("exit", (code) => reject(new Error(`The server ended (${code}):\n${output}`)));
      look();
    }, `for ${what} in the terminal:\n${output}`);
  }

  const ready = () => shown(/Stoa is running/, output.length);

  function stopped(signal: NodeJS.Signals) {
    return new Promise<void>((resolve) => {
      if (!alive()) return resolve();
      child.once("exit", () => resolve());
      child.kill(signal);
    });
  }

  await ready();
  const alive = () => child.exitCode === null && child.signalCode === null;

  return {
    port,
    url: `http://localhost:${port}`,
    output: () => output,
    setUpToken: () => shown(/\/setup\/(\S+)/, 0),
    alive,
    databaseFile,
    database(work) {
      const client = new Database(databaseFile, { timeout: 5_000 });
      try {
        return work(client);
      } finally {
        client.close();
      }
    },
    kill: () => stopped("SIGKILL"),
    async end() {
      await stopped("SIGTERM");
      return child.exitCode;
    },
    async restart() {
      await stopped("SIGKILL");
      child = start();
      await ready();
    },
    async stop() {
      await stopped("SIGKILL");
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** Below the range that systems hand out by themselves would be guesswork: the system names one that is free. */
function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer();
    probe.listen(0, () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}
