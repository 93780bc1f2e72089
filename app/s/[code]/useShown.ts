import { type RefObject, useEffect } from "react";
import type { Citing } from "./useCiting";

/** Scrolls the words that somebody wants to see into view and lets them glow; Escape leads back to where they were cited. */
export function useShown(root: RefObject<HTMLElement | null>, shown: Citing["shown"]) {
  useEffect(() => {
    const block =
      shown &&
      root.current?.querySelector<HTMLElement>(`[data-block="${CSS.escape(shown.citation.blockId)}"]`);
    const line = block?.parentElement;
    if (!shown || !block || !line) return;
    const words = block.querySelector('mark[data-highlight="shown"]') ?? block;
    const tall = words.getBoundingClientRect().height > window.innerHeight / 2;
    words.scrollIntoView({ block: tall ? "start" : "center" });
    for (const glow of words.getAnimations()) glow.currentTime = 0;
    // The button that was pressed may be hidden by now, as on a phone: the keyboard goes on from the passage.
    line.tabIndex = -1;
    (line.querySelector<HTMLElement>("button") ?? line).focus({ preventScroll: true });

    const press = (event: KeyboardEvent) => {
      if (event.key === "Escape") shown.goBack();
    };
    line.addEventListener("keydown", press);
    return () => line.removeEventListener("keydown", press);
  }, [root, shown]);
}
