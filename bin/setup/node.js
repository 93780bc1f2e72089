import { readFileSync } from "node:fs";
import { Refused } from "./refused.js";

/**
 * Refuses a Node that is too old. This file and what it imports keep to syntax that very old Nodes can read, so that
 * they get the sentence rather than a syntax error.
 */
export function requireNode() {
  const { engines } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8"));
  const floor = engines.node.replace(">=", "");
  if (isBelow(process.versions.node, floor)) {
    throw new Refused(
      `Stoa needs Node ${floor} or newer; this is ${process.versions.node}. Get one at nodejs.org.`,
    );
  }
}

/**
 * @param {string} version
 * @param {string} floor
 */
function isBelow(version, floor) {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [floorMajor = 0, floorMinor = 0] = floor.split(".").map(Number);
  return major < floorMajor || (major === floorMajor && minor < floorMinor);
}
