import { readFileSync } from "node:fs";

/**
 * Names the pages that this server serves. A page learns it when it enters a seminar, and reloads when it was made by
 * another build; the service worker keeps nothing that another build made.
 */
export function readBuild(development: boolean): string {
  if (development) return "development";
  return readFileSync(".next/BUILD_ID", "utf8").trim();
}
