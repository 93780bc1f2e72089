"use client";

import {
  type KeyboardEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
} from "react";
import { useTranslations } from "use-intl";
import { citationOf } from "../../../domain/citations";
import type { Block } from "../../../domain/lesson/lesson";
import { type Choice, spanOf, step } from "../../../domain/selection";
import { unitsOf } from "../../../domain/units";
import { NearWords } from "./NearWords";
import { type Spot, spotBelow } from "./selection";
import type { Cite } from "./useCiting";

/** Words of one block that are being chosen with the keyboard. */
export interface Picking {
  block: Block;
  choice: Choice;
}

interface Props extends Picking {
  root: RefObject<HTMLElement | null>;
  onChoose: (choice: Choice) => void;
  onCite: Cite;
  onLeave: () => void;
  /** Back to where the choice began, with the keyboard too. */
  onBack: () => void;
}

/** Chooses words of a block one by one with the arrow keys: what a mouse does, without one. */
export function WordPicker({ block, choice, root, onChoose, onCite, onLeave, onBack }: Props) {
  const t = useTranslations("seat.pick");
  const units = useMemo(() => unitsOf(block.text), [block]);
  const panel = useRef<HTMLDivElement>(null);
  const spot = useSpot(root, choice);
  const { start, end } = spanOf(units, choice);
  useEffect(() => panel.current?.focus({ preventScroll: true }), []);

  function onKeyDown(event: KeyboardEvent) {
    const words = root.current?.querySelector(`[data-block="${CSS.escape(block.id)}"]`);
    const backwards = words && getComputedStyle(words).direction === "rtl" ? "ArrowRight" : "ArrowLeft";
    const acts: Record<string, () => void> = {
      Enter: () => onCite([citationOf(block, start, end)]),
      Escape: onBack,
    };
    const steps = {
      Home: "first",
      End: "last",
      ArrowLeft: "on",
      ArrowRight: "on",
      [backwards]: "back",
    } as const;
    const to = steps[event.key as keyof typeof steps];
    if (!to && !acts[event.key]) return;
    event.preventDefault();
    event.stopPropagation();
    if (to) onChoose(step(choice, to, event.shiftKey, units.length));
    else acts[event.key]?.();
  }

  return (
    <NearWords spot={spot} width={22}>
      <div
        ref={panel}
        role="application"
        aria-label={t("label", { number: block.number })}
        aria-description={t("keys")}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: as an application it takes the keys itself.
        tabIndex={0}
        onKeyDown={onKeyDown}
        onBlur={onLeave}
        className="w-88 max-w-full rounded-md border border-line bg-sheet px-3 py-2 font-sans text-sm text-soft shadow-lift"
      >
        {t("keys")}
      </div>
      <p role="status" className="sr-only">
        {block.text.slice(start, end)}
      </p>
    </NearWords>
  );
}

/** Under the words that are marked now, which are kept in view. */
function useSpot(root: RefObject<HTMLElement | null>, choice: Choice): Spot {
  const [spot, setSpot] = useState<Spot>({ left: 0, top: 0, above: false });
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the words are changes with the choice.
  useLayoutEffect(() => {
    const marks = [...(root.current?.querySelectorAll('mark[data-highlight="picked"]') ?? [])];
    marks.at(-1)?.scrollIntoView({ block: "nearest" });
    const words = marks.flatMap((mark) => [...mark.getClientRects()]);
    setSpot((before) => (root.current && spotBelow(words, root.current, 8)) ?? before);
  }, [root, choice]);
  return spot;
}
