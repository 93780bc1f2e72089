"use client";

import { type RefObject, useEffect, useId, useRef } from "react";
import { useTranslations } from "use-intl";
import { type TalkMove, talkMoves } from "../../domain/records";
import { TalkMoveLabel } from "../components/TalkMove";

interface Props {
  value: TalkMove;
  onChoose: (move: TalkMove) => void;
  /** Where writing goes on after a press. */
  field: RefObject<HTMLTextAreaElement | null>;
}

/** What the post does, as a row of choices. Arrow keys move between them and stay; a press leads on to the field. */
export function MovePicker({ value, onChoose, field }: Props) {
  const t = useTranslations("room.composer");
  const name = useId();
  const pressed = useRef(false);
  const row = useRef<HTMLFieldSetElement>(null);
  // On a phone the row is longer than the screen, and words can choose as well as a press.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the chosen one has moved when the value has changed.
  useEffect(() => {
    const chosen = row.current?.querySelector(":checked")?.parentElement;
    chosen?.scrollIntoView({ block: "nearest", inline: "nearest" });
  }, [value]);

  function choose(move: TalkMove) {
    onChoose(move);
    if (pressed.current) field.current?.focus();
    pressed.current = false;
  }

  return (
    <fieldset
      ref={row}
      className="-mx-1 flex min-w-0 flex-1 gap-1.5 sm:flex-none overflow-x-auto p-1 sm:flex-wrap"
    >
      <legend className="sr-only">{t("moveLabel")}</legend>
      {talkMoves.map((move) => (
        <label
          key={move}
          onPointerDown={() => {
            pressed.current = true;
          }}
          className="relative inline-flex min-h-8 shrink-0 cursor-pointer items-center rounded-full border border-line px-2.5 text-sm hover:bg-wash has-checked:border-current has-checked:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={move}
            checked={move === value}
            onChange={() => choose(move)}
            // Nothing changes where the move is the chosen one already, but its stem is wanted.
            onClick={() => move === value && pressed.current && choose(move)}
            onKeyDown={() => {
              pressed.current = false;
            }}
            className="sr-only"
          />
          <TalkMoveLabel move={move} />
        </label>
      ))}
    </fieldset>
  );
}
