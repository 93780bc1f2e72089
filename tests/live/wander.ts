import { decisionKinds, phases, talkMoves } from "../../domain/records";
import type { Scene } from "./cases";

/** Commands by anybody about anything, some of which are refused: what matters is what everyone sees afterwards. */
export async function wander(scene: Scene, random: () => number, steps: number) {
  const { seminar, room, ada, bruno, cleo } = scene;
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const students = [ada.line, bruno.line, cleo.line];

  const acts = [
    () => pick(students).add(room, `thought ${random()}`),
    () => pick(students).add(room, `thought ${random()}`),
    () => seminar.desk.add(room, `word ${random()}`),
    (postId: string) => pick(students).add(room, `reply ${random()}`, { parentId: postId }),
    (postId: string) =>
      pick(students).send("post:revise", { postId, text: `better ${random()}`, move: pick(talkMoves) }),
    (postId: string) => pick(students).send("post:withdraw", { postId }),
    (postId: string) => seminar.desk.send("post:decide", { postId, decision: pick(decisionKinds) }),
    (postId: string) =>
      seminar.desk.send("post:decide", { postId, decision: pick(decisionKinds), note: "See me." }),
    () => seminar.desk.send("room:phase", { roomId: room, phase: pick(phases) }),
    () => seminar.desk.send("seminar:freeze", { seminarId: seminar.seminar.id, frozen: random() < 0.3 }),
  ];
  for (let step = 0; step < steps; step++) {
    const known = seminar.desk.posts(room);
    const doing = [pick(acts)(pick(known)?.id ?? "none"), pick(acts)(pick(known)?.id ?? "none")];
    await Promise.all(doing);
  }
}
