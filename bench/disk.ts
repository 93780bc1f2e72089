/** What the disk itself takes: no acknowledgement that waits for it can be quicker. */
import { closeSync, fdatasyncSync, mkdtempSync, openSync, rmSync, writeSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { centiles } from "./centiles";

/** About what one post adds to SQLite's log: seven pages of 4 KB. */
const BYTES = 28 * 1024;
const WRITES = 100;

/** Milliseconds for writing a post's worth of bytes and having them on the disk, ten times a second. */
export async function measureDisk(): Promise<{ p50: number; p99: number }> {
  const folder = mkdtempSync(join(tmpdir(), "stoa-disk-"));
  const file = openSync(join(folder, "log"), "w");
  const times: number[] = [];
  for (let write = 0; write < WRITES; write++) {
    const start = performance.now();
    writeSync(file, Buffer.alloc(BYTES, write));
    fdatasyncSync(file);
    times.push(performance.now() - start);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  closeSync(file);
  rmSync(folder, { recursive: true });
  return centiles(times);
}
