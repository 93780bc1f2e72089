"use client";

import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../../domain/protocol";
import { useLiveState } from "../../../../live/Live";
import type { LiveState } from "../../../../live/state";
import { useNewerVersion, useQuietReload } from "../../../../live/useQuietReload";
import { JoinPicture } from "./JoinPicture";
import { Message } from "./Message";
import { RoomPicture } from "./RoomPicture";
import { ScreenControls } from "./ScreenControls";

/**
 * One picture at a time. All sizes follow the height of the picture: the smallest type is 2.4 % of it, for the last row
 * of a classroom.
 */
export function ScreenFrame({ address }: { address: string }) {
  const t = useTranslations("screen");
  const { over, seminar, connection } = useLiveState((state) => state);
  const room = useLiveState(roomShown);
  useQuietReload(useNewerVersion());
  return (
    <div className="relative flex min-h-dvh flex-col text-[length:max(1rem,min(2.4vh,1.8vw))] leading-snug stage:h-dvh stage:overflow-hidden">
      <title>{seminar ? `${t("title")}: ${seminar.title} · Stoa` : `${t("title")} · Stoa`}</title>
      <ScreenControls />
      <main className="flex min-h-0 flex-1 flex-col px-[5%] pt-[1.6em] pb-[1.2em]">
        <Picture over={over} seminar={seminar} room={room} address={address} />
      </main>
      <p role="status" className="px-[5%] pb-[0.8em] text-wait empty:hidden">
        {connection === "offline" && !over && seminar && t("offline")}
      </p>
    </div>
  );
}

type PictureProps = Pick<LiveState, "over" | "seminar"> & { room: RoomView | null; address: string };

function Picture({ over, seminar, room, address }: PictureProps) {
  const t = useTranslations("screen");
  if (over === "ended" || seminar?.endedAt)
    return <Message title={seminar?.title ?? t("title")} text={t("ended")} />;
  if (over) return <Message title={t("title")} text={t("noSeat")} home />;
  if (!seminar) return <Message title={t("title")} text={t("connecting")} />;
  if (!room) return <JoinPicture seminar={seminar} address={address} />;
  return <RoomPicture key={room.id} room={room} seminar={seminar} />;
}

/** The room that was put on the screen; before one was, the first that is under way. */
function roomShown({ seminar, rooms }: LiveState): RoomView | null {
  const chosen = rooms.find(({ id }) => id === seminar?.screenRoomId);
  const underWay = rooms.find(({ phase }) => phase !== "waiting" && phase !== "closed");
  return chosen ?? underWay ?? null;
}
