"use client";

import { MessageCircleQuestion } from "lucide-react";
import { useTranslations } from "use-intl";
import type { Block } from "../../../domain/lesson/lesson";

/** Follows a question in the text: the number of its room, or a question mark while it has none. */
export function Flag({ room, onPress }: { room: number | null; onPress: () => void }) {
  const t = useTranslations("lessons.preview");
  return (
    <button
      type="button"
      onClick={onPress}
      aria-label={room === null ? t("candidate") : t("room", { number: room })}
      className="mx-1 inline-flex size-6 items-center justify-center rounded-full border border-accent align-text-bottom font-sans text-xs text-accent not-italic hover:bg-accent-wash"
    >
      {room ?? "?"}
    </button>
  );
}

/** Stands in the right margin of a block without questions. */
export function MakeQuestion({ block, onMake }: { block: Block; onMake: () => void }) {
  const t = useTranslations("lessons.preview");
  const label = t("makeQuestion", { number: block.number });
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={onMake}
      className="absolute end-0 inline-flex size-7 items-center justify-center rounded-md text-soft opacity-0 group-hover/block:opacity-100 hover:bg-wash hover:text-accent focus-visible:opacity-100 pointer-coarse:opacity-70"
    >
      <MessageCircleQuestion aria-hidden size={17} />
    </button>
  );
}
