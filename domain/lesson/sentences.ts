import type { Span } from "./lesson";

/** A run of closing punctuation with the quotes and brackets that close after it. */
const stops = /[.!?…。．！？؟।]+["'”’»)\]」』]*/gu;
/** These end a sentence without a space after them. */
const unspaced = /[。！？؟।]/u;
/** Followed by a name: never the end of a sentence. */
const titles =
  words(`dr mr mrs ms prof st gen sen rep gov lt col capt sgt rev hon pres mt ft vs cf ca approx e.g i.e
  viz z.b d.h u.a bzw sr sra dra ud uds mme mlle jan feb mar apr aug sept oct nov dec`);
/** Followed by a number. */
const counted = words("no nos nr núm p pp vol ch art fig sec ed eds ex");
/** After an initialism such as "U.S." only these words say for certain that a new sentence begins. */
const openers =
  words(`a after an and as at but by did do does for he how if in is it its she should the then these they
  this to was we were what when where which who why would`);

/**
 * The sentences of one line, without the space around them. `Intl.Segmenter` is not used: it breaks at "U.S. Navy" and
 * "Dr. King", differs between browsers, and in V8 its time grows with the square of the text.
 */
export function splitSentences(text: string): Span[] {
  const sentences: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(stops)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, start, match.index, match[0])) continue;
    addTrimmed(sentences, text, start, end);
    start = end;
  }
  addTrimmed(sentences, text, start, text.length);
  return sentences;
}

function addTrimmed(sentences: Span[], text: string, start: number, end: number) {
  const words = text.slice(start, end);
  const from = start + words.length - words.trimStart().length;
  const to = start + words.trimEnd().length;
  if (from < to) sentences.push({ start: from, end: to });
}

function endsSentence(text: string, start: number, at: number, stop: string): boolean {
  const next = text.slice(at + stop.length, at + stop.length + 24);
  if (next.trim() === "" || unspaced.test(stop) || /^[¿¡]/u.test(next)) return true;
  if (!/^\s/u.test(next)) return stop.includes("?") && /^\p{Lu}/u.test(next);
  const goesOn = /^\s+["'“‘«([]*\p{Ll}/u.test(next);
  if (/^\.["'”’»)\]]*$/u.test(stop)) return !goesOn && !isAbbreviation(text, start, at, next.trimStart());
  // "Who gave the order? and why?" is one sentence, unless its writer never uses capitals.
  return !goesOn || !/^\s*\P{L}*\p{Lu}/u.test(text.slice(start, start + 24));
}

function isAbbreviation(text: string, start: number, at: number, next: string): boolean {
  const before = text.slice(Math.max(start, at - 16), at);
  const [word = ""] = before.match(/[\p{L}\p{N}.]+$/u) ?? [];
  const lower = word.toLowerCase();
  if (titles.has(lower) || /^\p{Lu}$/u.test(word)) return true;
  if (counted.has(lower)) return /^\p{N}/u.test(next);
  // The number of a question inside a paragraph: "1. Why did it fail? 2. Who gained?"
  if (/^\p{N}{1,3}$/u.test(word)) return at - start < 8 && text.slice(start, at).trim() === word;
  if (/^(?:\p{L}\.)+\p{L}$/u.test(word)) return !openers.has(next.match(/^\p{L}+/u)?.[0].toLowerCase() ?? "");
  return false;
}

function words(list: string): Set<string> {
  return new Set(list.split(/\s+/));
}
