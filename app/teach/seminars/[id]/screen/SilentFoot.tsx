"use client";

import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../../domain/protocol";
import { Countdown } from "../../../../discussion/Countdown";
import { useLiveState } from "../../../../live/Live";

/** While everybody writes: the time, and how many have answered. A count, no names. */
export function SilentFoot({ room }: { room: RoomView }) {
  const t = useTranslations("screen");
  const answered = useLiveState((state) => state.answered[room.id]);
  return (
    <div className="mt-[0.8em]">
      <div className="flex flex-wrap items-end justify-between gap-x-[2em] gap-y-[0.5em]">
        <p className="text-[1.3em] text-soft">
          {answered && (
            <span className="block text-[1.35em] text-ink tabular-nums">
              {t("answered", { answered: answered.answered, students: answered.students })}
            </span>
          )}
          {t("writeFirst")}
        </p>
        {room.endsAt !== null && (
          <Countdown endsAt={room.endsAt} className="gap-[0.25em]! text-[4em] leading-none" />
        )}
      </div>
      {answered && answered.students > 0 && (
        <div aria-hidden className="mt-[0.8em] h-[0.35em] bg-line">
          <div
            className="h-full bg-good transition-[width] duration-200"
            style={{ width: `${(100 * answered.answered) / answered.students}%` }}
          />
        </div>
      )}
    </div>
  );
}
