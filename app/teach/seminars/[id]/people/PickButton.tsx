"use client";

import { Shuffle } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { SeatView } from "../../../../../domain/protocol";
import { Button } from "../../../../components/Button";
import { Dialog } from "../../../../components/Dialog";
import { useSay } from "../../../../components/Say";
import { useLive, useLiveState } from "../../../../live/Live";
import { useAct } from "../useAct";

/** Draws a student by lot. The server sees to it that everybody has a turn before anybody has a second one. */
export function PickButton() {
  const t = useTranslations("people.pick");
  const tc = useTranslations("common");
  const live = useLive();
  const say = useSay();
  const { reasonOf } = useAct();
  const seminarId = useLiveState((state) => state.seminar?.id ?? "");
  const pseudonyms = useLiveState((state) => state.seminar?.names === "pseudonyms");
  const [picked, setPicked] = useState<SeatView | null>(null);
  const [open, setOpen] = useState(false);
  const [busy, setBusy] = useState(false);

  async function pick() {
    setBusy(true);
    const answer = await live.ask("seat:pick", { seminarId });
    setBusy(false);
    if (!answer.ok) return say(answer.error === "not_found" ? t("nobody") : (reasonOf(answer) ?? ""));
    setPicked(answer.seat);
    setOpen(true);
  }

  return (
    <>
      <Button size="sm" look="quiet" busy={busy} className="-me-2 max-md:min-h-11" onClick={pick}>
        <Shuffle aria-hidden size={16} /> {t("button")}
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} description={t("text")} wide>
        <p role="status" className="py-10 text-center font-serif text-5xl leading-tight wrap-break-word">
          <span dir="auto">{picked?.name}</span>
          {pseudonyms && (
            <span dir="auto" className="mt-3 block font-sans text-base text-soft">
              {picked?.pseudonym}
            </span>
          )}
        </p>
        <div className="flex justify-end gap-2">
          <Button onClick={() => setOpen(false)}>{tc("close")}</Button>
          <Button look="primary" busy={busy} onClick={pick}>
            <Shuffle aria-hidden size={18} /> {t("again")}
          </Button>
        </div>
      </Dialog>
    </>
  );
}
