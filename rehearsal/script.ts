import { readFileSync } from "node:fs";
import type { TalkMove } from "../domain/records";

/** One thing somebody says. */
export interface Line {
  id: string;
  move: TalkMove;
  text: string;
  /** How its author puts it later on, having read the others. */
  later?: string;
  /** How its author puts it when a teacher has sent it back. */
  mended?: string;
  /** Here for a teacher to hide. */
  rude?: boolean;
}

/** A line that answers another one, by its id. */
export interface ReplyLine extends Line {
  to: string;
}

/** What a class says to one question. */
export interface Discussion {
  /** The question it was written for. */
  about: string;
  answers: Line[];
  replies: ReplyLine[];
}

export interface Script {
  questions: Discussion[];
  /** For questions that nothing was written for. */
  elsewhere: Discussion;
  /** Put before an answer that somebody else has given already. */
  openers: string[];
  /** Put after a post that came back without a `mended` wording. */
  additions: string[];
  /** Thrown in under somebody's post, one a minute: for the word filter and the teacher. */
  interjections: Line[];
  /** Said by somebody whom a teacher has asked for a word. */
  nudged: Line[];
}

export function readScript(): Script {
  return JSON.parse(readFileSync(new URL("sino-soviet-split.json", import.meta.url), "utf8"));
}

/** The discussion of a room; of several where the teacher joined several questions into one room. */
export function discussionOf(script: Script, question: string): Discussion {
  const fitting = script.questions.filter(({ about }) => shareOfWords(about, question) >= 0.6);
  if (fitting.length === 0) return script.elsewhere;
  return {
    about: question,
    answers: fitting.flatMap(({ answers }) => answers),
    replies: fitting.flatMap(({ replies }) => replies),
  };
}

/** How many of the longer words of `about` occur in `question`, from 0 to 1. */
function shareOfWords(about: string, question: string): number {
  const words = longWords(about);
  const asked = new Set(longWords(question));
  return words.filter((word) => asked.has(word)).length / words.length;
}

function longWords(text: string): string[] {
  return text.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
}
