import {
  assignIncrementingIds,
  collapseDuplicatesTransformer,
  type ParsedPattern,
  parseRawPattern,
  RegExpMatcher,
} from "obscenity";
import { anyOf } from "./anyOf";
import { type Broken, breakable } from "./joined";
import type { WordLanguage } from "./list";
import { masks } from "./masks";
import { gather, original, type Span, type View } from "./view";
import { german } from "./words/de";
import { english } from "./words/en";
import { spanish } from "./words/es";
import { french } from "./words/fr";

/**
 * The insults of one language, in small letters without accents, separated by commas. `|` is the edge of a word, a `*`
 * any sign in it.
 */
export interface Insults {
  words: string;
  /** Patterns that the library brings along. */
  library?: readonly ParsedPattern[];
  /** Words whose letters get masked: "sh*t", "f**k". */
  masked: string;
  /** Words that get broken up: "fu ck". */
  broken: string;
  /** Where an insult is none: "prick us" (Shakespeare). */
  harmless: string;
}

const insults: Record<WordLanguage, Insults> = { en: english, es: spanish, fr: french, de: german };
/** Letters that English doubles. A run of these counts as one or two, a run of any other as one ("shiiit"). */
const doubled = ["b", "e", "o", "l", "s", "g"];
const twice = [...doubled, "*"];
const runs = new RegExp(`([${twice.join("")}])\\1{2,}|([^${twice.join("")}])\\2+`, "gsu");

/** Finds the insults of these languages. Positions are those of the post. */
export function compileInsults(languages: readonly WordLanguage[]): (view: View) => Span[] {
  const lists = [...new Set(languages)].map((language) => insults[language]);
  const words = lists.flatMap((list) => [...(list.library ?? []), ...listed(list.words).map(stretchable)]);
  const written = compile(
    words,
    lists.flatMap(({ harmless }) => listed(harmless)),
  );
  const masked = compile(lists.flatMap((list) => listed(list.masked).flatMap(masks).map(stretchable)));
  return (view) => {
    if (!/[a-z]/.test(view.text)) return [];
    return [...written(view), ...masked(gather(view, maskedWords(view.text)))];
  };
}

/** The words that are looked for in pieces as well. */
export function brokenWords(languages: readonly WordLanguage[]): Broken {
  return breakable(languages.flatMap((language) => listed(insults[language].broken)));
}

const listed = (text: string) => text.split(",").map((word) => word.trim().replace(/\s+/g, " "));

/** A pattern for the text as the matcher sees it, where runs of letters have become one or two. */
function stretchable(word: string): ParsedPattern {
  const pattern = word.replace(/([a-z])\1*/g, (run, letter: string) => {
    if (!doubled.includes(letter)) return letter;
    return run.length > 1 ? letter + letter : `${letter}[${letter}]`;
  });
  return parseRawPattern(pattern);
}

/** The library says where; whether there is anything to find is asked before, which costs a hundredth of that. */
function compile(patterns: readonly ParsedPattern[], harmless: string[] = []): (view: View) => Span[] {
  const any = anyOf(patterns);
  const matcher = new RegExpMatcher({
    blacklistedTerms: assignIncrementingIds([...patterns]),
    whitelistedTerms: harmless,
    blacklistMatcherTransformers: [
      collapseDuplicatesTransformer({
        defaultThreshold: 1,
        customThresholds: new Map(twice.map((char) => [char, 2])),
      }),
    ],
  });
  return (view) => {
    if (!any.test(collapse(view.text))) return [];
    return matcher
      .getAllMatches(view.text)
      .map(({ startIndex, endIndex }) => original(view, { start: startIndex, end: endIndex + 1 }));
  };
}

/** The text as the matcher sees it. */
export function collapse(text: string): string {
  return text.replace(runs, (_, two: string | undefined, one: string) => (two ? two + two : one));
}

function maskedWords(text: string): Span[][] {
  return Array.from(text.matchAll(/(?<![a-z*#])[a-z][a-z*]*[*#][a-z]*/g), ({ 0: word, index }) => [
    { start: index, end: index + word.length },
  ]);
}
