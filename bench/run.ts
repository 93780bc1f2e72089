/**
 * `npm run bench`: Stoa beside a bare Socket.IO relay, alternating in the same run, medians of five rounds. A report,
 * not a test: it always ends well unless posts were lost. `ROUNDS=1 npm run bench class` runs part of it.
 */
import { fork } from "node:child_process";
import { reportDesk } from "./desk";
import { measureDisk } from "./disk";
import { reportHiding } from "./hide";
import { reportJoining } from "./join";
import type { Measured, Order } from "./load";
import type { Used } from "./meter";
import { reportSeat } from "./seat";
import { startRelay, startStoa, type Target } from "./servers";

const scenarios = {
  /** L1: a class as it is. */
  class: { clients: 30, postsPerSecond: 5, seconds: 20 },
  /** L2: everyone in one room. */
  hall: { clients: 1_000, postsPerSecond: 5, seconds: 10 },
  /** L1: everyone writes at once. */
  burst: { clients: 1_000, postsPerSecond: 100, seconds: 5 },
};
type Scenario = keyof typeof scenarios;

/** What is not a load beside the relay's prints figures of its own. */
const reports: Record<string, () => Promise<void>> = {
  desk: reportDesk,
  seat: reportSeat,
  join: reportJoining,
  hide: reportHiding,
};

interface Figures {
  "fan-out p50 ms": number;
  "fan-out p99 ms": number;
  "ack p50 ms": number;
  "ack p99 ms": number;
  "CPU us per delivered post": number;
  "memory KB per socket": number;
  "longest stall ms": number;
}

const rounds = Number(process.env.ROUNDS ?? 5);
const all = [...Object.keys(scenarios), ...Object.keys(reports)];
const named = process.argv.slice(2).filter((name) => all.includes(name));

const disk = await measureDisk();
console.log(
  `The disk alone: p50 ${disk.p50.toFixed(1)} ms, p99 ${disk.p99.toFixed(1)} ms to have one post's bytes on it.`,
);
for (const name of named.length > 0 ? named : all)
  await (reports[name] ?? (() => report(name as Scenario)))();

async function report(name: Scenario) {
  const { clients, postsPerSecond, seconds } = scenarios[name];
  console.log(`\n${name}: ${clients} clients, ${postsPerSecond} posts/s, ${seconds} s, median of ${rounds}`);
  const relay: Figures[] = [];
  const stoa: Figures[] = [];
  for (let round = 0; round < rounds; round++) {
    relay.push(await measure(await startRelay(clients), name));
    stoa.push(await measure(await startStoa(clients), name));
  }
  const [bare, ours] = [median(relay), median(stoa)];
  const keys = Object.keys(bare) as (keyof Figures)[];
  const cell = (value: number) => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
  console.log("| figure | bare relay | Stoa | ratio |\n|---|---:|---:|---:|");
  for (const key of keys) {
    console.log(
      `| ${key} | ${cell(bare[key])} | ${cell(ours[key])} | ${(ours[key] / bare[key]).toFixed(2)} |`,
    );
  }
}

async function measure(target: Target, name: Scenario): Promise<Figures> {
  try {
    await atRest(target);
    const empty = await target.ask("memory");
    const { measured, used, full } = await load(target, name);
    return {
      "fan-out p50 ms": measured.fanOut.p50,
      "fan-out p99 ms": measured.fanOut.p99,
      "ack p50 ms": measured.ack.p50,
      "ack p99 ms": measured.ack.p99,
      "CPU us per delivered post": used.cpu / measured.delivered,
      "memory KB per socket": (full - empty) / 1024 / scenarios[name].clients,
      "longest stall ms": used.stall,
    };
  } finally {
    await target.stop();
  }
}

/** Next goes on loading its pages for a while after the server has begun to serve: that is no cost of a post. */
async function atRest({ ask }: Target) {
  for (let tries = 0; tries < 40; tries++) {
    await ask("zero");
    await new Promise((resolve) => setTimeout(resolve, 500));
    // 4 % of a core.
    if ((await ask("used")).cpu < 20_000) return;
  }
}

/** Runs the load; memory is read once everyone has entered, and what is used counts from when the server is warm. */
function load({ url, roomId, cookies, ask }: Target, name: Scenario) {
  return new Promise<{ measured: Measured; used: Used; full: number }>((resolve, reject) => {
    const child = fork("bench/load.ts", { execArgv: ["--import", "tsx"] });
    let full = 0;
    child.on("message", async (message) => {
      if (message === "ready") child.send({ url, roomId, cookies, ...scenarios[name] } satisfies Order);
      else if (message === "entered") {
        full = await ask("memory");
        child.send("go");
      } else if (message === "warm") child.send((await ask("zero")) ?? "go");
      else resolve({ measured: message as Measured, used: await ask("used"), full });
    });
    child.on("exit", (code) => {
      if (code !== 0) reject(new Error(`${name}: the load ended early or posts were lost.`));
    });
  });
}

function median(rows: Figures[]): Figures {
  const middle = (key: keyof Figures) => {
    const sorted = rows.map((row) => row[key]).sort((a, b) => a - b);
    return sorted[Math.floor(sorted.length / 2)] ?? 0;
  };
  const keys = Object.keys(rows[0] ?? {}) as (keyof Figures)[];
  return Object.fromEntries(keys.map((key) => [key, middle(key)])) as unknown as Figures;
}
