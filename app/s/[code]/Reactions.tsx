"use client";

import { Plus, X } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../domain/protocol";
import { type Reaction, reactions } from "../../../domain/records";
import { Button } from "../../components/Button";
import { reactionIcons } from "../../discussion/reactionLooks";
import { useReacting } from "./useReacting";

/**
 * What readers say about a post with one press: the reactions that anybody gave, and a button that lays out all four.
 * They keep their order, whatever is counted.
 */
export function Reactions({ post }: { post: PostView }) {
  const t = useTranslations("room.reactions");
  const [open, setOpen] = useState(false);
  const { own, toggle, failed } = useReacting(post);
  const countOf = (reaction: Reaction) => post.reactions?.[reaction] ?? 0;
  const shown = reactions.filter((one) => open || countOf(one) > 0 || own.includes(one));
  return (
    // All four need a line of their own on a phone; its end holds what closes them.
    <div
      className={`flex min-w-0 flex-1 flex-col ${open ? "max-sm:order-last max-sm:ms-2.5 max-sm:basis-full" : ""}`}
    >
      <div className="flex flex-1 gap-1">
        <div className="flex flex-wrap gap-1 empty:hidden">
          {shown.map((reaction) => (
            <Chip
              key={reaction}
              reaction={reaction}
              // Pressed just now, it is not counted yet.
              count={Math.max(countOf(reaction), own.includes(reaction) ? 1 : 0)}
              pressed={own.includes(reaction)}
              onPress={() => {
                setOpen(false);
                void toggle(reaction);
              }}
            />
          ))}
        </div>
        {(open || shown.length < reactions.length) && (
          <Button
            look="quiet"
            size="sm"
            aria-expanded={open}
            aria-label={t(open ? "close" : "reactTo", { name: post.author.name })}
            className={open ? "max-sm:ms-auto" : ""}
            onClick={() => setOpen(!open)}
          >
            {open ? <X aria-hidden size={14} /> : <Plus aria-hidden size={14} />}
            {!open && t("react")}
          </Button>
        )}
      </div>
      <p role="status" className={failed ? "text-sm text-danger" : "sr-only"}>
        {failed && t("failed")}
      </p>
    </div>
  );
}

interface ChipProps {
  reaction: Reaction;
  count: number;
  pressed: boolean;
  onPress: () => void;
}

function Chip({ reaction, count, pressed, onPress }: ChipProps) {
  const t = useTranslations("room.reactions");
  const Icon = reactionIcons[reaction];
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line px-2.5 text-sm whitespace-nowrap text-soft transition-colors hover:bg-wash hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-ink"
    >
      <Icon aria-hidden size={14} />
      {t(reaction)} {count > 0 && <span className="tabular-nums">{count}</span>}
    </button>
  );
}
