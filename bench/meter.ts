/**
 * Loaded into a server under test with `--import`: answers its parent over IPC with what the process has used since the
 * meter was last set to zero. Both servers carry it, so what it costs cancels out. "memory" collects garbage first, and
 * V8 then looks for more in the next half a minute at the cost of the whole heap: what is measured comes later.
 */
import { monitorEventLoopDelay } from "node:perf_hooks";

export type Question = "zero" | "used" | "memory";

export interface Used {
  /** Microseconds of CPU, user and system. */
  cpu: number;
  /** Longest event-loop stall, ms. */
  stall: number;
}

/** What each question is answered with; `memory` in bytes of heap and buffers after a collection. */
export interface Answers {
  zero: null;
  used: Used;
  memory: number;
}

if (process.send) {
  const delay = monitorEventLoopDelay({ resolution: 10 });
  delay.enable();
  let before = process.cpuUsage();
  const answers: { [Q in Question]: () => Answers[Q] } = {
    zero() {
      before = process.cpuUsage();
      delay.reset();
      return null;
    },
    used() {
      const { user, system } = process.cpuUsage(before);
      return { cpu: user + system, stall: delay.max / 1e6 };
    },
    memory() {
      (globalThis as { gc?: () => void }).gc?.();
      const { heapUsed, external } = process.memoryUsage();
      return heapUsed + external;
    },
  };
  process.on("message", (question: Question) => process.send?.({ answer: answers[question]() }));
}
