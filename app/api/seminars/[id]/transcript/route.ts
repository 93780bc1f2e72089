import { viewerOf } from "../../../../../domain/access";
import { type Transcript, transcribe } from "../../../../../domain/transcript";
import { toCsv } from "../../../../../domain/transcript/csv";
import { classroom } from "../../../../classroom";
import { currentLocale, wordsOf } from "../../../../language";
import { refuse, withSeat } from "../../../door";
import { attachment } from "./filename";
import { type Setting, toMarkdown, wordsOfRecord } from "./markdown";

/**
 * The record as a file, during the seminar and after it. `format` is `json` (also without it), `md` or `csv`;
 * `view=class` leaves out what classmates could not see; `zone` is the IANA time zone of the times in `md` and of the
 * day in the file's name. `md` is written in the language of the request.
 */
export const GET = withSeat("observe", async ({ seat, seminar, query }) => {
  const format = query.get("format") ?? "json";
  if (!isFormat(format)) return refuse("invalid", "The format must be json, md or csv.");
  const timeZone = query.get("zone") ?? "UTC";
  if (!isTimeZone(timeZone)) return refuse("invalid", "There is no such time zone.");
  const record = await classroom().store.record(seat);
  const viewer = query.get("view") === "class" ? ({ kind: "students" } as const) : viewerOf(seat);
  const { type, write } = formats[format];
  const locale = await currentLocale();
  const setting = { now: Date.now(), timeZone, locale, messages: await wordsOf(locale, wordsOfRecord) };
  return new Response(write(transcribe(record, seminar, viewer), setting), {
    headers: {
      "Content-Type": `${type}; charset=utf-8`,
      "Content-Disposition": attachment(seminar.title, dayOf(seminar.createdAt, timeZone), format),
      "Cache-Control": "no-store",
    },
  });
});

type Format = "json" | "md" | "csv";

const formats: Record<Format, { type: string; write(transcript: Transcript, setting: Setting): string }> = {
  json: { type: "application/json", write: toJson },
  md: { type: "text/markdown", write: toMarkdown },
  csv: { type: "text/csv", write: toCsv },
};

/** `version` rises when a field changes its meaning or goes; new fields may come without it. */
function toJson(transcript: Transcript, { now }: Setting): string {
  return JSON.stringify({ version: 1, exportedAt: now, ...transcript });
}

/** As `2026-11-23`. */
function dayOf(time: number, timeZone: string): string {
  const parts = { timeZone, year: "numeric", month: "2-digit", day: "2-digit" } as const;
  return new Intl.DateTimeFormat("en-CA", parts).format(time);
}

function isFormat(name: string): name is Format {
  return Object.hasOwn(formats, name);
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}
