"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { SeatView } from "../../../../../domain/protocol";
import type { Transcript, TranscriptPerson } from "../../../../../domain/transcript";
import { useLiveState } from "../../../../live/Live";
import { send } from "../../../../send";
import { ActLine } from "../../../ActLine";

/** What staff did about one person so far, from the record. Silent where nothing was done. */
export function PersonActs({ seat }: { seat: SeatView }) {
  const t = useTranslations("people.page");
  const seminarId = useLiveState((state) => state.seminar?.id ?? "");
  const [acts, setActs] = useState<TranscriptPerson["acts"] | "problem">([]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: every act raises the seat's clock.
  useEffect(() => {
    let current = true;
    const address = `/api/seminars/${seminarId}/transcript?format=json&as=staff`;
    void send<Transcript>("GET", address).then((answer) => {
      if (!current) return;
      const people = "people" in answer ? answer.people : null;
      setActs(people ? people.find(({ handle }) => handle === seat.handle)?.acts : "problem");
    });
    return () => {
      current = false;
    };
  }, [seminarId, seat.handle, seat.seq]);

  if (!acts?.length) return null;
  return (
    <section className="mt-6 border-t border-line pt-3 text-sm">
      <h3 className="text-soft">{t("acts")}</h3>
      {acts === "problem" && <p className="mt-1">{t("actsMissing")}</p>}
      {acts !== "problem" && (
        <ol className="mt-1 space-y-1">
          {acts.map((act) => (
            <li key={`${act.act} ${act.at}`}>
              <ActLine act={act} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}
