import type { Store } from "../../domain/store";

/** Every method of the store, by what it does. A new one must be entered here, or nothing compiles and a test fails. */
const kinds = {
  addFirstAccount: "write",
  hasAccounts: "read",
  accountByEmail: "read",
  changePassword: "write",
  openSession: "write",
  accountOfSession: "read",
  closeSession: "write",
  closeSessions: "write",
  saveLesson: "write",
  lessons: "read",
  lesson: "read",
  deleteLesson: "write",
  openSeminar: "write",
  seminars: "read",
  seminarByCode: "read",
  join: "write",
  seat: "read",
  seatInRoom: "read",
  seatOfPost: "read",
  seatBeside: "read",
  rooms: "read",
  seats: "read",
  frozenLesson: "read",
  postsSince: "read",
  ownPosts: "read",
  record: "read",
  addPost: "writeInRoom",
  revisePost: "writeInRoom",
  withdrawPost: "writeInRoom",
  decidePost: "writeInRoom",
  setPhase: "writeInRoom",
  setFrozen: "write",
  setPolicy: "write",
  endSeminar: "write",
  setStanding: "write",
  removeSeat: "write",
  close: "close",
} as const satisfies Record<keyof Store, "read" | "write" | "writeInRoom" | "close">;

type Kinds = typeof kinds;
type MethodOf<Kind> = { [M in keyof Kinds]: Kinds[M] extends Kind ? M : never }[keyof Kinds];

export type WriteMethod = MethodOf<"write" | "writeInRoom">;
/** Writes that change what a room shows. */
export type RoomWrite = MethodOf<"writeInRoom">;

export const methods = Object.keys(kinds).sort();
export const methodsOf = (...wanted: Kinds[keyof Kinds][]) =>
  Object.entries(kinds)
    .filter(([, kind]) => wanted.includes(kind))
    .map(([method]) => method)
    .sort();
