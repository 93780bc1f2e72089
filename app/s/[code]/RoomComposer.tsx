"use client";

import { useTranslations } from "use-intl";
import type { OwnSeat, PostView, RoomView } from "../../../domain/protocol";
import { Composer } from "../../discussion/Composer";
import type { Composed } from "../../discussion/useDraft";
import { keepDraft, readDraft } from "../../live/draft";
import { useLive } from "../../live/Live";
import { Answering } from "./Answering";

interface Props {
  room: RoomView;
  seat: OwnSeat;
  writable: boolean;
  answering: PostView | null;
  onStop: () => void;
  onAnswer: (post: PostView) => void;
}

/** Where a student writes: a new post, or the answer to one. */
export function RoomComposer({ room, seat, writable, answering, onStop, onAnswer }: Props) {
  const t = useTranslations("room");
  const live = useLive();
  const name = answering?.author.name ?? "";
  const { slowSeconds } = room;

  /** The draft becomes an answer to that post, and goes on from there. */
  function turn(post: PostView, { text, move, citations }: Composed) {
    const before = readDraft(seat.id, post.id)?.text;
    keepDraft(seat.id, post.id, { text: before ? `${before}\n\n${text}` : text, move, citations });
    keepDraft(seat.id, room.id, null);
    onAnswer(post);
  }

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
        echo={{ roomId: room.id, answered: answering?.id, onAnswer: answering ? null : turn }}
        onSubmit={async (composed) => {
          await live.post({ ...composed, roomId: room.id, parentId: answering?.id ?? null });
          onStop();
          return null;
        }}
      />
    </div>
  );
}
