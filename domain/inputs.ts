/** The schema of every command's input. What does not fit is refused before anything is looked up. */
import { z } from "zod";
import {
  MAX_CITATIONS,
  MAX_FLAG_CHARACTERS,
  MAX_LANG_CHARACTERS,
  MAX_NAME_CHARACTERS,
  MAX_NOTE_CHARACTERS,
  MAX_NUDGE_CHARACTERS,
  MAX_POST_CHARACTERS,
  MAX_QUESTION_CHARACTERS,
  MAX_SLOW_SECONDS,
  MAX_SPOTLIGHT_POSTS,
} from "./limits";
import type { CommandName } from "./protocol";
import { decisionKinds, phases, reactions, standings, talkMoves } from "./records";
import { atMost, isStorable } from "./text";

const id = z.string().regex(/^[\w-]{1,64}$/);
/** What is typed as a name may have more in it than what is left of it; see `readName`. */
const MAX_TYPED_NAME_CHARACTERS = 10 * MAX_NAME_CHARACTERS;
/** No place in a lesson is further from the start of its block. */
const MAX_LESSON_PLACE = 10_000_000;
/** Clocks are 32-bit integers where they are stored. */
const clock = z
  .int()
  .min(0)
  .max(2 ** 31 - 1);
const storable = z.string().refine(isStorable, "malformed");
const words = (most: number) =>
  storable.check(atMost(most)).refine((text) => text.trim().length > 0, "empty");
const postText = words(MAX_POST_CHARACTERS);
/** A BCP 47 tag, as in the `lang` of a page. */
const lang = z
  .string()
  .max(MAX_LANG_CHARACTERS)
  .regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
const note = storable.check(atMost(MAX_NOTE_CHARACTERS));
const instant = z.int().min(0);
const place = z.int().min(0).max(MAX_LESSON_PLACE);
const citations = z
  .array(z.strictObject({ blockId: id, start: place, end: place, quote: storable }))
  .max(MAX_CITATIONS);

export const commandInputs = {
  "seminar:enter": z.strictObject({ seminarId: id }),
  "room:enter": z.strictObject({ roomId: id, since: clock }),
  "post:add": z.strictObject({
    roomId: id,
    id: z.uuid(),
    text: postText,
    move: z.enum(talkMoves),
    lang: lang.optional(),
    parentId: id.optional(),
    citations: citations.optional(),
  }),
  "post:revise": z.strictObject({
    postId: id,
    text: postText,
    move: z.enum(talkMoves),
    lang: lang.optional(),
    citations: citations.optional(),
  }),
  "post:withdraw": z.strictObject({ postId: id }),
  "post:flag": z.strictObject({ postId: id, note: storable.check(atMost(MAX_FLAG_CHARACTERS)).optional() }),
  "post:pass": z.strictObject({ postId: id }),
  "post:react": z.strictObject({ postId: id, reaction: z.enum(reactions), on: z.boolean() }),
  "post:decide": z.strictObject({
    postId: id,
    decision: z.enum(decisionKinds),
    note: note.optional(),
    seen: clock.optional(),
  }),
  "post:undo": z.strictObject({ postId: id, decisionId: id }),
  "post:pin": z.strictObject({ postId: id, pinned: z.boolean() }),
  "room:add": z.strictObject({
    seminarId: id,
    question: words(MAX_QUESTION_CHARACTERS),
    postId: id.optional(),
  }),
  "room:phase": z.strictObject({ roomId: id, phase: z.enum(phases), endsAt: instant.nullable().optional() }),
  "room:policy": z.strictObject({
    roomId: id,
    review: z.boolean().nullable().optional(),
    slowSeconds: z.int().min(0).max(MAX_SLOW_SECONDS).optional(),
  }),
  "room:spotlight": z.strictObject({
    roomId: id,
    postIds: z.array(id).max(MAX_SPOTLIGHT_POSTS),
    at: z
      .int()
      .min(-1)
      .max(MAX_SPOTLIGHT_POSTS - 1),
  }),
  "seminar:freeze": z.strictObject({ seminarId: id, frozen: z.boolean() }),
  "seminar:policy": z.strictObject({
    seminarId: id,
    review: z.boolean().optional(),
    silentStart: z.boolean().optional(),
    locked: z.boolean().optional(),
    lobby: z.boolean().optional(),
  }),
  "seminar:admit": z.strictObject({ seminarId: id, seatIds: z.array(id).max(1_000).optional() }),
  "seminar:end": z.strictObject({ seminarId: id }),
  "seat:standing": z.strictObject({ seatId: id, standing: z.enum(standings) }),
  "seat:rename": z.strictObject({ seatId: id, name: words(MAX_TYPED_NAME_CHARACTERS) }),
  "seat:nudge": z.strictObject({ seatId: id, text: words(MAX_NUDGE_CHARACTERS) }),
  "seat:pick": z.strictObject({ seminarId: id }),
  "seat:remove": z.strictObject({ seatId: id }),
} as const;

export const commandNames = Object.keys(commandInputs) as CommandName[];
