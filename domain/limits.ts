/** Bounds that the server enforces and the screens announce. Characters are UTF-16 code units. */
export const MAX_POST_CHARACTERS = 4_000;
export const MAX_NOTE_CHARACTERS = 1_000;
export const MAX_NAME_CHARACTERS = 40;
export const MAX_QUESTION_CHARACTERS = 1_000;
export const MAX_TITLE_CHARACTERS = 200;
/** A lesson is a handout, not a book. Also the most that an upload may cost to look at. */
export const MAX_LESSON_BYTES = 1_000_000;
export const MAX_ROOMS = 40;
/** A timer of a room ends within a day. */
export const MAX_TIMER_MS = 24 * 60 * 60 * 1_000;
/** Slow mode: at most ten minutes between two posts of one student. */
export const MAX_SLOW_SECONDS = 600;
export const MAX_SPOTLIGHT_POSTS = 50;
export const MAX_CITATIONS = 10;
/** The longest tag of a language that is not made up. */
export const MAX_LANG_CHARACTERS = 35;
export const MAX_NUDGE_CHARACTERS = 300;
export const MAX_FLAG_CHARACTERS = 300;
/** Entries in each list of the word filter, and characters in one of them. */
export const MAX_WORDS = 500;
export const MAX_WORD_CHARACTERS = 40;
/** How long an unused invitation works. */
export const INVITATION_MS = 7 * 24 * 60 * 60 * 1_000;
export const MIN_PASSWORD_CHARACTERS = 10;
export const MAX_PASSWORD_CHARACTERS = 200;
/** One Socket.IO packet from a client; more closes that connection (`maxHttpBufferSize`). */
export const MAX_FRAME_BYTES = 64 * 1024;
