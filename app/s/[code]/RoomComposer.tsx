"use client";

import { useTranslations } from "use-intl";
import type { OwnSeat, PostView, RoomView } from "../../../domain/protocol";
import { Composer } from "../../discussion/Composer";
import { useLive } from "../../live/Live";
import { Answering } from "./Answering";

interface Props {
  room: RoomView;
  seat: OwnSeat;
  writable: boolean;
  answering: PostView | null;
  onStop: () => void;
}

/** Where a student writes: a new post, or the answer to one. */
export function RoomComposer({ room, seat, writable, answering, onStop }: Props) {
  const t = useTranslations("room");
  const live = useLive();
  const name = answering?.author.name ?? "";
  const { slowSeconds } = room;
  return (
    <div className="border-t border-line bg-paper px-4 py-3 md:px-8">
      {seat.standing === "muted" && (
        <p role="status" className="mb-2 text-sm text-wait">
          {t("muted")}
        </p>
      )}
      {answering && <Answering post={answering} onStop={onStop} />}
      <Composer
        label={answering ? t("composer.replyLabel", { name }) : t("composer.label")}
        submit={answering ? t("composer.postReply") : t("composer.post")}
        hint={slowSeconds > 0 ? t("composer.slow", { seconds: slowSeconds }) : undefined}
        seatId={seat.id}
        place={answering?.id ?? room.id}
        paused={!writable}
        focus={answering !== null}
        onSubmit={(composed) => {
          live.post({ ...composed, roomId: room.id, parentId: answering?.id ?? null });
          onStop();
          return null;
        }}
      />
    </div>
  );
}
