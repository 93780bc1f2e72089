/** Bounds that the server enforces and the screens announce. Characters are UTF-16 code units. */
export const MAX_POST_CHARACTERS = 4_000;
export const MAX_NOTE_CHARACTERS = 1_000;
export const MAX_NAME_CHARACTERS = 40;
export const MAX_QUESTION_CHARACTERS = 1_000;
export const MAX_TITLE_CHARACTERS = 200;
/** A lesson is a handout, not a book. Also the most that an upload may cost to look at. */
export const MAX_LESSON_BYTES = 1_000_000;
export const MAX_ROOMS = 40;
export const MIN_PASSWORD_CHARACTERS = 10;
export const MAX_PASSWORD_CHARACTERS = 200;
/** One Socket.IO packet from a client; more closes that connection (`maxHttpBufferSize`). */
export const MAX_FRAME_BYTES = 64 * 1024;
