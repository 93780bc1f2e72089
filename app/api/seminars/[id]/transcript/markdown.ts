import { createFormatter, createTranslator } from "use-intl/core";
import { countsOf } from "../../../../../domain/reactions";
import {
  aliasOf,
  nameOf,
  type Transcript,
  type TranscriptAuthor,
  type TranscriptEvent,
  type TranscriptPerson,
  type TranscriptPost,
} from "../../../../../domain/transcript";
import { escapeLine, escapeText } from "../../../../../domain/transcript/markdown";
import type { Messages } from "../../../../messages/en";
import type { Locale } from "../../../../messages/locales";

/** A thread keeps its order but is set no deeper than this: every line of what is nested begins with its indent. */
const DEEPEST = 8;

export interface Setting {
  /** The moment of the record, in ms. */
  now: number;
  /** The IANA zone in which times are written. */
  timeZone: string;
  locale: Locale;
  messages: Pick<Messages, (typeof wordsOfRecord)[number]>;
}

/** The groups of words in a document. */
export const wordsOfRecord = ["record", "room"] as const;

/** The transcript as a document to read: the people, then each question with its threads as nested lists. */
export function toMarkdown(transcript: Transcript, setting: Setting): string {
  const { words, dates, counts, person, post } = writer(setting);
  const { seminar, people, rooms } = transcript;
  const parts = [`# ${escapeLine(seminar.title)}`, dates(seminar), counts(transcript)];
  parts.push(`## ${words("record.people.heading")}`);
  parts.push(people.map(person).join("\n") || words("record.people.none"));
  for (const { number, question, threads } of rooms) {
    parts.push(`## ${number}\\. ${escapeLine(question)}`);
    if (threads.length === 0) parts.push(`*${words("record.quiet")}*`);
    const authors = new Map(threads.flat().map(({ id, author }) => [id, author]));
    for (const one of threads.flat()) parts.push(post(one, authors));
  }
  return `${parts.join("\n\n")}\n`;
}

function writer({ now, timeZone, locale, messages }: Setting) {
  const words = createTranslator({ locale, messages });
  const format = createFormatter({ locale, timeZone });
  const clock = (time: number) => format.dateTime(time, { timeStyle: "short" });
  return { words, dates, counts, person, post };

  function dates({ createdAt, endedAt }: Transcript["seminar"]) {
    const long = { dateStyle: "full", timeStyle: "short" } as const;
    if (endedAt !== null) {
      const span = format.dateTimeRange(createdAt, endedAt, long);
      return escapeLine(words("record.export.ended", { span, zone: timeZone }));
    }
    const start = format.dateTime(createdAt, long);
    return escapeLine(words("record.export.running", { start, zone: timeZone, now: clock(now) }));
  }

  function counts({ people, posts }: Transcript) {
    const students = people.filter(({ role, removed }) => role === "student" && !removed).length;
    return `${words("record.students", { count: students })} · ${words("record.posts", { count: posts })}`;
  }

  function named(author: TranscriptAuthor) {
    const alias = aliasOf(author);
    return alias ? words("record.people.alias", { name: nameOf(author), alias }) : nameOf(author);
  }

  function titled(author: TranscriptAuthor) {
    const { role } = author;
    return role === "student" ? named(author) : `${named(author)}, ${words(`record.people.role.${role}`)}`;
  }

  function person(one: TranscriptPerson) {
    return `- ${escapeLine(words("record.export.person", { name: titled(one), count: one.posts }))}`;
  }

  function post(one: TranscriptPost, authors: ReadonlyMap<string, TranscriptAuthor>) {
    const { author, move, status, createdAt, text, citations, history, depth } = one;
    const about = [words(`room.moves.${move}`), clock(createdAt)];
    if (status !== "visible") about.push(`*${words(`room.staffStatus.${status}`)}*`);
    const parent = depth > DEEPEST ? authors.get(one.parentId ?? "") : undefined;
    if (parent) about.push(escapeLine(words("record.replyTo", { name: named(parent) })));
    const head = `- **${escapeLine(titled(author))}** · ${about.join(" · ")}`;
    const notes = history.flatMap(note).map((line) => `  > ${line}`.trimEnd());
    const lines = [head, "", ...escapeText(text).map((line) => line && `  ${line}`)];
    for (const { quote } of citations)
      lines.push("", `  ${escapeLine(words("record.export.cites", { quote }))}`);
    const reactions = countsOf(one.reactions).map(
      ([kind, count]) => `${words(`room.reactions.${kind}`)} ${count}`,
    );
    if (reactions.length > 0) lines.push("", `  ${reactions.join(" · ")}`);
    if (notes.length > 0) lines.push("", ...notes);
    const indent = "  ".repeat(Math.min(depth, DEEPEST));
    return lines.map((line) => line && indent + line).join("\n");
  }

  /** A line that says what happened, then the note or the earlier wording. */
  function note(event: TranscriptEvent, index: number): string[] {
    const time = clock(event.at);
    const gap = index > 0 ? [""] : [];
    if (event.kind === "revised") {
      const move = words(`room.moves.${event.move}`);
      return [...gap, `*${words("record.export.earlier", { time, move })}*`, "", ...escapeText(event.text)];
    }
    const { by } = event;
    const what =
      event.kind === "flagged"
        ? words("record.history.flagged", { by })
        : words(`room.decided.${event.decision}`, { by });
    const said = event.note ? ["", ...escapeText(event.note)] : [];
    return [...gap, `*${escapeLine(words("record.history.decided", { time, what }))}*`, ...said];
  }
}
