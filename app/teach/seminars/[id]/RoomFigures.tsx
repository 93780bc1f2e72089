"use client";

import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { needsDecision } from "../../../../domain/moderation";
import { missing, participation } from "../../../../domain/participation";
import type { RoomView } from "../../../../domain/protocol";
import { useLiveState } from "../../../live/Live";

/** Posts, who has answered, what waits; in silence, who is missing. */
export function RoomFigures({ room }: { room: RoomView }) {
  const t = useTranslations("rooms");
  const posts = useLiveState((state) => state.entered[room.id]?.posts);
  const seats = useLiveState((state) => state.seats);
  const { count, waiting, answered, students, absent } = useMemo(() => {
    const all = [...(posts?.values() ?? [])];
    return {
      ...participation(all, seats),
      count: all.length,
      waiting: all.filter(needsDecision).length,
      absent: missing(room.id, all, seats),
    };
  }, [posts, seats, room.id]);
  const silent = room.phase === "silent";
  if (count === 0 && !silent) return null;
  return (
    <div className="mt-1 text-sm text-soft">
      <p>
        {count > 0 && `${t("figures.posts", { count })} · `}
        {t("figures.answered", { answered, all: students })}
        {waiting > 0 && (
          <>
            {" · "}
            <span className="font-semibold whitespace-nowrap text-wait">
              {t("figures.waiting", { count: waiting })}
            </span>
          </>
        )}
      </p>
      {silent && students > 0 && absent.length === 0 && <p>{t("missing", { count: 0 })}</p>}
      {silent && absent.length > 0 && (
        <details>
          <summary className="min-h-6 w-fit hover:text-ink max-md:min-h-11 max-md:content-center">
            {t("missing", { count: absent.length })}
          </summary>
          <ul className="max-h-40 overflow-y-auto pb-1">
            {absent.map(({ id, name }) => (
              <li key={id} className="truncate" dir="auto">
                {name}
              </li>
            ))}
          </ul>
        </details>
      )}
    </div>
  );
}
