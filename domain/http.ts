/** Bodies of the HTTP interface; `docs/protocol.md` describes every route. */
import { z } from "zod";
import type { QuestionReason } from "./lesson/lesson";
import {
  MAX_NAME_CHARACTERS,
  MAX_PASSWORD_CHARACTERS,
  MAX_QUESTION_CHARACTERS,
  MAX_TITLE_CHARACTERS,
  MIN_PASSWORD_CHARACTERS,
} from "./limits";
import { atMost, isStorable } from "./text";

const words = (most: number) =>
  z
    .string()
    .check(atMost(most))
    .refine(isStorable, "malformed")
    .transform((text) => text.trim())
    .refine((text) => text.length > 0, "empty");
const password = z
  .string()
  .min(MIN_PASSWORD_CHARACTERS, "too_short")
  .max(MAX_PASSWORD_CHARACTERS, "too_long");

export const setUpBody = z.strictObject({
  token: z.string().max(100),
  name: words(MAX_NAME_CHARACTERS),
  email: z.email().max(254),
  password,
});

export const passwordBody = z.strictObject({
  current: z.string().max(MAX_PASSWORD_CHARACTERS),
  next: password,
});

const reasons = [
  "reflection",
  "numbered",
  "heading",
  "prompt",
  "rhetorical",
  "teacher",
] as const satisfies QuestionReason[];
const place = z.int().min(0).max(10_000_000);
const part = z.strictObject({
  text: words(MAX_QUESTION_CHARACTERS),
  reason: z.enum(reasons),
  source: z.strictObject({ blockId: z.string().max(20), start: place, end: place }).nullable(),
});
const question = z.strictObject({
  id: z.string().min(1).max(64),
  text: words(MAX_QUESTION_CHARACTERS),
  parts: z.array(part).min(1).max(60),
  chosen: z.boolean(),
});

/** `questions` left out means the ones that are found in the text, as found. */
export const lessonBody = z.strictObject({
  title: words(MAX_TITLE_CHARACTERS).optional(),
  source: z.string().refine(isStorable, "malformed"),
  format: z.enum(["text", "markdown"]),
  questions: z.array(question).max(300).optional(),
});
export type LessonBody = z.input<typeof lessonBody>;

/** Rooms are the lesson's chosen questions. */
export const seminarBody = z.strictObject({
  lessonId: z.string().max(64),
  names: z.enum(["real", "pseudonyms"]),
  review: z.boolean(),
  silentStart: z.boolean(),
});
export type SeminarBody = z.input<typeof seminarBody>;

export const joinBody = z.strictObject({ code: z.string().max(100), name: z.string().max(1_000) });
