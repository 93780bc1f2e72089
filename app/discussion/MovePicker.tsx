"use client";

import { useId } from "react";
import { useTranslations } from "use-intl";
import { type TalkMove, talkMoves } from "../../domain/records";
import { TalkMoveLabel } from "../components/TalkMove";

/** What the post does, as a row of choices; arrow keys move between them. */
export function MovePicker({ value, onChange }: { value: TalkMove; onChange: (move: TalkMove) => void }) {
  const t = useTranslations("room.composer");
  const name = useId();
  return (
    <fieldset className="-mx-1 flex min-w-0 gap-1.5 overflow-x-auto p-1 sm:flex-wrap">
      <legend className="sr-only">{t("moveLabel")}</legend>
      {talkMoves.map((move) => (
        <label
          key={move}
          className="relative inline-flex min-h-8 shrink-0 cursor-pointer items-center rounded-full border border-line px-2.5 text-sm hover:bg-wash has-checked:border-current has-checked:bg-wash has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent"
        >
          <input
            type="radio"
            name={name}
            value={move}
            checked={move === value}
            onChange={() => onChange(move)}
            className="sr-only"
          />
          <TalkMoveLabel move={move} />
        </label>
      ))}
    </fieldset>
  );
}
