"use client";

import { useTranslations } from "use-intl";
import { LanguageMenu } from "../../components/LanguageMenu";
import { Mark } from "../../components/Mark";
import { ReadingMenu } from "../../components/ReadingMenu";
import { ConnectionBar } from "../../discussion/ConnectionBar";
import { useLiveState } from "../../live/Live";
import { NewVersion } from "../../live/NewVersion";
import { SeatMenu } from "./SeatMenu";

/**
 * Which seminar, who one is in it, and the connection when it matters. `title` is the seminar's, for before there is a
 * connection.
 */
export function SeatHeader({ title }: { title: string }) {
  const t = useTranslations("seat");
  const { seat, seminar, here } = useLiveState((state) => state);
  return (
    <>
      <title>{`${seminar?.title ?? title} · Stoa`}</title>
      <header className="flex items-center gap-3 border-b border-line px-4 py-2 md:px-6">
        <Mark />
        <div className="min-w-0 flex-1">
          <h1 dir="auto" className="truncate font-serif font-semibold text-match">
            {seminar?.title ?? title}
          </h1>
          <p className="truncate text-xs text-soft">
            <span aria-live="polite">
              {!seat || !seminar
                ? t("connecting")
                : seminar.names === "pseudonyms"
                  ? t("youAreShownAs", { name: seat.shownAs })
                  : t("youAre", { name: seat.name })}
            </span>
            {here && ` · ${t("here", { count: here.here })}`}
          </p>
        </div>
        <div className="flex">
          {seat && <SeatMenu seminarId={seat.seminarId} seatId={seat.id} />}
          <LanguageMenu />
          <ReadingMenu />
        </div>
      </header>
      <ConnectionBar />
      <NewVersion byItself />
      {seminar?.frozen && (
        <p role="status" className="bg-wash px-4 py-2 text-center text-sm">
          {t("frozenAll")}
        </p>
      )}
    </>
  );
}
