"use client";

import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import { phaseNow } from "../../../../domain/room";
import type { Row } from "../../../discussion/feed/rows";
import { OutgoingItem } from "../../../discussion/OutgoingItem";
import { useLiveState } from "../../../live/Live";
import { DeskPost } from "./DeskPost";

/** One row of the stream; a reply stands under what it answers, indented once. */
export function StreamRow({ row }: { row: Row }) {
  switch (row.kind) {
    case "heading":
      return <RoomHeading room={row.room} />;
    case "empty":
      return <Empty room={row.room} />;
    case "outgoing":
      return <OutgoingItem post={row.post} behind={false} onPutBack={() => {}} />;
    case "post": {
      const { post, reply, position, size } = row;
      const place = reply ? "ms-1 border-s-2 border-line ps-4" : position > 1 ? "border-t border-line" : "";
      return (
        <div className={place}>
          <DeskPost post={post} position={position} size={size} />
        </div>
      );
    }
  }
}

function RoomHeading({ room }: { room: RoomView }) {
  const t = useTranslations("room");
  return (
    <div className="-mx-3 border-b bg-paper border-line px-3 pt-4 pb-2">
      <p className="text-sm text-soft">{t("question", { number: room.position + 1 })}</p>
      <h2
        className="line-clamp-2 font-serif text-lg leading-snug font-semibold"
        dir="auto"
        title={room.question}
      >
        {room.question}
      </h2>
    </div>
  );
}

function Empty({ room }: { room: RoomView }) {
  const t = useTranslations("desk");
  const notOpen = useLiveState(({ seminar }) => seminar && phaseNow(seminar, room) === "waiting");
  return <p className="py-3 text-soft">{notOpen ? t("notOpen") : t("nothingYet")}</p>;
}
