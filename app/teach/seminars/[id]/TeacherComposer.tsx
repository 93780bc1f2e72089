"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import { Composer } from "../../../discussion/Composer";
import { useLive, useLiveState } from "../../../live/Live";
import { useMay } from "./useMay";

/** The teacher's own word in a room; folded away until it is wanted. */
export function TeacherComposer({ room }: { room: RoomView }) {
  const t = useTranslations("desk");
  const live = useLive();
  const seat = useLiveState((state) => state.seat);
  const ended = useLiveState((state) => state.seminar?.endedAt !== null);
  const mayWrite = useMay("write");
  const [open, setOpen] = useState(false);
  if (!seat || ended || !mayWrite) return null;
  return (
    <div className="border-t border-line bg-paper px-4 py-2 md:px-8">
      {open ? (
        <Composer
          label={t("write")}
          submit={t("post")}
          seatId={seat.id}
          place={room.id}
          focus
          onCancel={() => setOpen(false)}
          onSubmit={async (composed) => {
            await live.post({ roomId: room.id, parentId: null, ...composed });
            setOpen(false);
            return null;
          }}
        />
      ) : (
        <button
          type="button"
          onClick={() => setOpen(true)}
          className="min-h-11 w-full text-start text-soft hover:text-ink"
        >
          {t("write")}…
        </button>
      )}
    </div>
  );
}
