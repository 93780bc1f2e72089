import type { Phase } from "../../../../domain/records";

/** What a step to another phase is called where it is offered. */
export type StepWord = "silent" | "open" | "reveal" | "freeze" | "reopen" | "close";

export interface Step {
  phase: Phase;
  word: StepWord;
  /** Offered in the row; the others stand in its menu. */
  near: boolean;
}

/** What can happen to a room in this phase next, the likely step first. */
export function stepsFrom(phase: Phase, silentStart: boolean): Step[] {
  return all[phase === "waiting" && silentStart ? "silentStart" : phase];
}

const step = (phase: Phase, word: StepWord, near = true): Step => ({ phase, word, near });

const all: Record<Phase | "silentStart", Step[]> = {
  waiting: [step("open", "open"), step("silent", "silent", false)],
  silentStart: [step("silent", "silent"), step("open", "open", false)],
  silent: [step("open", "reveal"), step("closed", "close", false)],
  open: [step("closed", "close"), step("frozen", "freeze")],
  frozen: [step("open", "reopen"), step("closed", "close")],
  closed: [step("open", "reopen", false)],
};
