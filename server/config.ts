import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { z } from "zod";

const OLDEST_NODE = [20, 19] as const;

export interface Config {
  port: number;
  dataFolder: string;
  databaseFile: string;
  /** The address people use when it is not this machine's own, such as `https://stoa.school.example`. */
  publicUrl: URL | null;
  /** Signs teachers' sessions; at least 32 characters. */
  secret: string;
  /** Posts per second that one student may write; five times as many in a burst. */
  postsPerSecond: number;
  /** Connections that may begin per second; four times as many in a burst. */
  arrivalsPerSecond: number;
  /** Milliseconds after which a post without an answer is put to classmates; 0: never. */
  askAfterMs: number;
  development: boolean;
}

/** A reason not to start, in one sentence for the person at the terminal. */
export class StartRefused extends Error {}

const publicUrl = z
  .url({ protocol: /^https?$/ })
  .refine((url) => !url.includes("*"), "wildcard")
  .transform((url) => new URL(url))
  .refine((url) => url.pathname === "/" && !url.search && !url.hash, "path");

/** Reads and checks the environment. Throws `StartRefused`. */
export function readConfig(env: NodeJS.ProcessEnv, nodeVersion = process.versions.node): Config {
  requireNode(nodeVersion);
  const port = z.coerce
    .number()
    .int()
    .min(1)
    .max(65_535)
    .safeParse(env.PORT ?? "3000");
  if (!port.success) throw new StartRefused(`PORT must be a number from 1 to 65535, not "${env.PORT}".`);
  const url = env.STOA_URL ? publicUrl.safeParse(env.STOA_URL) : null;
  if (url && !url.success) {
    throw new StartRefused(
      `STOA_URL must be one exact address such as https://stoa.school.example, not "${env.STOA_URL}".`,
    );
  }
  const dataFolder = resolve(env.STOA_DATA || "data");
  return {
    port: port.data,
    dataFolder,
    databaseFile: join(dataFolder, "stoa.sqlite"),
    publicUrl: url?.data ?? null,
    secret: readSecret(env, dataFolder),
    postsPerSecond: readNumber(env, "STOA_POSTS_PER_SECOND", 1),
    arrivalsPerSecond: readNumber(env, "STOA_ARRIVALS_PER_SECOND", 500),
    askAfterMs: readNumber(env, "STOA_ASK_AFTER", 120, { min: 0, max: 86_400 }) * 1_000,
    development: env.NODE_ENV === "development",
  };
}

function readNumber(
  env: NodeJS.ProcessEnv,
  name: string,
  usual: number,
  { min, max } = { min: 0.1, max: 10_000 },
): number {
  const rate = z.coerce
    .number()
    .min(min)
    .max(max)
    .safeParse(env[name] ?? usual);
  if (rate.success) return rate.data;
  throw new StartRefused(`${name} must be a number from ${min} to ${max}, not "${env[name]}".`);
}

function requireNode(version: string) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [leastMajor, leastMinor] = OLDEST_NODE;
  if (major > leastMajor || (major === leastMajor && minor >= leastMinor)) return;
  throw new StartRefused(`Stoa needs Node ${OLDEST_NODE.join(".")} or newer; this is ${version}.`);
}

/** `npm start` writes `secret` into the data folder once; `STOA_SECRET` takes its place where secrets are managed. */
function readSecret(env: NodeJS.ProcessEnv, dataFolder: string): string {
  const file = join(dataFolder, "secret");
  const secret = env.STOA_SECRET ?? (existsSync(file) ? readFileSync(file, "utf8").trim() : "");
  if (secret.length >= 32) return secret;
  throw new StartRefused(
    "There is no secret to sign sessions with: run npm start, which makes one, or set STOA_SECRET (32 characters or more).",
  );
}
