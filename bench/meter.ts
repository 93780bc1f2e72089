/**
 * Loaded into a server under test with `--import`: answers its parent over IPC with what the process has used since
 * it was last set to zero. Both servers carry it, so what it costs cancels out. "reset" collects garbage before it sets
 * the meter to zero, "zero" does not: a collection makes V8 look for more about ten seconds later.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";

export interface Reading {
  /** Microseconds of CPU, user and system. */
  cpu: number;
  /** Bytes in use after a collection: heap and buffers. */
  memory: number;
  /** Longest event-loop stall, ms. */
  stall: number;
}

if (process.send) {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let before = process.cpuUsage();
  process.on("message", (message) => {
    // Read before the collection, which is not the server's doing.
    const used = process.cpuUsage(before);
    const stall = delay.max / 1e6;
    if (message !== "zero") (globalThis as { gc?: () => void }).gc?.();
    if (message !== "read") {
      before = process.cpuUsage();
      delay.reset();
    }
    const { heapUsed, external } = process.memoryUsage();
    const reading: Reading = { cpu: used.user + used.system, memory: heapUsed + external, stall };
    process.send?.({ reading });
  });
}
