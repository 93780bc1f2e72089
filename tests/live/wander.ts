import { decisionKinds, phases, reactions, standings, talkMoves } from "../../domain/records";
import { HELD, type Scene } from "./cases/scene";

/** Commands by anybody about anything, some of which are refused: what matters is what everyone sees afterwards. */
export async function wander(scene: Scene, random: () => number, steps: number) {
  const known = () => scene.seminar.desk.posts(scene.room);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const acts = [...actsOfStudents(scene, random, pick), ...actsOfStaff(scene, random, pick)];
  for (let step = 0; step < steps; step++) {
    const doing = [pick(acts)(pick(known())?.id ?? "none"), pick(acts)(pick(known())?.id ?? "none")];
    await Promise.all(doing);
  }
}

type Pick = <T>(list: readonly T[]) => T;

function actsOfStudents({ room, ada, bruno, cleo }: Scene, random: () => number, pick: Pick) {
  const students = [ada.line, bruno.line, cleo.line];
  return [
    () => pick(students).add(room, `thought ${random()}`),
    () => pick(students).add(room, `thought ${random()}`),
    () => pick(students).add(room, `${HELD} ${random()}`),
    (postId: string) => pick(students).add(room, `reply ${random()}`, { parentId: postId }),
    (postId: string) =>
      pick(students).send("post:revise", { postId, text: `better ${random()}`, move: pick(talkMoves) }),
    (postId: string) => pick(students).send("post:withdraw", { postId }),
    (postId: string) =>
      pick(students).send("post:react", { postId, reaction: pick(reactions), on: random() < 0.7 }),
    (postId: string) => pick(students).send("post:pass", { postId }),
    (postId: string) => pick(students).send("post:flag", { postId, note: `flagged ${random()}` }),
  ];
}

function actsOfStaff({ seminar, room, ada, bruno }: Scene, random: () => number, pick: Pick) {
  const { desk } = seminar;
  const seminarId = seminar.seminar.id;
  const undo = (postId: string) => {
    const decisionId = desk.post(postId)?.decision?.id ?? "none";
    return desk.send("post:undo", { postId, decisionId });
  };
  return [
    () => desk.add(room, `word ${random()}`),
    (postId: string) => desk.send("post:decide", { postId, decision: pick(decisionKinds) }),
    (postId: string) => desk.send("post:decide", { postId, decision: pick(decisionKinds), note: "See me." }),
    undo,
    (postId: string) => desk.send("post:pin", { postId, pinned: random() < 0.7 }),
    (postId: string) => desk.send("room:spotlight", { roomId: room, postIds: [postId], at: 0 }),
    (postId: string) => desk.send("room:add", { seminarId, question: `Why ${random()}?`, postId }),
    () => desk.send("room:policy", { roomId: room, review: pick([null, true, false]) }),
    () => desk.send("room:phase", { roomId: room, phase: pick(phases) }),
    () => desk.send("room:phase", { roomId: room, phase: pick(phases), endsAt: Date.now() + 60_000 }),
    () => desk.send("seminar:freeze", { seminarId, frozen: random() < 0.3 }),
    () => desk.send("seat:rename", { seatId: pick([ada, bruno]).seatId, name: `Renamed ${random()}` }),
    () => desk.send("seat:standing", { seatId: pick([ada, bruno]).seatId, standing: pick(standings) }),
    () => desk.send("seat:nudge", { seatId: pick([ada, bruno]).seatId, text: `Your turn ${random()}` }),
    () => desk.send("seat:pick", { seminarId }),
  ];
}
