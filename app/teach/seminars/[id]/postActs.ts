import {
  Check,
  Eye,
  EyeOff,
  FilePenLine,
  Flag,
  type LucideIcon,
  MessageSquareOff,
  Pin,
  Presentation,
  Reply,
  SquarePlus,
} from "lucide-react";
import { roleMay } from "../../../../domain/access";
import { decisionsFor } from "../../../../domain/moderation";
import type { PostView } from "../../../../domain/protocol";
import { type DecisionKind, decisionKinds, type Role } from "../../../../domain/records";

/** What staff can do to a post, in the order of its buttons. */
export const postActs = [
  "approve",
  "restore",
  "dismiss",
  "return",
  "hide",
  "hideNoted",
  "reply",
  "spotlight",
  "pin",
  "question",
] as const;
export type PostAct = (typeof postActs)[number];

/** The sign of each act and its key. */
export const actLooks: Record<PostAct, { Icon: LucideIcon; key: string }> = {
  approve: { Icon: Check, key: "A" },
  restore: { Icon: Eye, key: "A" },
  dismiss: { Icon: Flag, key: "D" },
  return: { Icon: FilePenLine, key: "R" },
  hide: { Icon: EyeOff, key: "H" },
  hideNoted: { Icon: MessageSquareOff, key: "N" },
  reply: { Icon: Reply, key: "C" },
  spotlight: { Icon: Presentation, key: "S" },
  pin: { Icon: Pin, key: "P" },
  question: { Icon: SquarePlus, key: "Q" },
};

export function isDecision(act: PostAct): act is DecisionKind {
  return decisionKinds.some((kind) => kind === act);
}

interface Situation {
  role: Role;
  ended: boolean;
}

/** The acts that apply to a post now. */
export function actsFor(post: PostView, { role, ended }: Situation): PostAct[] {
  const decisions = roleMay(role, "moderate") ? decisionsFor(post) : [];
  const shown = post.status === "visible" && !ended;
  const others: Record<Exclude<PostAct, DecisionKind>, boolean> = {
    hideNoted: decisions.includes("hide"),
    reply: shown && roleMay(role, "write"),
    spotlight: shown && roleMay(role, "run"),
    pin: shown && roleMay(role, "moderate"),
    question: shown && roleMay(role, "run") && post.author.role === "student",
  };
  return postActs.filter((act) => (isDecision(act) ? decisions.includes(act) : others[act]));
}

/** Whose post it is, by the name that staff know. */
export function nameOf({ seat, author }: Pick<PostView, "seat" | "author">): string {
  return seat?.name ?? author.name;
}
