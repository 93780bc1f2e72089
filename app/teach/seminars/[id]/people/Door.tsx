"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { SeatView } from "../../../../../domain/protocol";
import { AskDialog } from "../../../../components/AskDialog";
import { Button } from "../../../../components/Button";
import { useLive, useLiveState } from "../../../../live/Live";
import { useAct } from "../useAct";
import { useMay } from "../useMay";

/** Newcomers who wait to be let in, the longest first; nothing while nobody does. */
export function Door() {
  const t = useTranslations("people.door");
  const id = useId();
  const live = useLive();
  const seats = useLiveState((state) => state.seats);
  const seminarId = useLiveState((state) => state.seminar?.id ?? "");
  const runs = useMay("run");
  const { act, reasonOf } = useAct();
  const [asked, setAsked] = useState<SeatView | null>(null);
  const waiting = seats
    .filter(({ role, admitted, removed }) => role === "student" && !admitted && !removed)
    .sort((a, b) => a.createdAt - b.createdAt);
  const name = asked?.name ?? "";
  return (
    <>
      <p role="status" className="sr-only">
        {waiting.length > 0 && t("title", { count: waiting.length })}
      </p>
      {waiting.length > 0 && (
        <section aria-labelledby={id} className="-mx-4 mt-2 border-y border-line bg-wait-wash px-4 py-2">
          <div className="flex items-center justify-between gap-2">
            <h3 id={id} className="text-sm font-semibold text-wait">
              {t("title", { count: waiting.length })}
            </h3>
            {runs && (
              <Button size="sm" look="primary" onClick={() => act("seminar:admit", { seminarId })}>
                {t("all")}
              </Button>
            )}
          </div>
          <ul>
            {waiting.map((seat) => (
              <li key={seat.id} className="flex flex-wrap items-center gap-x-1 py-1">
                <span className="min-w-0 flex-1 basis-24 truncate text-match" dir="auto" title={seat.name}>
                  {seat.name}
                </span>
                {runs && (
                  <Answers
                    name={seat.name}
                    onAdmit={() => act("seminar:admit", { seminarId, seatIds: [seat.id] })}
                    onTurnAway={() => setAsked(seat)}
                  />
                )}
              </li>
            ))}
          </ul>
        </section>
      )}
      <AskDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t("turnAwayTitle", { name })}
        text={t("turnAwayText", { name })}
        yes={t("turnAway")}
        no={t("keep")}
        danger
        onYes={async () => asked && reasonOf(await live.ask("seat:remove", { seatId: asked.id }))}
      />
    </>
  );
}

function Answers({ name, onAdmit, onTurnAway }: { name: string; onAdmit(): void; onTurnAway(): void }) {
  const t = useTranslations("people.door");
  return (
    <>
      <Button size="sm" aria-label={t("admitName", { name })} className="max-md:min-h-11" onClick={onAdmit}>
        {t("admit")}
      </Button>
      <Button
        size="sm"
        look="quiet"
        aria-label={t("turnAwayName", { name })}
        className="max-md:min-h-11"
        onClick={onTurnAway}
      >
        {t("turnAway")}
      </Button>
    </>
  );
}
