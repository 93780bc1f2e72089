import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative } from "node:path";

const app = join(import.meta.dirname, "../../app");

/** Every route of the HTTP interface that the code has, as `GET /api/lessons/[id]`. */
export function routes(): string[] {
  return filesNamed("route.ts").flatMap((file) => {
    const path = `/${relative(app, dirname(file))}`;
    return methodsOf(readFileSync(file, "utf8")).map((method) => `${method} ${path}`);
  });
}

/** Every page, as `/teach/lessons/[id]`. */
export function pages(): string[] {
  return filesNamed("page.tsx").map((file) => `/${relative(app, dirname(file))}`);
}

function filesNamed(name: string): string[] {
  return readdirSync(app, { recursive: true, encoding: "utf8" })
    .filter((path) => path === name || path.endsWith(`/${name}`))
    .map((path) => join(app, path))
    .sort();
}

function methodsOf(source: string): string[] {
  const exported = source.match(/^export .*$/gm)?.join("\n") ?? "";
  return ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].filter((method) =>
    new RegExp(`\\b${method}\\b`).test(exported),
  );
}
