import { type RefObject, useCallback, useEffect, useState } from "react";
import type { Stretch } from "../../../domain/selection";
import { type Spot, selectedIn, spotBelow } from "./selection";

/** Words of the lesson that are selected, and where to offer something about them. */
export interface Selected {
  stretches: Stretch[];
  spot: Spot;
}

/** While handles are dragged or Shift is held with an arrow key, the selection changes at every frame. */
const REST = 120;

/** What is selected in the lesson once it is at rest: no finger or button is down. Null where nothing is. */
export function useSelected(root: RefObject<HTMLElement | null>, on: boolean) {
  const [selected, setSelected] = useState<Selected | null>(null);

  useEffect(() => {
    if (!on) return setSelected(null);
    let timer: ReturnType<typeof setTimeout> | undefined;
    let down = false;
    const look = () => {
      if (!down) setSelected(root.current && selectionIn(root.current));
    };
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(look, REST);
    };
    // A touch on the button that is offered ends the selection before the button hears of it.
    const press = () => {
      down = true;
    };
    const release = () => {
      down = false;
      wait();
    };
    const events = { selectionchange: wait, pointerdown: press, pointerup: release, pointercancel: release };
    for (const [name, listener] of Object.entries(events)) document.addEventListener(name, listener);
    window.addEventListener("resize", wait);
    // Words may have been selected before there was a place to cite them in.
    wait();
    return () => {
      clearTimeout(timer);
      for (const [name, listener] of Object.entries(events)) document.removeEventListener(name, listener);
      window.removeEventListener("resize", wait);
    };
  }, [root, on]);

  const clear = useCallback(() => {
    document.getSelection()?.removeAllRanges();
    setSelected(null);
  }, []);
  return { selected, clear };
}

function selectionIn(root: HTMLElement): Selected | null {
  const selection = document.getSelection();
  const stretches = selection ? selectedIn(root, selection) : [];
  if (!selection || !stretches.some(({ start, end }) => start < end)) return null;
  const fingers = matchMedia("(pointer: coarse)").matches;
  const words = [...selection.getRangeAt(0).getClientRects()];
  // Under a finger's selection hang the handles that widen it.
  const spot = spotBelow(words, root, fingers ? 28 : 8);
  return spot && { stretches, spot };
}
