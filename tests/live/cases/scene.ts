import type { DecisionKind, Phase, Policies, Reaction } from "../../../domain/records";
import type { Class, Student } from "../../world";

/** A class in which four audiences watch: staff, the author of what changes, a classmate, and the screen. */
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

export const review = { review: true };
export const pseudonyms = { policies: { names: "pseudonyms" } } as const;
export const silent = { phase: "silent", ...pseudonyms } as const;
/** Of the lesson that every class reads. */
export const citations = [{ blockId: "b1", start: 15, end: 24, quote: "a promise" }];
/** The word filter holds it, whoever wrote it. */
export const HELD = "Read it all at https://promises.example first.";

export const said = async ({ ada, room }: Scene) =>
  (await ada.line.say(room, "A treaty is not a friendship.")).id;
export const revise = ({ ada }: Scene, postId: string) =>
  ada.line.must("post:revise", { postId, text: "A treaty is a bet.", move: "challenge" });
export const withdraw = ({ ada }: Scene, postId: string) => ada.line.must("post:withdraw", { postId });
export const flag = ({ bruno }: Scene, postId: string) =>
  bruno.line.must("post:flag", { postId, note: "Please look." });

export const react =
  (reaction: Reaction, on = true): Case["change"] =>
  ({ bruno }, postId) =>
    bruno.line.must("post:react", { postId, reaction, on });

export const decided =
  (...decisions: DecisionKind[]) =>
  async ({ seminar: { desk } }: Scene, postId: string) => {
    for (const decision of decisions)
      await desk.must("post:decide", { postId, decision, note: `Why: ${decision}` });
  };

/** Decides and takes the decision back. */
export const undone =
  (decision: DecisionKind) =>
  async ({ seminar: { desk } }: Scene, postId: string) => {
    const { post } = await desk.must("post:decide", { postId, decision });
    await desk.must("post:undo", { postId, decisionId: post.decision?.id as string });
  };

export const phase =
  (...phases: Phase[]) =>
  async ({ seminar: { desk }, room }: Scene) => {
    for (const next of phases) await desk.must("room:phase", { roomId: room, phase: next });
  };

export const promote = ({ seminar: { desk, seminar } }: Scene, postId: string) =>
  desk.must("room:add", { seminarId: seminar.id, question: "Is a treaty a friendship?", postId });

/** One thing after another. */
export const both =
  (...steps: Case["change"][]): Case["change"] =>
  async (scene, postId) => {
    for (const step of steps) await step(scene, postId);
  };
/** The same, as what there is before. */
export const saidAnd =
  (...steps: Case["change"][]) =>
  async (scene: Scene) => {
    const postId = await said(scene);
    await both(...steps)(scene, postId);
    return postId;
  };
