"use client";

import { useTranslations } from "use-intl";
import { LanguageMenu } from "../../components/LanguageMenu";
import { Mark } from "../../components/Mark";
import { ReadingMenu } from "../../components/ReadingMenu";
import { ConnectionBar } from "../../discussion/ConnectionBar";
import { useLiveState } from "../../live/Live";
import { SeatMenu } from "./SeatMenu";

/** Which seminar, who one is in it, and the connection when it matters. */
export function SeatHeader() {
  const t = useTranslations("seat");
  const { seat, seminar, here } = useLiveState((state) => state);
  if (!seat || !seminar) return null;
  return (
    <>
      <title>{`${seminar.title} · Stoa`}</title>
      <header className="flex items-center gap-3 border-b border-line px-4 py-2 md:px-6">
        <Mark />
        <div className="min-w-0 flex-1">
          <h1 dir="auto" className="truncate font-serif font-semibold text-match">
            {seminar.title}
          </h1>
          <p className="truncate text-xs text-soft">
            <span aria-live="polite">
              {seminar.names === "pseudonyms"
                ? t("youAreShownAs", { name: seat.shownAs })
                : t("youAre", { name: seat.name })}
            </span>
            {here && ` · ${t("here", { count: here.here })}`}
          </p>
        </div>
        <div className="flex">
          <SeatMenu seminarId={seminar.id} seatId={seat.id} />
          <LanguageMenu />
          <ReadingMenu />
        </div>
      </header>
      <ConnectionBar />
      {seminar.frozen && (
        <p role="status" className="bg-wash px-4 py-2 text-center text-sm">
          {t("frozenAll")}
        </p>
      )}
    </>
  );
}
