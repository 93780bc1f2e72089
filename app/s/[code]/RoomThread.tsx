"use client";

import { useCallback, useState } from "react";
import type { OwnSeat, PostView, RoomView } from "../../../domain/protocol";
import type { Phase } from "../../../domain/records";
import { placesOf } from "../../discussion/feed/places";
import { keepFocusAt } from "../../discussion/feed/usePostFocus";
import { Asked } from "./Asked";
import { RoomComposer } from "./RoomComposer";
import { RoomFeed } from "./RoomFeed";
import { useAnswering } from "./useAnswering";

interface Props {
  room: RoomView;
  seat: OwnSeat;
  phase: Phase;
  /** Leads to another room. */
  onChoose: (roomId: string) => void;
}

/** One room as its students see it: the posts, and the place to write. Neither is drawn again when the other changes. */
export function RoomThread({ room, seat, phase, onChoose }: Props) {
  const [answering, setAnswering] = useAnswering(seat.id, room.id);
  const [putBack, setPutBack] = useState(0);
  const writable = (phase === "open" || phase === "silent") && seat.standing !== "muted";
  const onPutBack = useCallback(
    (parent: PostView | null) => {
      setAnswering(parent);
      setPutBack((before) => before + 1);
    },
    [setAnswering],
  );
  return (
    <>
      <RoomFeed
        room={room}
        seat={seat}
        phase={phase}
        writable={writable}
        onReply={setAnswering}
        onPutBack={onPutBack}
      />
      <Asked
        seat={seat}
        roomId={room.id}
        answering={answering}
        onAnswer={(post) => {
          if (post.roomId === room.id) return setAnswering(post);
          placesOf(seat.id).keep(post.roomId, { answering: post.id });
          onChoose(post.roomId);
        }}
      />
      {phase !== "waiting" && phase !== "closed" && (
        <RoomComposer
          key={`${answering?.id} ${putBack}`}
          room={room}
          seat={seat}
          writable={writable}
          answering={answering}
          onStop={() => {
            setAnswering(null);
            if (answering) keepFocusAt(answering.id);
          }}
          onAnswer={setAnswering}
        />
      )}
    </>
  );
}
