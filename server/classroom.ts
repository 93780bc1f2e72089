import type { Store } from "../domain/store";
import type { Accounts } from "./accounts";
import type { Auth } from "./auth";
import type { Config } from "./config";
import type { Live } from "./live";
import type { Origins } from "./origins";
import type { WrongCodes } from "./wrongCodes";

/** Everything that runs, once. Pages and routes reach it through `app/classroom.ts`. */
export interface Classroom {
  config: Config;
  origins: Origins;
  store: Store;
  auth: Auth;
  accounts: Accounts;
  live: Live;
  wrongCodes: WrongCodes;
}

/** Next loads modules a second time for its own graph; the global is what both graphs share. */
const key = Symbol.for("stoa.classroom");

export function putClassroom(classroom: Classroom) {
  (globalThis as Record<symbol, unknown>)[key] = classroom;
}
