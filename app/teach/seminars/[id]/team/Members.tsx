"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { isStaff } from "../../../../../domain/access";
import type { SeatView } from "../../../../../domain/protocol";
import { AskDialog } from "../../../../components/AskDialog";
import { Button } from "../../../../components/Button";
import { useLive, useLiveState } from "../../../../live/Live";
import { useAct } from "../useAct";
import { useMay } from "../useMay";

/** Everyone on the staff of this seminar; all but the teacher can be removed. */
export function Members() {
  const t = useTranslations("people.team");
  const id = useId();
  const live = useLive();
  const own = useLiveState((state) => state.seat?.id);
  const seats = useLiveState((state) => state.seats);
  const runs = useMay("run");
  const { reasonOf } = useAct();
  const [asked, setAsked] = useState<SeatView | null>(null);
  const name = asked?.name ?? "";
  return (
    <section aria-labelledby={id}>
      <h3 id={id} className="text-sm text-soft">
        {t("members")}
      </h3>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {seats
          .filter((seat) => isStaff(seat) && !seat.removed)
          .map((seat) => (
            <li key={seat.id} className="flex min-h-11 items-center gap-x-3 py-1">
              <span className="min-w-0 flex-1 truncate">
                <bdi>{seat.name}</bdi>
                {seat.id === own && <span className="text-soft"> ({t("you")})</span>}
              </span>
              <span className="text-sm text-soft">{seat.role !== "student" && t(`role.${seat.role}`)}</span>
              {runs && seat.role !== "teacher" && seat.id !== own && (
                <Button
                  size="sm"
                  look="quiet"
                  className="-me-2.5 max-md:min-h-11"
                  aria-label={t("removeName", { name: seat.name })}
                  onClick={() => setAsked(seat)}
                >
                  {t("remove")}
                </Button>
              )}
            </li>
          ))}
      </ul>
      <AskDialog
        open={asked !== null}
        onClose={() => setAsked(null)}
        title={t("removeTitle", { name })}
        text={t("removeText", { name })}
        yes={t("remove")}
        no={t("keep")}
        danger
        onYes={async () => asked && reasonOf(await live.ask("seat:remove", { seatId: asked.id }))}
      />
    </section>
  );
}
