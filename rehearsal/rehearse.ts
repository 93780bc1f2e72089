import { Discussion, type Said } from "./discussion";
import { createNews } from "./news";
import { planDiscussion } from "./plan";
import { createRandom, type Random } from "./random";
import { discussionOf, readScript } from "./script";
import { isListening, type Student } from "./student";

export interface Watching {
  /** One line for the person at the terminal. */
  tell(line: string): void;
  /** Aborts when that person has seen enough. */
  enough: AbortSignal;
}

/** Between two contributions of a class of 24, in milliseconds at `pace` 1: from the quickest to the slowest. */
const PAUSE = [1_200, 4_000] as const;
/** How long the class stays after its last word for what a teacher may send back, at `pace` 1. */
const STAY = 120_000;

/** Lets a seated class discuss until the seminar ends or everything is said. */
export async function rehearse(students: Student[], pace: number, seed: number, watching: Watching) {
  const random = createRandom(seed + 1);
  const script = readScript();
  const discussions = new Map<string, Discussion>();
  const wake = wakeUp(students, watching.enough);
  const news = createNews(students, watching.tell);
  let quietSince = Date.now();

  while (!watching.enough.aborted && students.some(({ over }) => !over)) {
    news.phases();
    for (const { id, question } of students.find(isListening)?.roomsInOrder ?? []) {
      if (discussions.has(id)) continue;
      const plan = planDiscussion(discussionOf(script, question), students.length, script, random);
      discussions.set(id, new Discussion(id, plan, students, script.additions, random));
    }
    const said = await stepSomewhere([...discussions.values()], random);
    if (said) {
      news.said(said);
      quietSince = Date.now();
      await wake.after(pauseOf(students.length, random) / pace, false);
      continue;
    }
    const done = discussions.size > 0 && [...discussions.values()].every((one) => one.done);
    const left = quietSince + STAY / pace - Date.now();
    if (done && left <= 0) break;
    if (done) news.done();
    await wake.after(done ? left : 5_000, true);
  }
  news.end();
}

/** The rooms take turns by chance, as the people in them do. */
async function stepSomewhere(discussions: Discussion[], random: Random): Promise<Said | null> {
  for (const discussion of random.shuffled(discussions)) {
    // Whoever lost the seat in the middle of a sentence has nothing more to say.
    const said = await discussion.step().catch(() => null);
    if (said) return said;
  }
  return null;
}

/** A larger class speaks more often, nobody in it faster. */
function pauseOf(size: number, random: Random): number {
  const [least, most] = PAUSE;
  return ((least + random.next() * (most - least)) * 24) / Math.max(24, size);
}

/** Waiting that ends early when something happens, if asked to, and always when the person has seen enough. */
function wakeUp(students: Student[], enough: AbortSignal) {
  let changed = () => {};
  for (const student of students) student.onChange = () => changed();
  return {
    after: (milliseconds: number, early: boolean) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(finish, milliseconds);
        function finish() {
          clearTimeout(timer);
          changed = () => {};
          enough.removeEventListener("abort", finish);
          resolve();
        }
        if (early) changed = finish;
        enough.addEventListener("abort", finish);
      }),
  };
}
