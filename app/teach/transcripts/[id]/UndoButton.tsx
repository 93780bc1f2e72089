"use client";

import { Undo2 } from "lucide-react";
import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/Button";
import { useUndoDecision } from "./Undoing";

interface Props {
  postId: string;
  decisionId: string;
  /** The decision in words. */
  what: string;
}

/** Takes the latest decision about a post back. */
export function UndoButton({ postId, decisionId, what }: Props) {
  const t = useTranslations("record.history");
  const undo = useUndoDecision();
  const place = useRef<HTMLButtonElement>(null);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  if (!undo) return null;

  async function press(run: NonNullable<typeof undo>) {
    const list = place.current?.closest<HTMLElement>("ol");
    setBusy(true);
    const refused = await run(postId, decisionId);
    setBusy(false);
    setProblem(refused);
    // The button has gone with the decision: what became of the post is read out where it stood.
    if (refused === null) list?.focus();
  }

  return (
    <span className="print:hidden">
      <Button
        ref={place}
        size="sm"
        look="quiet"
        busy={busy}
        aria-label={t("undoLabel", { what })}
        className="-ms-2.5 max-md:min-h-11"
        onClick={() => void press(undo)}
      >
        <Undo2 aria-hidden size={15} className="rtl:-scale-x-100" /> {t("undo")}
      </Button>
      <span role="alert" className="block text-danger empty:hidden">
        {problem}
      </span>
    </span>
  );
}
