"use client";

import { TextQuote } from "lucide-react";
import { type RefObject, useEffect, useRef } from "react";
import { useTranslations } from "use-intl";
import type { Block } from "../../../domain/lesson/lesson";
import { citationsOf } from "../../../domain/selection";
import { Button } from "../../components/Button";
import { NearWords } from "./NearWords";
import type { Cite } from "./useCiting";
import { useSelected } from "./useSelected";

interface Props {
  root: RefObject<HTMLElement | null>;
  blocks: ReadonlyMap<string, Block>;
  /** Null where nothing can be written: then nothing is offered. */
  cite: Cite | null;
}

/** Offers to cite the words that are selected in the lesson, one citation for each block. */
export function CiteSelected({ root, blocks, cite }: Props) {
  const t = useTranslations("seat");
  const { selected, clear } = useSelected(root, cite !== null);
  const button = useRef<HTMLButtonElement>(null);
  const citations = selected ? citationsOf((id) => blocks.get(id), selected.stretches) : [];
  const offered = cite !== null && citations.length > 0;

  function act() {
    clear();
    cite?.(citations);
  }
  useSelectionKeys(offered, { Enter: act, Tab: () => button.current?.focus() });

  return (
    <>
      <p role="status" className="sr-only">
        {offered && t("selected")}
      </p>
      {offered && selected && (
        <NearWords spot={selected.spot} width={7}>
          <Button
            ref={button}
            look="primary"
            // The press must not end the selection.
            onMouseDown={(event) => event.preventDefault()}
            onClick={act}
            className="shadow-lift"
          >
            <TextQuote aria-hidden size={18} />
            {t("citeSelected")}
          </Button>
        </NearWords>
      )}
    </>
  );
}

/** Keys for a selection, where the focus is on nothing that needs them itself. */
function useSelectionKeys(on: boolean, keys: Record<string, () => void>) {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    if (!on) return;
    const press = (event: KeyboardEvent) => {
      const act = latest.current[event.key];
      const plain = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey);
      const busy = event.target instanceof Element && event.target.closest(controls);
      if (!act || !plain || busy) return;
      event.preventDefault();
      act();
    };
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [on]);
}

const controls = "a, button, input, textarea, select, [contenteditable], [role=application], [role=dialog]";
