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
  wordList: "read",
  saveWordList: "write",
  seatAccount: "writeInSeminar",
  invite: "write",
  invitations: "read",
  revokeInvitation: "write",
  invitation: "read",
  acceptInvitation: "writeInSeminar",
  join: "writeInSeminar",
  offerRejoin: "write",
  rejoin: "write",
  leaveDevice: "write",
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
  post: "read",
  answered: "read",
  ownReactions: "read",
  addPost: "writeInRoom",
  untilNextPost: "read",
  revisePost: "writeInRoom",
  withdrawPost: "writeInRoom",
  decidePost: "writeInRoom",
  undoDecision: "writeInRoom",
  flagPost: "writeInRoom",
  pinPost: "writeInRoom",
  reactToPost: "writeInRoom",
  addRoom: "writeInSeminar",
  setPhase: "writeInBoth",
  setRoomPolicy: "writeInBoth",
  setSpotlight: "writeInBoth",
  setFrozen: "writeInSeminar",
  setPolicy: "writeInSeminar",
  endSeminar: "writeInSeminar",
  admit: "writeInSeminar",
  setStanding: "writeInSeminar",
  renameSeat: "writeInBoth",
  nudge: "writeInSeminar",
  countPick: "writeInSeminar",
  removeSeat: "writeInSeminar",
  close: "close",
} as const satisfies Record<keyof Store, "read" | "close" | WriteKind>;

/** Where a change shows: in a room's posts and the room itself, in the seminar with its rooms and seats, or in neither. */
type WriteKind = "write" | "writeInRoom" | "writeInSeminar" | "writeInBoth";

type Kinds = typeof kinds;
type MethodOf<Kind> = { [M in keyof Kinds]: Kinds[M] extends Kind ? M : never }[keyof Kinds];

export type WriteMethod = MethodOf<WriteKind>;
/** Writes that change what a room shows. */
export type RoomWrite = MethodOf<"writeInRoom" | "writeInBoth">;
/** Writes that change what the seminar shows around its rooms. */
export type SeminarWrite = MethodOf<"writeInSeminar" | "writeInBoth">;

export const methods = Object.keys(kinds).sort();
export const methodsOf = (...wanted: Kinds[keyof Kinds][]) =>
  Object.entries(kinds)
    .filter(([, kind]) => wanted.includes(kind))
    .map(([method]) => method)
    .sort();
