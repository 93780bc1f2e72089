"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { OwnSeat } from "../../../domain/protocol";
import { buttonLook } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Shell } from "../../components/Shell";
import { JoinForm } from "../../join/JoinForm";
import { WasHere } from "../../join/WasHere";
import { Live } from "../../live/Live";
import type { Place } from "../../live/place";
import { useWorker } from "../../live/useWorker";
import type { Answer } from "../../send";
import { findPlace } from "./findPlace";
import { Mine } from "./Mine";
import { Seat } from "./Seat";

/** From a code to a seat: find the seminar, take a name, sit down; after the end, one's own record. */
export function SeatPage({ code }: { code: string }) {
  const t = useTranslations("join");
  const [place, setPlace] = useState<Answer<Place> | null>(null);
  const look = useCallback(async () => {
    setPlace(await findPlace(code));
  }, [code]);
  useEffect(() => void look(), [look]);
  /** A seat that is come back to is opened anew: the connection before it has ended. */
  const [visit, setVisit] = useState(0);
  const back = useCallback(() => void look().then(() => setVisit((before) => before + 1)), [look]);
  useWorker(place?.ok && place.found.seat ? place.found.seminar.id : null);

  if (!place) {
    return (
      <Shell>
        <p className="text-soft">{t("looking")}</p>
      </Shell>
    );
  }
  if (!place.ok) {
    return (
      <Shell>
        <h1 className="mb-6 font-serif text-3xl font-semibold">{t("title")}</h1>
        <Notice kind="problem">{place.message}</Notice>
        <a href="/" className={`${buttonLook()} mt-4 self-start`}>
          {t("other")}
        </a>
        {place.error === "not_found" && <WasHere code={code} onBack={back} />}
      </Shell>
    );
  }
  const { seminar, seat } = place.found;
  if (!seat) {
    const sitDown = (taken: OwnSeat) => setPlace({ ok: true, found: { seminar, seat: taken } });
    return <JoinForm seminar={seminar} onJoined={sitDown} onBack={back} />;
  }
  if (seminar.ended) return <Mine seminarId={seminar.id} />;
  return (
    <Live key={visit} seminarId={seminar.id} as="student" start={place.start}>
      <Seat
        found={place.found}
        name={seat.name}
        code={seminar.code}
        seatId={seat.id}
        onEnded={look}
        onBack={back}
      />
    </Live>
  );
}
