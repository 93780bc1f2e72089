"use client";

import { useTranslations } from "use-intl";
import { standings } from "../../domain/records";
import type { TranscriptPerson } from "../../domain/transcript";
import { Moment } from "../components/Moment";

type Act = NonNullable<TranscriptPerson["acts"]>[number];

/** What a member of staff did about a person, and when, in one line. */
export function ActLine({ act }: { act: Act }) {
  return (
    <>
      <Moment at={act.at} className="text-soft tabular-nums" /> <bdi>{useWords(act)}</bdi>
    </>
  );
}

function useWords({ act, by, from, to }: Act): string {
  const t = useTranslations("people.acts");
  const words = useTranslations("people.standing");
  const standing = standings.find((one) => one === to);
  return t(act, { by, from: from ?? "", to: act === "standing" && standing ? words(standing) : (to ?? "") });
}
