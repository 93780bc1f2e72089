import { findQuotes } from "../domain/quotes";
import { type Class, Discussion, type Said } from "./discussion";
import { Interjections } from "./interjections";
import { createNews } from "./news";
import { Nudges } from "./nudges";
import { planDiscussion } from "./plan";
import { createRandom, type Random } from "./random";
import { Readers } from "./readers";
import { discussionOf, readScript, type Script } from "./script";
import { isListening, type Student } from "./student";
import { wakeUp } from "./waking";

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
const LOOK_AGAIN = 5_000;

/** Lets a seated class discuss until the seminar ends or everything is said. */
export async function rehearse(students: Student[], pace: number, seed: number, watching: Watching) {
  const random = createRandom(seed + 1);
  const script = readScript();
  const group: Class = { students, random, additions: script.additions, quotes: () => [] };
  const discussions = new Map<string, Discussion>();
  const nudges = new Nudges(students, script.nudged, random);
  const interjections = new Interjections(script.interjections, pace, random);
  // Chance of its own, so that who says what stays as it was.
  const readers = new Readers(students, script.elsewhere.replies, createRandom(seed + 2));
  const wake = wakeUp(students, watching.enough);
  const news = createNews(students, watching.tell);
  let quietSince = Date.now();
  let reading = false;

  while (!watching.enough.aborted && students.some(({ over }) => !over)) {
    news.people();
    news.phases();
    if (!reading && students.some(isListening)) {
      reading = true;
      await readLesson(group);
    }
    takeUp(discussions, group, script);
    const open = [...discussions.values()];
    const done = open.length > 0 && open.every((one) => one.done);
    const said =
      (await quietly(nudges.answer(open))) ??
      (await quietly(readers.answer(open))) ??
      (done ? null : await quietly(interjections.throwIn(open))) ??
      (await stepSomewhere(open, random));
    if (said) {
      news.said(said);
      await readers.react(open).catch(() => {});
      quietSince = Date.now();
      await wake.after(pauseOf(students.length, random) / pace, false);
      continue;
    }
    const left = quietSince + STAY / pace - Date.now();
    if (done && left <= 0) break;
    if (done) news.done();
    const soonest = Math.min(...open.map(({ floor }) => floor.pausedFor));
    await wake.after(Math.min(done ? left : LOOK_AGAIN, soonest), true);
  }
  news.end();
}

/** From now on what the class quotes is cited. */
async function readLesson(group: Class) {
  const lesson = await group.students.find(isListening)?.lesson();
  if (lesson) group.quotes = findQuotes(lesson);
}

/** Rooms that the class has not talked about yet, such as one that was added just now. */
function takeUp(discussions: Map<string, Discussion>, group: Class, script: Script) {
  for (const { id, question } of group.students.find(isListening)?.roomsInOrder ?? []) {
    if (discussions.has(id)) continue;
    const plan = planDiscussion(discussionOf(script, question), group.students.length, script, group.random);
    discussions.set(id, new Discussion(id, plan, group));
  }
}

/** The rooms take turns by chance, as the people in them do. */
async function stepSomewhere(discussions: Discussion[], random: Random): Promise<Said | null> {
  for (const discussion of random.shuffled(discussions)) {
    const said = await quietly(discussion.step());
    if (said) return said;
  }
  return null;
}

/** Whoever lost the seat in the middle of a sentence has nothing more to say. */
function quietly(step: Promise<Said | null>): Promise<Said | null> {
  return step.catch(() => null);
}

/** A larger class speaks more often, nobody in it faster. */
function pauseOf(size: number, random: Random): number {
  const [least, most] = PAUSE;
  return ((least + random.next() * (most - least)) * 24) / Math.max(24, size);
}
