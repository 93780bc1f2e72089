import { CircleHelp, Lightbulb, type LucideIcon, TextSearch, ThumbsUp } from "lucide-react";
import type { Reaction } from "../../domain/records";

/** The sign of each reaction. Never shown without its word. */
export const reactionIcons: Record<Reaction, LucideIcon> = {
  agree: ThumbsUp,
  think: Lightbulb,
  unclear: CircleHelp,
  evidence: TextSearch,
};
