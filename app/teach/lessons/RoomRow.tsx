"use client";

import { type KeyboardEvent, memo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Question } from "../../../domain/lesson/lesson";
import { Button } from "../../components/Button";
import { RoomMenu } from "./RoomMenu";
import { RoomMover } from "./RoomMover";
import { RoomWords } from "./RoomWords";

/** What can be done with a question of the list, by its id. */
export interface RoomActs {
  tick: (id: string) => void;
  word: (id: string, text: string) => void;
  move: (id: string, place: number) => void;
  joinAbove: (id: string) => void;
  divide: (id: string) => void;
  remove: (id: string) => void;
  show: (id: string) => void;
}

export interface RoomRowProps {
  question: Question;
  /** The number of the room it becomes; null while it is not ticked. */
  room: number | null;
  place: number;
  last: boolean;
  /** Whether it can be joined with the one above. */
  joinable: boolean;
  acts: RoomActs;
}

/** A handout may hold hundreds of questions; only the rows that changed are drawn again. */
export const RoomRow = memo(function RoomRow(props: RoomRowProps) {
  const { question, room, place, last, acts } = props;
  const { id, text, parts, chosen } = question;
  const t = useTranslations("lessons.rooms");
  const [wording, setWording] = useState(false);
  function onKeyDown(event: KeyboardEvent) {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (!event.altKey || !step || wording) return;
    event.preventDefault();
    const blocked = step < 0 ? place === 0 : last;
    if (!blocked) acts.move(id, place + step);
  }

  return (
    <li
      data-question={id}
      onKeyDown={onKeyDown}
      className="flex gap-3 border-t border-line py-3 focus-within:bg-wash"
    >
      <input
        type="checkbox"
        checked={chosen}
        onChange={() => acts.tick(id)}
        aria-label={t("tick", { question: text })}
        className="mt-0.5 size-6 shrink-0 accent-accent"
      />
      <div className="min-w-0 flex-1">
        <RoomWords
          question={question}
          wording={wording}
          onWording={setWording}
          onWord={(worded) => acts.word(id, worded)}
        />
        <Origin question={question} room={room} />
        {parts.length > 1 && (
          <Button size="sm" className="mt-2" onClick={() => acts.divide(id)}>
            {t("divide", { count: parts.length })}
          </Button>
        )}
      </div>
      {!wording && (
        <>
          <RoomMover {...props} />
          <RoomMenu {...props} onEdit={() => setWording(true)} />
        </>
      )}
    </li>
  );
});

/** Why it was found, and how many sentences it is made of. */
function Origin({ question, room }: Pick<RoomRowProps, "question" | "room">) {
  const t = useTranslations("lessons.rooms");
  const { parts } = question;
  const reasons = [...new Set(parts.map(({ reason }) => reason))].map((reason) => t(`reasons.${reason}`));
  const facts = [
    ...(room === null ? [] : [t("room", { number: room })]),
    ...(parts.length > 1 ? [t("joined", { count: parts.length })] : []),
    ...reasons,
  ];
  return <p className="mt-1 text-xs text-soft">{facts.join(" · ")}</p>;
}
