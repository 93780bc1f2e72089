import type { Classroom } from "../server/classroom";

/**
 * The running classroom, for server components and route handlers. Only types cross the import fence: the object
 * itself was built by `server/index.ts`, in another module graph of the same process.
 */
export function classroom(): Classroom {
  const running = (globalThis as Record<symbol, unknown>)[Symbol.for("stoa.classroom")];
  if (!running) throw new Error("The pages run inside the Stoa server: start it with npm start.");
  return running as Classroom;
}
