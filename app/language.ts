import type { Metadata } from "next";
import { cookies, headers } from "next/headers";
import { cache } from "react";
import { compileWord } from "./messages/compile";
import type { Messages } from "./messages/en";
import { LOCALE_COOKIE, type Locale, readLocale } from "./messages/locales";

export type Group = keyof Messages;

/** The language of this request: that chosen on the device, else the browser's. */
export const currentLocale = cache(async (): Promise<Locale> => {
  const [jar, sent] = await Promise.all([cookies(), headers()]);
  return readLocale(jar.get(LOCALE_COOKIE)?.value, sent.get("accept-language"));
});

/**
 * Some groups of the catalogue, compiled: what shows them can format, not parse, which a phone need not load and do
 * again (`next.config.js`). A word that a language has not is there in English.
 */
export async function wordsOf<G extends Group>(
  locale: Locale,
  groups: readonly G[],
): Promise<Pick<Messages, G>> {
  const files = groups.map(async (group) => [group, await groupOf(locale, group)] as const);
  return Object.fromEntries(await Promise.all(files)) as Pick<Messages, G>;
}

/** The title of a page, in the reader's language. */
export function titled<G extends Group>(group: G, pick: (words: Messages[G]) => string) {
  return async (): Promise<Metadata> => {
    const words = await wordsOf(await currentLocale(), [group]);
    return { title: pick(words[group]) };
  };
}

const compiled = new Map<string, Promise<unknown>>();

function groupOf(locale: Locale, group: Group): Promise<unknown> {
  const name = `${locale}/${group}`;
  const words = compiled.get(name) ?? compileGroup(locale, group);
  compiled.set(name, words);
  return words;
}

async function compileGroup(locale: Locale, group: Group): Promise<unknown> {
  const [english, own] = await Promise.all([load("en", group), load(locale, group)]);
  return compileAll(locale === "en" ? english : over(english, own));
}

function compileAll(words: Tree): unknown {
  return Object.fromEntries(Object.entries(words).map(([key, word]) => [key, compileOne(word)]));
}

function compileOne(word: Tree[string]): unknown {
  if (Array.isArray(word)) return word;
  return typeof word === "object" ? compileAll(word) : compileWord(word);
}

/** A word, a list of them, of any length in each language, or a group of words. */
type Tree = { [key: string]: string | string[] | Tree };

async function load(locale: Locale, group: Group): Promise<Tree> {
  return (await import(`./messages/${locale}/${group}.json`)).default;
}

function over(english: Tree, own: Tree): Tree {
  return Object.fromEntries(
    Object.entries(english).map(([key, word]) => {
      const said = own[key];
      // A list, such as of stems, is one thing.
      if (Array.isArray(word)) return [key, Array.isArray(said) ? said : word];
      if (isTree(word) && isTree(said)) return [key, over(word, said)];
      return [key, said ?? word];
    }),
  );
}

const isTree = (word: unknown): word is Tree => typeof word === "object" && !Array.isArray(word);
