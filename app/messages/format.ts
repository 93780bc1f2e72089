import type { CompiledMessage } from "icu-minify/format";
import format from "use-intl/format-message/format-only";
import { isolate } from "./isolate";

/** The tag around everything that a message is given as words (`compile.ts`). No catalogue can have it. */
export const GIVEN = "\u2068";

type Given = Parameters<typeof format>;

/** What use-intl formats every compiled message with, in place of its own (`next.config.js`). */
export default function formatMessage(key: Given[0], message: CompiledMessage, values: Given[2], options: Given[3]) {
  const mark = (words: unknown) => isolate(String(words), options.locale);
  return format(key, message, values && { ...values, [GIVEN]: mark }, options);
}

formatMessage.raw = false;
