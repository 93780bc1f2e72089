import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { dirname, join } from "node:path";

const root = join(import.meta.dirname, "../..");

/** One `import`, `export … from` or `import()`. */
export interface Import {
  /** The file that imports, from the root of the project: `app/page.tsx`. */
  from: string;
  /** A file of ours, from the root as well, or the name of a package: `domain/room.ts`, `zod`, `node:fs`. */
  to: string;
  ours: boolean;
  /** Nothing of it is left when the program runs. */
  typeOnly: boolean;
}

/** The project's own files with this ending below a folder. */
export function filesIn(folder: string, ending: RegExp): string[] {
  const absolute = join(root, folder);
  if (!existsSync(absolute)) return [];
  return readdirSync(absolute, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name).replaceAll("\\", "/"))
    .filter((path) => ending.test(path) && isFile(path))
    .sort();
}

export const read = (path: string) => readFileSync(join(root, path), "utf8");

export const importsOf = (path: string) => importsIn(read(path), path);

/** The imports of a source text that stands at `path`. */
export function importsIn(text: string, path: string): Import[] {
  const source = withoutComments(text);
  return [...statements(source), ...calls(source)].map(({ specifier, typeOnly }) => {
    const ours = specifier.startsWith(".");
    return { from: path, to: ours ? resolve(path, specifier) : packageOf(specifier), ours, typeOnly };
  });
}

/** Everything that runs because `start` runs, `start` included, as far as `follow` goes. */
export function reachable(start: string[], follow: (path: string) => boolean): Set<string> {
  const reached = new Set(start);
  for (const path of reached) {
    if (!/\.tsx?$/.test(path) || !isFile(path)) continue;
    for (const { to, ours, typeOnly } of importsOf(path))
      if (ours && !typeOnly && follow(to)) reached.add(to);
  }
  return reached;
}

type Found = { specifier: string; typeOnly: boolean };

function statements(source: string): Found[] {
  const pattern = /^(?:import|export)\s+(type\s)?(?:([^"';=()]*?)\s*from\s*)?["']([^"'\n]+)["']/gm;
  return [...source.matchAll(pattern)].map(([, type, names = "", specifier = ""]) => ({
    specifier,
    typeOnly: type !== undefined || onlyTypes(names),
  }));
}

/** `{ type A, type B }`, which leaves nothing behind either. */
function onlyTypes(names: string): boolean {
  const listed = /^\{([\s\S]*)\}$/.exec(names.trim())?.[1];
  const each = listed?.split(",").filter((name) => name.trim()) ?? [];
  return each.length > 0 && each.every((name) => /^\s*type\s/.test(name));
}

function calls(source: string): Found[] {
  const pattern = /(typeof\s+)?\bimport\(\s*["']([^"'\n]+)["']/g;
  return [...source.matchAll(pattern)].map(([, type, specifier = ""]) => ({
    specifier,
    typeOnly: type !== undefined,
  }));
}

function resolve(from: string, specifier: string): string {
  const target = join(dirname(from), specifier).replaceAll("\\", "/");
  const endings = ["", ".ts", ".tsx", ".d.ts", "/index.ts", "/index.tsx"];
  // That a file is missing is for the type check to say.
  return target + (endings.find((ending) => isFile(target + ending)) ?? "");
}

const isFile = (path: string) => statSync(join(root, path), { throwIfNoEntry: false })?.isFile() ?? false;

function packageOf(specifier: string): string {
  if (specifier.startsWith("node:")) return specifier;
  return specifier
    .split("/")
    .slice(0, specifier.startsWith("@") ? 2 : 1)
    .join("/");
}

/** A comment may quote an import. `//` inside a string, as in an address, is no comment. */
export function withoutComments(source: string): string {
  return source.replace(/\/\*[\s\S]*?\*\//g, "").replace(/(^|[\s;{}(,])\/\/.*$/gm, "$1");
}
