/** Bodies of the HTTP interface; `docs/protocol.md` describes every route. */
import { z } from "zod";
import type { QuestionReason } from "./lesson/lesson";
import {
  MAX_NAME_CHARACTERS,
  MAX_PASSWORD_CHARACTERS,
  MAX_POST_CHARACTERS,
  MAX_QUESTION_CHARACTERS,
  MAX_TITLE_CHARACTERS,
  MAX_WORD_CHARACTERS,
  MAX_WORDS,
  MIN_PASSWORD_CHARACTERS,
} from "./limits";
import { invitedRoles } from "./records";
import { atMost, isStorable } from "./text";
import { wordLanguages } from "./triage/list";

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
const email = z.email().max(254);

export const setUpBody = z.strictObject({
  token: z.string().max(100),
  name: words(MAX_NAME_CHARACTERS),
  email,
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

/** `rejoin`: the private code of the seat, as typed. */
export const rejoinBody = z.strictObject({ code: z.string().max(100), rejoin: z.string().max(100) });

/** With an e-mail that account is seated at once; without one a link is made. */
export const invitationBody = z.strictObject({ role: z.enum(invitedRoles), email: email.optional() });

/** The account to be made; `{}`, read as null, for the one that is signed in. */
export const acceptBody = z.union([
  z.strictObject({ name: words(MAX_NAME_CHARACTERS), email, password }),
  z.strictObject({}).transform(() => null),
]);

const wordEntries = z.array(words(MAX_WORD_CHARACTERS)).max(MAX_WORDS);
/** The word filter of an account; see `WordList`. */
export const wordsBody = z.strictObject({
  languages: z.array(z.enum(wordLanguages)).max(wordLanguages.length),
  held: wordEntries,
  allowed: wordEntries,
});
export const wordsTryBody = z.strictObject({
  text: z.string().check(atMost(MAX_POST_CHARACTERS)).refine(isStorable, "malformed"),
  list: wordsBody,
});
