"use client";

import { ChevronLeft, ChevronRight, EyeOff, Presentation, Trash2 } from "lucide-react";
import { useTranslations } from "use-intl";
import { collectionOf, stepIn } from "../../../../domain/spotlight";
import { IconButton } from "../../../components/Button";
import { useLiveState } from "../../../live/Live";
import { SpotlightState } from "./SpotlightState";
import { useAct } from "./useAct";
import { useMay } from "./useMay";

/** What the projector shows of the posts collected for it, and the way through them. */
export function SpotlightBar() {
  const t = useTranslations("rooms.spotlight");
  const room = useLiveState(({ rooms, seminar }) => rooms.find(({ id }) => id === seminar?.screenRoomId));
  const posts = useLiveState(({ entered }) => (room ? entered[room.id]?.posts : undefined));
  const ended = useLiveState((state) => state.seminar?.endedAt !== null);
  const mayRun = useMay("run");
  const { act } = useAct();
  if (!room || !posts || ended || room.spotlight.posts.length === 0) return null;
  const collection = collectionOf(room, posts);
  const ids = room.spotlight.posts;
  const set = (postIds: string[], at: number) => act("room:spotlight", { roomId: room.id, postIds, at });
  const stepTo = (at: number | null) => () => at !== null && set(ids, at);
  const [before, after] = [stepIn(room, posts, -1), stepIn(room, posts, 1)];
  return (
    <section
      aria-label={t("label")}
      className="flex items-center gap-1 border-b border-line bg-wash ps-4 pe-2"
    >
      <Presentation aria-hidden size={16} className="shrink-0 text-accent" />
      <SpotlightState collection={collection} revealed={room.revealed} />
      {mayRun && (
        <>
          <IconButton label={t("previous")} disabled={before === null} onClick={stepTo(before)}>
            <ChevronLeft aria-hidden size={18} className="rtl:-scale-x-100" />
          </IconButton>
          <IconButton label={t("next")} disabled={after === null} onClick={stepTo(after)}>
            <ChevronRight aria-hidden size={18} className="rtl:-scale-x-100" />
          </IconButton>
          <IconButton label={t("hide")} disabled={!collection.shown} onClick={() => set(ids, -1)}>
            <EyeOff aria-hidden size={16} />
          </IconButton>
          <IconButton label={t("clear")} onClick={() => set([], -1)}>
            <Trash2 aria-hidden size={16} />
          </IconButton>
        </>
      )}
    </section>
  );
}
