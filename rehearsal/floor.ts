import type { Refusal, Refused } from "../domain/protocol";
import { isListening, type Student } from "./student";

/** Refusals that are over once the teacher opens the room again, or lets the student in. */
const passing: Refusal[] = ["waiting", "frozen", "closed", "unavailable", "lobby"];
const SHORT_PAUSE = 1_000;

/** Who of a class can speak in one room now. */
export class Floor {
  private readonly pausedUntil = new Map<Student, number>();

  constructor(private readonly students: Student[]) {}

  /** Somebody who is told what happens in the room. */
  get listener(): Student | undefined {
    return this.students.find(isListening);
  }

  /** One who has not left for good, whether in the room or still at the door. */
  member(index: number): Student | undefined {
    const one = this.students[index];
    return one?.over ? undefined : one;
  }

  isReady(student: Student): boolean {
    return isListening(student) && !this.isPaused(student);
  }

  isPaused(student: Student): boolean {
    return (this.pausedUntil.get(student) ?? 0) > Date.now();
  }

  /** Whether what was refused may be tried later. The room may want time between two posts of one student. */
  comesAgain(student: Student, { error, retryAfter = SHORT_PAUSE }: Refused): boolean {
    if (error === "slow_down") this.pausedUntil.set(student, Date.now() + retryAfter);
    return error === "slow_down" || passing.includes(error);
  }

  /** How long until the first of those who wait may speak again, in milliseconds; Infinity where nobody waits. */
  get pausedFor(): number {
    const left = [...this.pausedUntil.values()].map((until) => until - Date.now()).filter((ms) => ms > 0);
    return Math.min(...left);
  }

  /** Those who can speak now, apart from one. */
  readyBut(except: Pick<Student, "handle">): Student[] {
    return this.students.filter((one) => this.isReady(one) && one.handle !== except.handle);
  }
}
