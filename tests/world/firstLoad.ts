import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";

const build = join(import.meta.dirname, "../../.next");

/** The scripts a browser fetches to open a page, by address, each with its bytes after gzip. */
export type Scripts = Map<string, number>;

/** What every page of Next loads, whatever is on it: a page without a line of ours. */
export function bareScripts(): Scripts {
  const { rootMainFiles } = JSON.parse(readFileSync(join(build, "build-manifest.json"), "utf8"));
  return weigh(rootMainFiles);
}

/** What a page loads besides, before anything is pressed, such as `/s/[code]`. */
export function ownScripts(page: string): Scripts {
  const route = `${page === "/" ? "" : page}/page`;
  const source = readFileSync(join(build, "server/app", `${route}_client-reference-manifest.js`), "utf8");
  const assigned = source.slice(source.indexOf(`["${route}"]`));
  const manifest = JSON.parse(assigned.slice(assigned.indexOf("{")).replace(/;\s*$/, ""));
  const modules = Object.values<{ chunks: string[] }>(manifest.clientModules);
  const bare = bareScripts();
  const chunks = modules.flatMap((module) => module.chunks.map((url) => url.replace("/_next/", "")));
  return weigh([...new Set(chunks)].filter((chunk) => !bare.has(chunk)));
}

export function kilobytes(scripts: Scripts): number {
  return [...scripts.values()].reduce((sum, bytes) => sum + bytes, 0) / 1_000;
}

function weigh(files: string[]): Scripts {
  const scripts = files.filter((file) => file.endsWith(".js"));
  return new Map(scripts.map((file) => [file, gzipSync(readFileSync(join(build, file))).length]));
}
