/** A span of characters in a block's `text`, in UTF-16 code units, `end` exclusive. */
export interface Span {
  start: number;
  end: number;
}

/** How a stretch of a block is set. It never changes `text`, so citations survive a change of look. */
export interface Mark extends Span {
  kind: "strong" | "emphasis" | "code" | "link";
  /** Only on links, and only `http:`, `https:` or `mailto:`. */
  href?: string;
}

export type BlockKind = "paragraph" | "item" | "callout" | "question";

/** The smallest part of a lesson that can be cited. */
export interface Block {
  /** Stable for the same text: `b1`, `b2`, … in reading order. */
  id: string;
  /** What the reader sees in the margin; runs through the whole lesson from 1. */
  number: number;
  kind: BlockKind;
  /** 0 for running text, 1 for an item of a list, 2 for an item of a list inside it, and so on. */
  depth: number;
  /** The number or letter the handout itself gave an item, such as `3.` or `b)`. */
  marker?: string;
  /** The words before the colon of a `Term: explanation` block; `text` begins with them. */
  term?: string;
  /** Plain words, one line. */
  text: string;
  marks: Mark[];
}

export interface Section {
  /** `s1`, `s2`, … */
  id: string;
  number: number;
  /** Empty for text that stands before the first heading. */
  title: string;
  blocks: Block[];
}

/** Why a stretch of text was taken for a question. Shown to the teacher beside each candidate. */
export type QuestionReason =
  | "reflection" // ends in a question mark and stands by itself
  | "numbered" // an item of a numbered list of questions
  | "heading" // stands under a heading such as "Discussion questions"
  | "prompt" // asks without a question mark: "Explain why…", "Compare…"
  | "rhetorical" // a question inside running text that the text itself goes on from
  | "teacher"; // added or marked by the teacher

/** One sentence of the lesson that a question was made from. */
export interface QuestionPart {
  text: string;
  reason: QuestionReason;
  /** Null when the teacher wrote it and it stands nowhere in the text. */
  source: (Span & { blockId: string }) | null;
}

/** A room to be: one part as found, or several joined by the teacher. */
export interface Question {
  /** Unique in the lesson: `q1`, `q2`, … */
  id: string;
  /** What the room will ask; the parts' text until the teacher edits it. */
  text: string;
  parts: QuestionPart[];
  /** Ticked: becomes a room when the seminar opens. */
  chosen: boolean;
}

/** The text of a lesson as it is read and cited. */
export interface LessonText {
  title: string;
  /** The language it is written in, as a BCP 47 tag; missing where that is not known, or not asked for yet. */
  lang?: string;
  sections: Section[];
}

export interface Lesson extends LessonText {
  questions: Question[];
}

export type LessonFormat = "text" | "markdown";

/** Most questions ticked without the teacher's doing (a class period holds no more). */
export const MAX_CHOSEN_BY_DEFAULT = 6;
