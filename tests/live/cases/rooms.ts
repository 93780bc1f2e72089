import type { CommandInput, CommandName } from "../../../domain/protocol";
import {
  both,
  type Case,
  decided,
  phase,
  promote,
  pseudonyms,
  type Scene,
  said,
  saidAnd,
  silent,
} from "./scene";

/** What staff do with rooms. */
export const casesOfRooms = {
  "room:add": [
    {
      name: "another question",
      change: ({ seminar: { desk, seminar } }) =>
        desk.must("room:add", { seminarId: seminar.id, question: "And what breaks one?" }),
    },
    { name: "a student's question", before: said, change: promote },
    { name: "a student's question under a pseudonym", ...pseudonyms, before: said, change: promote },
  ],
  "room:phase": [
    { name: "reveal", ...silent, before: said, change: phase("open") },
    {
      name: "reveal without what is hidden",
      ...silent,
      before: said,
      change: both(decided("hide"), phase("open")),
    },
    { name: "freeze", before: said, change: phase("frozen") },
    { name: "close and open", before: said, change: phase("closed", "open") },
    { name: "open", phase: "waiting", change: phase("open") },
    { name: "open with a timer", phase: "waiting", change: timer("open", 60_000) },
    { name: "a timer alone", change: timer("open", 60_000) },
    { name: "a timer, then none", change: both(timer("open", 60_000), timer("open", null)) },
    { name: "a timer that the next phase ends", change: both(timer("open", 60_000), phase("frozen")) },
  ],
  "room:policy": [
    { name: "review of its own", change: both(policy({ review: true }), said) },
    {
      name: "no review of its own, then as in the seminar",
      policies: { review: true },
      change: both(policy({ review: false }), said, policy({ review: null }), said),
    },
    { name: "slow mode", change: policy({ slowSeconds: 30 }) },
  ],
  "room:spotlight": [
    { name: "a post", before: said, change: spotlight(0) },
    { name: "step on, and off", before: said, change: both(spotlight(0), spotlight(-1)) },
    { name: "a post that is then hidden", before: said, change: both(spotlight(0), decided("hide")) },
    { name: "nothing any more", before: saidAnd(spotlight(0)), change: noSpotlight },
  ],
} satisfies Partial<Record<CommandName, Case[]>>;

function timer(to: CommandInput<"room:phase">["phase"], time: number | null): Case["change"] {
  return ({ seminar: { desk }, room }) =>
    desk.must("room:phase", { roomId: room, phase: to, endsAt: time && Date.now() + time });
}

function policy(change: Omit<CommandInput<"room:policy">, "roomId">): Case["change"] {
  return ({ seminar: { desk }, room }) => desk.must("room:policy", { roomId: room, ...change });
}

function spotlight(at: number): Case["change"] {
  return ({ seminar: { desk }, room }, postId) =>
    desk.must("room:spotlight", { roomId: room, postIds: [postId], at });
}

function noSpotlight({ seminar: { desk }, room }: Scene) {
  return desk.must("room:spotlight", { roomId: room, postIds: [], at: -1 });
}
