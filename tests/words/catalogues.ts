import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

const folder = join(import.meta.dirname, "../../app/messages");

/** A list, as of sentence stems, has as many words as a language wants. */
export type Tree = { [key: string]: string | string[] | Tree };

/** The groups of a language, as the names of its files say. */
export function groupsOf(locale: string): string[] {
  return readdirSync(join(folder, locale))
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.slice(0, -".json".length))
    .sort();
}

export const groupOf = (locale: string, group: string): Tree =>
  JSON.parse(readFileSync(join(folder, locale, `${group}.json`), "utf8"));

const isTree = (word: Tree[string]): word is Tree => typeof word === "object" && !Array.isArray(word);

/** Every word of a language by its whole key, such as `room.status.sending`. */
export function wordsOf(locale: string): Map<string, string> {
  return new Map(groupsOf(locale).flatMap((group) => leaves(groupOf(locale, group), group)));
}

export function leaves(tree: Tree, path: string): [string, string][] {
  return Object.entries(tree).flatMap(([key, word]) =>
    isTree(word)
      ? leaves(word, `${path}.${key}`)
      : [[`${path}.${key}`, [word].flat().join("\n")] as [string, string]],
  );
}

/**
 * What a message needs to be given and in which form, sorted: `{count, plural, …}` gives `count plural`. A choice counts
 * with its cases, so that none of them can be left out; the cases of a plural are the language's own.
 */
export function argumentsOf(message: string): string[] {
  return [...new Set(parse(message).flatMap(needs))].sort();
}

/** The plurals of a message, each with the cases it has. */
export function pluralsOf(message: string): string[][] {
  return parse(message).flatMap(function plurals(part: MessageFormatElement): string[][] {
    if (part.type === TYPE.tag) return part.children.flatMap(plurals);
    if (part.type !== TYPE.plural && part.type !== TYPE.select) return [];
    const inner = Object.values(part.options).flatMap(({ value }) => value.flatMap(plurals));
    return part.type === TYPE.plural ? [Object.keys(part.options), ...inner] : inner;
  });
}

function needs(part: MessageFormatElement): string[] {
  switch (part.type) {
    case TYPE.argument:
      return [`${part.value}`];
    case TYPE.number:
    case TYPE.date:
    case TYPE.time:
      return [`${part.value}`];
    case TYPE.plural:
      return [`${part.value} plural`, ...inside(part.options)];
    case TYPE.select:
      return [`${part.value} select ${Object.keys(part.options).sort().join(" ")}`, ...inside(part.options)];
    case TYPE.tag:
      return [`<${part.value}>`, ...part.children.flatMap(needs)];
    default:
      return [];
  }
}

const inside = (options: Record<string, { value: MessageFormatElement[] }>) =>
  Object.values(options).flatMap(({ value }) => value.flatMap(needs));
