import type { CommandInput, CommandName } from "../../../domain/protocol";
import { both, type Case, promote, pseudonyms, type Scene, said, saidAnd } from "./scene";

/** Who comes, what concerns everybody, and what staff do about people. */
export const casesOfSeminars = {
  "seminar:enter": [{ name: "a newcomer", change: ({ seminar }) => seminar.join("Dara Novak") }],
  "room:enter": [
    { name: "a second tab", change: async ({ ada, room }) => (await ada.browser.connect()).enter(room) },
  ],
  "seminar:freeze": [
    { name: "freeze", change: freeze(true) },
    { name: "lift", change: both(freeze(true), freeze(false)) },
  ],
  "seminar:policy": [
    { name: "review from now on", before: said, change: both(policy({ review: true }), said) },
    { name: "lock", change: policy({ locked: true }) },
    {
      name: "a lobby, in which somebody waits",
      change: both(policy({ lobby: true }), ({ seminar }) => seminar.knock("Dara Novak")),
    },
    { name: "silence at the start", change: policy({ silentStart: true }) },
  ],
  "seminar:admit": [
    {
      name: "one of two",
      before: twoWait,
      change: ({ seminar: { desk, seminar } }, seatId) =>
        desk.must("seminar:admit", { seminarId: seminar.id, seatIds: [seatId] }),
    },
    {
      name: "everybody",
      before: twoWait,
      change: ({ seminar: { desk, seminar } }) => desk.must("seminar:admit", { seminarId: seminar.id }),
    },
  ],
  "seminar:end": [
    {
      name: "end",
      before: said,
      change: ({ seminar: { desk, seminar } }) => desk.must("seminar:end", { seminarId: seminar.id }),
    },
  ],
} satisfies Partial<Record<CommandName, Case[]>>;

export const casesOfPeople = {
  "seat:standing": [
    {
      name: "reviewed from now on",
      before: said,
      change: both(
        ({ seminar, ada }) =>
          seminar.desk.must("seat:standing", { seatId: ada.seatId, standing: "reviewed" }),
        said,
      ),
    },
  ],
  "seat:rename": [
    { name: "with real names", before: said, change: rename },
    { name: "with pseudonyms", ...pseudonyms, before: said, change: rename },
    { name: "who asked a question", before: saidAnd(promote), change: rename },
    {
      name: "who asked a question under a pseudonym",
      ...pseudonyms,
      before: saidAnd(promote),
      change: rename,
    },
  ],
  "seat:nudge": [
    {
      name: "a private word",
      change: ({ seminar: { desk }, ada }) =>
        desk.must("seat:nudge", { seatId: ada.seatId, text: "Have you found your words?" }),
    },
  ],
  "seat:pick": [
    {
      name: "somebody",
      change: ({ seminar: { desk, seminar } }) => desk.must("seat:pick", { seminarId: seminar.id }),
    },
  ],
  "seat:remove": [
    {
      name: "remove",
      before: async ({ cleo, room }) => (await cleo.line.say(room, "I was here.")).id,
      change: ({ seminar, cleo }) => seminar.desk.must("seat:remove", { seatId: cleo.seatId }),
    },
  ],
} satisfies Partial<Record<CommandName, Case[]>>;

function freeze(frozen: boolean): Case["change"] {
  return ({ seminar: { desk, seminar } }) => desk.must("seminar:freeze", { seminarId: seminar.id, frozen });
}

function policy(change: Omit<CommandInput<"seminar:policy">, "seminarId">): Case["change"] {
  return ({ seminar: { desk, seminar } }) =>
    desk.must("seminar:policy", { seminarId: seminar.id, ...change });
}

async function twoWait(scene: Scene) {
  await policy({ lobby: true })(scene, "");
  await scene.seminar.knock("Dara Novak");
  return (await scene.seminar.knock("Emil Novak")).seatId;
}

function rename({ seminar: { desk }, ada }: Scene) {
  return desk.must("seat:rename", { seatId: ada.seatId, name: "Ada King" });
}
