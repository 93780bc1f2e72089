"use client";

import { useTranslations } from "use-intl";
import type { Voice } from "../../../../../domain/participation";
import { useLiveState } from "../../../../live/Live";

/** Question by question: a filled mark where this student has written, an empty one where not. */
export function AnswerMarks({ voice }: { voice: Voice }) {
  const t = useTranslations("people.marks");
  const rooms = useLiveState((state) => state.rooms);
  const marks = rooms
    .map(({ id, position, phase }) => ({ id, number: position + 1, phase, posts: voice.byRoom.get(id) ?? 0 }))
    // A question that was never asked is not one that somebody left out.
    .filter(({ phase, posts }) => phase !== "waiting" || posts > 0);
  if (marks.length === 0) return null;
  const left = marks.filter(({ posts }) => posts === 0).map(({ number }) => number);
  const label = t("label", {
    answered: marks.length - left.length,
    all: marks.length,
    count: left.length,
    numbers: left.join(", "),
  });
  return (
    <span role="img" aria-label={label} className="flex flex-wrap gap-1">
      {marks.map(({ id, number, posts }) => (
        <span
          key={id}
          title={t("one", { number, count: posts })}
          className={`size-2.5 rounded-xs border ${posts > 0 ? "border-soft bg-soft" : "border-edge"}`}
        />
      ))}
    </span>
  );
}
