"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { useMessages, useTranslations } from "use-intl";
import { buttonLook } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { Shell } from "../../components/Shell";
import { type Joined, JoinForm } from "../../join/JoinForm";
import { WasHere } from "../../join/WasHere";
import { Live } from "../../live/Live";
import type { FirstLook, Place } from "../../live/place";
import { useWorker } from "../../live/useWorker";
import { refusalIn, type Sentences } from "../../refusals";
import type { Answer } from "../../send";
import { findPlace } from "./findPlace";
import { Mine } from "./Mine";
import { Seat } from "./Seat";

/** From a code to a seat: find the seminar, take a name, sit down; after the end, one's own record. */
export function SeatPage({ code, first }: { code: string; first: FirstLook }) {
  const t = useTranslations("join");
  const sentences = useMessages().errors;
  const [place, setPlace] = useState(() => placeOf(first, sentences));
  const [lesson, setLesson] = useState(first?.ok ? first.lesson : null);
  const looking = useRef<AbortController>(undefined);
  const look = useCallback(async () => {
    looking.current?.abort();
    const controller = new AbortController();
    looking.current = controller;
    const { signal } = controller;
    const found = await findPlace(code, signal);
    if (!signal.aborted) setPlace((before) => newer(before, found));
  }, [code]);
  // Also where the page knew: the browser may have kept it since somebody else sat here. A wrong code counts, once.
  const wrong = first?.ok === false;
  useEffect(() => {
    if (!wrong) void look();
  }, [look, wrong]);
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
    const sitDown = (joined: Joined) => {
      // What was asked before knows of no seat, and may be answered after.
      looking.current?.abort();
      setPlace({ ok: true, found: { seminar, seat: joined.seat } });
      setLesson(joined.lesson);
    };
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
        lesson={lesson}
        onEnded={look}
        onBack={back}
      />
    </Live>
  );
}

function placeOf(first: FirstLook, sentences: Sentences | undefined): Answer<Place> | null {
  if (!first) return null;
  if (first.ok) return { ok: true, found: { seminar: first.seminar, seat: first.seat } };
  return { ...first, message: refusalIn(sentences, "/api/join", first.error) ?? "" };
}

/** The same object where nothing is different; and a network that fails takes away nothing that is shown. */
function newer(before: Answer<Place> | null, found: Answer<Place>): Answer<Place> {
  const failed = !found.ok && found.error !== "not_found" && found.error !== "slow_down";
  if (before?.ok && failed) return before;
  return before && JSON.stringify(before) === JSON.stringify(found) ? before : found;
}
