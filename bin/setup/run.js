import { spawn } from "node:child_process";

/**
 * Runs a program to its end and keeps what it prints. A program that cannot be started counts as failed.
 * @param {readonly string[]} command
 * @param {Record<string, string>} [env] in addition to this process's own
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export function run([program = "", ...args], env = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ["ignore", "pipe", "pipe"],
      // On Windows npm is a script that only a shell can start.
      shell: process.platform === "win32" && !program.endsWith(".exe"),
    });
    let output = "";
    child.stdout.on("data", (part) => {
      output += part;
    });
    child.stderr.on("data", (part) => {
      output += part;
    });
    child.on("error", (error) => resolve({ ok: false, output: `${output}${error.message}` }));
    child.on("close", (code) => resolve({ ok: code === 0, output }));
  });
}

/**
 * The end of what a program printed, where it says why it failed.
 * @param {string} output
 */
export function lastLines(output) {
  return output.trimEnd().split("\n").slice(-60).join("\n");
}
