import type { CommandName } from "../../domain/protocol";
import type { Phase, Policies } from "../../domain/records";
import type { Class, Student } from "../world";

/** A class in which three audiences watch: staff, the author of what changes, and a classmate. */
export interface Scene {
  seminar: Class;
  room: string;
  ada: Student;
  bruno: Student;
  cleo: Student;
}

export interface Case {
  name: string;
  policies?: Partial<Policies>;
  /** The room's phase before; `open` unless said otherwise. */
  phase?: Phase;
  /** What there is before the change. Its result is handed on. */
  before?(scene: Scene): Promise<string>;
  change(scene: Scene, postId: string): Promise<unknown>;
}

const said = async ({ ada, room }: Scene) => (await ada.line.say(room, "A treaty is not a friendship.")).id;
const review = { review: true };
const silent = { phase: "silent", policies: { names: "pseudonyms" } } as const;

const decided =
  (...decisions: ("approve" | "return" | "hide" | "restore")[]) =>
  async ({ seminar: { desk } }: Scene, postId: string) => {
    for (const decision of decisions)
      await desk.must("post:decide", { postId, decision, note: `Why: ${decision}` });
  };
const revise = ({ ada }: Scene, postId: string) =>
  ada.line.must("post:revise", { postId, text: "A treaty is a bet.", move: "challenge" });
const withdraw = ({ ada }: Scene, postId: string) => ada.line.must("post:withdraw", { postId });
const phase =
  (...phases: Phase[]) =>
  async ({ seminar: { desk }, room }: Scene) => {
    for (const next of phases) await desk.must("room:phase", { roomId: room, phase: next });
  };
const freeze =
  (...values: boolean[]) =>
  async ({ seminar: { desk, seminar } }: Scene) => {
    for (const frozen of values) await desk.must("seminar:freeze", { seminarId: seminar.id, frozen });
  };

/** Every kind of change there is: a command without a case does not compile. */
export const cases: Record<CommandName, Case[]> = {
  "seminar:enter": [{ name: "a newcomer", change: ({ seminar }) => seminar.join("Dara Novak") }],
  "room:enter": [
    { name: "a second tab", change: async ({ ada, room }) => (await ada.browser.connect()).enter(room) },
  ],
  "post:add": [
    { name: "an answer", change: said },
    {
      name: "a reply",
      before: said,
      change: ({ ada, room }, parentId) => ada.line.say(room, "And another thing.", { parentId }),
    },
    { name: "an answer that waits", policies: review, change: said },
    { name: "an answer in silence", ...silent, change: said },
    {
      name: "a word of staff in silence",
      ...silent,
      change: ({ seminar, room }) => seminar.desk.say(room, "Three minutes."),
    },
  ],
  "post:revise": [
    { name: "a visible post", before: said, change: revise },
    { name: "a waiting post", policies: review, before: said, change: revise },
    { name: "in silence", ...silent, before: said, change: revise },
    {
      name: "a returned post",
      before: said,
      change: async (scene, id) => {
        await decided("return")(scene, id);
        await revise(scene, id);
      },
    },
  ],
  "post:withdraw": [
    { name: "a visible post", before: said, change: withdraw },
    { name: "a waiting post", policies: review, before: said, change: withdraw },
    { name: "in silence", ...silent, before: said, change: withdraw },
  ],
  "post:decide": [
    { name: "approve", policies: review, before: said, change: decided("approve") },
    { name: "return", before: said, change: decided("return") },
    { name: "return what waits", policies: review, before: said, change: decided("return") },
    { name: "hide", before: said, change: decided("hide") },
    { name: "hide and restore", before: said, change: decided("hide", "restore") },
    { name: "hide in silence", ...silent, before: said, change: decided("hide") },
    {
      name: "approve, hide, restore, return",
      policies: review,
      before: said,
      change: decided("approve", "hide", "restore", "return"),
    },
  ],
  "room:phase": [
    { name: "reveal", ...silent, before: said, change: phase("open") },
    {
      name: "reveal without what is hidden",
      ...silent,
      before: said,
      change: async (scene, id) => {
        await decided("hide")(scene, id);
        await phase("open")(scene);
      },
    },
    { name: "freeze", before: said, change: phase("frozen") },
    { name: "close and open", before: said, change: phase("closed", "open") },
    { name: "open", phase: "waiting", change: phase("open") },
  ],
  "seminar:freeze": [
    { name: "freeze", change: freeze(true) },
    { name: "lift", change: freeze(true, false) },
  ],
  "seminar:policy": [
    {
      name: "review from now on",
      before: said,
      change: async (scene) => {
        const { desk, seminar } = scene.seminar;
        await desk.must("seminar:policy", { seminarId: seminar.id, review: true });
        await said(scene);
      },
    },
    {
      name: "lock",
      change: ({ seminar: { desk, seminar } }) =>
        desk.must("seminar:policy", { seminarId: seminar.id, locked: true }),
    },
  ],
  "seminar:end": [
    {
      name: "end",
      before: said,
      change: ({ seminar: { desk, seminar } }) => desk.must("seminar:end", { seminarId: seminar.id }),
    },
  ],
  "seat:standing": [
    {
      name: "reviewed from now on",
      before: said,
      change: async (scene) => {
        const { seminar, ada } = scene;
        await seminar.desk.must("seat:standing", { seatId: ada.seatId, standing: "reviewed" });
        await said(scene);
      },
    },
  ],
  "seat:remove": [
    {
      name: "remove",
      before: async ({ cleo, room }) => (await cleo.line.say(room, "I was here.")).id,
      change: ({ seminar, cleo }) => seminar.desk.must("seat:remove", { seatId: cleo.seatId }),
    },
  ],
};
