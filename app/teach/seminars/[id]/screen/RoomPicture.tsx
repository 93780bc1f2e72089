"use client";

import { useTranslations } from "use-intl";
import type { RoomView, SeminarView } from "../../../../../domain/protocol";
import { phaseNow } from "../../../../../domain/room";
import { collectionOf } from "../../../../../domain/spotlight";
import { Countdown } from "../../../../discussion/Countdown";
import { Phase } from "../../../../discussion/Phase";
import { useRoom } from "../../../../live/Live";
import { FitText } from "./FitText";
import { RoomFoot } from "./RoomFoot";
import { SpotlightPost } from "./SpotlightPost";

const sizes = [4.8, 3.8, 3.3, 2.9, 2.5, 2.15, 1.85, 1.6, 1.4, 1.2];

/** A question with what its phase needs; once a post is spotlighted, that post, with the question above it. */
export function RoomPicture({ room, seminar }: { room: RoomView; seminar: SeminarView }) {
  const t = useTranslations();
  const state = useRoom(room.id);
  const phase = phaseNow(seminar, room);
  const shown = state && collectionOf(room, state.posts).shown;
  return (
    <>
      <div className="flex flex-wrap items-center gap-x-[1.2em] pe-[5em] text-[1.15em] text-soft">
        <span>{t("room.question", { number: room.position + 1 })}</span>
        <Phase phase={phase} className="gap-[0.35em]!" />
        {room.endsAt !== null && phase !== "silent" && (
          <Countdown endsAt={room.endsAt} className="gap-[0.35em]! text-[1.25em]" />
        )}
      </div>
      {shown && (
        <h1 className="mt-[0.3em] line-clamp-2 shrink-0 font-serif text-[1.3em] text-soft" dir="auto">
          {room.question}
        </h1>
      )}
      <div aria-live="polite" className="flex min-h-0 flex-1 flex-col">
        {shown ? (
          <SpotlightPost key={shown.id} post={shown} />
        ) : (
          <FitText as="h1" text={room.question} sizes={sizes} />
        )}
      </div>
      <RoomFoot room={room} phase={phase} posts={state?.posts} plain={!shown} />
    </>
  );
}
