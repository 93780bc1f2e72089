"use client";

import { useCallback, useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { OwnSeat } from "../../../domain/protocol";
import type { Policies } from "../../../domain/records";
import { buttonLook } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Shell } from "../../components/Shell";
import { JoinForm } from "../../join/JoinForm";
import { WasHere } from "../../join/WasHere";
import { Live } from "../../live/Live";
import { type Answer, send } from "../../send";
import { Mine } from "./Mine";
import { Seat } from "./Seat";

interface Found {
  seminar: { id: string; title: string; code: string; names: Policies["names"]; ended: boolean };
  seat: OwnSeat | null;
}

/** From a code to a seat: find the seminar, take a name, sit down; after the end, one's own record. */
export function SeatPage({ code }: { code: string }) {
  const t = useTranslations("join");
  const [found, setFound] = useState<Answer<Found> | null>(null);
  const look = useCallback(async () => {
    setFound(await send<Found>("GET", `/api/join?code=${encodeURIComponent(code)}`));
  }, [code]);
  useEffect(() => void look(), [look]);
  /** A seat that is come back to is opened anew: the connection before it has ended. */
  const [visit, setVisit] = useState(0);
  const back = useCallback(() => void look().then(() => setVisit((before) => before + 1)), [look]);

  if (!found) {
    return (
      <Shell>
        <p className="text-soft">{t("looking")}</p>
      </Shell>
    );
  }
  if (!found.ok) {
    return (
      <Shell>
        <h1 className="mb-6 font-serif text-3xl font-semibold">{t("title")}</h1>
        <Notice kind="problem">{found.message}</Notice>
        <a href="/" className={`${buttonLook()} mt-4 self-start`}>
          {t("other")}
        </a>
        {found.error === "not_found" && <WasHere code={code} onBack={back} />}
      </Shell>
    );
  }
  const { seminar, seat } = found;
  if (!seat) return <JoinForm seminar={seminar} onJoined={back} />;
  if (seminar.ended) return <Mine seminarId={seminar.id} />;
  return (
    <Live key={visit} seminarId={seminar.id} as="student">
      <Seat
        title={seminar.title}
        name={seat.name}
        code={seminar.code}
        seatId={seat.id}
        onEnded={look}
        onBack={back}
      />
    </Live>
  );
}
