"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../domain/protocol";
import { PostText } from "../components/PostText";
import { TalkMoveLabel } from "../components/TalkMove";

/** Says that a post was changed after the reveal; what it said then, on request. */
export function FirstWording({ first }: { first: NonNullable<PostView["first"]> }) {
  const t = useTranslations("room.first");
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-1 text-sm text-soft">
      {t("changed")}{" "}
      <button
        type="button"
        aria-expanded={open}
        onClick={() => setOpen(!open)}
        className="min-h-6 underline underline-offset-4 hover:text-ink"
      >
        {open ? t("hide") : t("show")}
      </button>
      {open && (
        <div className="mt-1 border-s-2 border-line ps-3">
          <TalkMoveLabel move={first.move} />
          <PostText text={first.text} />
        </div>
      )}
    </div>
  );
}
