/**
 * Loaded into a server under test with `--import`: answers its parent over IPC with what the process has used since
 * the last reset. Both servers carry it, so what it costs cancels out.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";

export interface Reading {
  /** Microseconds of CPU, user and system. */
  cpu: number;
  /** Bytes of resident memory. */
  memory: number;
  /** Longest event-loop stall, ms. */
  stall: number;
}

if (process.send) {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let before = process.cpuUsage();
  process.on("message", (message) => {
    if (message === "reset") {
      (globalThis as { gc?: () => void }).gc?.();
      before = process.cpuUsage();
      delay.reset();
    }
    const { user, system } = process.cpuUsage(before);
    const reading: Reading = {
      cpu: user + system,
      memory: process.memoryUsage.rss(),
      stall: delay.max / 1e6,
    };
    process.send?.({ reading });
  });
}
