import { stringify } from "csv-stringify/sync";
import { countsOf } from "../reactions";
import {
  nameOf,
  type Transcript,
  type TranscriptEvent,
  type TranscriptPost,
  type TranscriptRoom,
} from "../transcript";

/**
 * One row per post, in reading order, for a spreadsheet: UTF-8 with a byte order mark, every field quoted, lines end
 * in CR LF. Times are ISO 8601 (UTC). `post` and `in_reply_to` are post ids; a citation is the id of a block of the
 * lesson and the words cited.
 *
 * A spreadsheet takes a field that begins with `=`, `+`, `-`, `@`, a tab or a carriage return for a formula or for
 * more than one field. An apostrophe stands before such a field, also where spaces or apostrophes come first. To
 * read the file back exactly: where what follows a field's first apostrophe would itself be given one, take that
 * apostrophe away.
 */
export function toCsv(transcript: Transcript): string {
  const rows = transcript.rooms.flatMap((room) =>
    room.threads.flat().map((post) => rowOf(transcript, room, post)),
  );
  return stringify(rows, {
    bom: true,
    header: true,
    columns: [...columns],
    quoted: true,
    quoted_empty: true,
    record_delimiter: "windows",
    // The library's own `escape_formulas` gives `=1` and `'=1` the same form, and passes ` =1`.
    cast: { string: (field) => (looksLikeFormula.test(field) ? `'${field}` : field) },
  });
}

/** The full-width signs count too: some programs read them as the plain ones. */
const looksLikeFormula = /^[\s']*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

const columns = [
  "room",
  "question",
  "post",
  "in_reply_to",
  "author",
  "pseudonym",
  "role",
  "move",
  "status",
  "written_at",
  "revised_at",
  "text",
  "citations",
  "earlier_wordings",
  "decisions",
  "flags",
  "reactions",
] as const;
type Row = Record<(typeof columns)[number], string | number>;

function rowOf({ seminar }: Transcript, room: TranscriptRoom, post: TranscriptPost): Row {
  const { name, role } = post.author;
  const earlier = post.history.filter((event) => event.kind === "revised");
  const decisions = post.history.filter((event) => event.kind === "decided");
  const flags = post.history.filter((event) => event.kind === "flagged");
  return {
    room: room.number,
    question: room.question,
    post: post.id,
    in_reply_to: post.parentId ?? "",
    author: nameOf(post.author),
    pseudonym: seminar.names === "pseudonyms" && role === "student" ? name : "",
    role,
    move: post.move,
    status: post.status,
    written_at: iso(post.createdAt),
    revised_at: post.revisedAt === null ? "" : iso(post.revisedAt),
    text: post.text,
    citations: post.citations.map(({ blockId, quote }) => `${blockId}: ${quote}`).join("\n"),
    earlier_wordings: earlier.map(({ at, text }) => `${iso(at)} ${text}`).join("\n"),
    decisions: decisions.map(lineOf).join("\n"),
    flags: flags.map(({ at, by, note }) => `${iso(at)} by ${by}${noted(note)}`).join("\n"),
    reactions: countsOf(post.reactions)
      .map(([reaction, count]) => `${reaction}: ${count}`)
      .join("\n"),
  };
}

function lineOf({ at, by, decision, from, to, note }: TranscriptEvent & { kind: "decided" }): string {
  return `${iso(at)} ${decision} (${from} > ${to}) by ${by}${noted(note)}`;
}

function noted(note: string | null): string {
  return note ? `: ${note}` : "";
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
