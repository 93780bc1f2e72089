import type { CommandName } from "../../../domain/protocol";
import {
  both,
  type Case,
  citations,
  decided,
  flag,
  HELD,
  phase,
  pseudonyms,
  react,
  review,
  revise,
  type Scene,
  said,
  saidAnd,
  silent,
  undone,
  withdraw,
} from "./scene";

/** What authors and readers do. */
export const casesOfAuthors = {
  "post:add": [
    { name: "an answer", change: said },
    {
      name: "a reply",
      before: said,
      change: ({ ada, room }, parentId) => ada.line.say(room, "And another thing.", { parentId }),
    },
    {
      name: "an answer that cites",
      change: ({ ada, room }) => ada.line.say(room, "A promise.", { citations }),
    },
    {
      name: "an answer in another language",
      change: ({ ada, room }) => ada.line.say(room, "Una promesa.", { lang: "es" }),
    },
    { name: "an answer that waits", policies: review, change: said },
    { name: "an answer that the word filter holds", change: ({ ada, room }) => ada.line.say(room, HELD) },
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
    { name: "after the reveal", ...silent, before: saidAnd(phase("open")), change: both(revise, revise) },
    { name: "a returned post", before: said, change: both(decided("return"), revise) },
    {
      name: "with citations, then with others",
      before: said,
      change: both(
        ({ ada }, postId) =>
          ada.line.must("post:revise", { postId, text: "A promise.", move: "evidence", citations }),
        ({ ada }, postId) =>
          ada.line.must("post:revise", { postId, text: "No promise.", move: "claim", citations: [] }),
      ),
    },
    {
      name: "in another language",
      before: said,
      change: ({ ada }, postId) =>
        ada.line.must("post:revise", { postId, text: "Una promesa.", move: "claim", lang: "es" }),
    },
    {
      name: "into what the word filter holds",
      before: said,
      change: ({ ada }, postId) => ada.line.must("post:revise", { postId, text: HELD, move: "claim" }),
    },
  ],
  "post:withdraw": [
    { name: "a visible post", before: said, change: withdraw },
    { name: "a waiting post", policies: review, before: said, change: withdraw },
    { name: "a flagged post", before: saidAnd(flag), change: withdraw },
    { name: "in silence", ...silent, before: said, change: withdraw },
  ],
  "post:flag": [
    { name: "a flag", before: said, change: flag },
    {
      name: "flags of two, one of them its author",
      ...pseudonyms,
      before: said,
      change: both(flag, ({ ada }, postId) => ada.line.must("post:flag", { postId })),
    },
  ],
  "post:pass": [
    {
      name: "what nobody was asked",
      before: said,
      change: ({ bruno }, postId) => bruno.line.must("post:pass", { postId }),
    },
  ],
  "post:react": [
    { name: "one reader", before: said, change: react("agree") },
    {
      name: "in two ways, then in one",
      before: saidAnd(react("think"), react("unclear")),
      change: react("think", false),
    },
    {
      name: "reader, classmate and staff",
      ...pseudonyms,
      before: said,
      change: both(
        react("evidence"),
        ({ cleo }, postId) => cleo.line.must("post:react", { postId, reaction: "evidence", on: true }),
        ({ seminar: { desk } }, postId) => desk.must("post:react", { postId, reaction: "agree", on: true }),
      ),
    },
    { name: "once more, which changes nothing", before: saidAnd(react("agree")), change: react("agree") },
    { name: "to what is then hidden", before: said, change: both(react("agree"), decided("hide")) },
    { name: "to what was decided", before: saidAnd(decided("hide", "restore")), change: react("agree") },
  ],
} satisfies Partial<Record<CommandName, Case[]>>;

/** What staff do with posts. */
export const casesOfModeration = {
  "post:decide": [
    { name: "approve", policies: review, before: said, change: decided("approve") },
    { name: "return", before: said, change: decided("return") },
    { name: "return what waits", policies: review, before: said, change: decided("return") },
    { name: "hide", before: said, change: decided("hide") },
    { name: "hide and restore", before: said, change: decided("hide", "restore") },
    { name: "hide in silence", ...silent, before: said, change: decided("hide") },
    { name: "hide what is flagged", before: saidAnd(flag), change: decided("hide") },
    { name: "dismiss a flag", before: saidAnd(flag), change: decided("dismiss") },
    { name: "approve what was held", before: held, change: decided("approve") },
    {
      name: "approve, hide, restore, return",
      policies: review,
      before: said,
      change: decided("approve", "hide", "restore", "return"),
    },
  ],
  "post:undo": [
    { name: "approve", policies: review, before: said, change: undone("approve") },
    { name: "approve what was held", before: held, change: undone("approve") },
    { name: "return", before: said, change: undone("return") },
    { name: "return what waits", policies: review, before: said, change: undone("return") },
    { name: "hide", before: said, change: undone("hide") },
    { name: "hide what is flagged", before: saidAnd(flag), change: undone("hide") },
    { name: "hide in silence", ...silent, before: said, change: undone("hide") },
    { name: "restore", before: saidAnd(decided("hide")), change: undone("restore") },
    { name: "dismiss", before: saidAnd(flag), change: undone("dismiss") },
  ],
  "post:pin": [
    { name: "pin", before: said, change: pinned(true) },
    { name: "pin and no longer", before: said, change: both(pinned(true), pinned(false)) },
    { name: "pin, then hide", before: said, change: both(pinned(true), decided("hide")) },
    { name: "in silence", ...silent, before: said, change: pinned(true) },
  ],
} satisfies Partial<Record<CommandName, Case[]>>;

async function held({ ada, room }: Scene) {
  return (await ada.line.say(room, HELD)).id;
}

function pinned(value: boolean): Case["change"] {
  return ({ seminar: { desk } }, postId) => desk.must("post:pin", { postId, pinned: value });
}
