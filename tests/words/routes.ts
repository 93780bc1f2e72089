import { dirname, relative } from "node:path";
import { filesIn, reachable, read, withoutComments } from "../fences/source";
import { groupsOf } from "./catalogues";

const code = /\.tsx?$/;
const ofScreens = (path: string) => path.startsWith("app/") && code.test(path);
const sources = new Map(filesIn("app", code).map((path) => [path, withoutComments(read(path))]));
const groups = groupsOf("en");

export const pageFiles = [...sources.keys()].filter((path) => /(^|\/)page\.tsx$/.test(path));

/** The groups of words that can be read on a page: by what it shows and by what its layouts show. */
export function needed(page: string): string[] {
  const shown = [...reachable([page, ...layouts(page)], ofScreens)];
  return unique(shown.flatMap((path) => used(sources.get(path) ?? "")));
}

/** The groups that a page is given: by itself and by the layouts it stands in. */
export function given(page: string): string[] {
  const lists = [page, ...layouts(page)].flatMap((path) =>
    [...(sources.get(path) ?? "").matchAll(/(?:groups=\{|wordsOf\(locale, )\[([^\]]*)\]/g)].map(
      ([, list]) => list,
    ),
  );
  return unique(lists.flatMap((list = "") => [...list.matchAll(/"(\w+)"/g)].map(([, group = ""]) => group)));
}

/** `app/layout.tsx` and those below it, down to the page. */
function layouts(page: string): string[] {
  const here = dirname(page);
  return [...sources.keys()].filter(
    (path) => /(^|\/)layout\.tsx$/.test(path) && !relative(dirname(path), here).startsWith(".."),
  );
}

/** Named where the words are asked for, or, where any word can be asked for, at the head of a key. */
function used(source: string): string[] {
  const scoped = [...source.matchAll(/\buse(?:Translations|Told)\(\s*"(\w+)/g)].map(
    ([, group = ""]) => group,
  );
  if (!/\buseTranslations\(\s*\)/.test(source)) return scoped;
  const keys = [...source.matchAll(/["'`](\w+)\.\w/g)].map(([, group = ""]) => group);
  return [...scoped, ...keys.filter((group) => groups.includes(group))];
}

const unique = (list: string[]) => [...new Set(list)].sort();
