import { type RefObject, useLayoutEffect, useState } from "react";

/** Changes whenever the space for words, or the letters in it, may have another size than before. */
export function useSpace(box: RefObject<HTMLElement | null>): string {
  const [space, setSpace] = useState("");
  const [fonts, setFonts] = useState(0);
  useLayoutEffect(() => {
    const element = box.current;
    if (!element) return;
    const look = () => setSpace(`${element.clientWidth} ${element.clientHeight}`);
    const arrived = () => setFonts((before) => before + 1);
    const observer = new ResizeObserver(look);
    look();
    observer.observe(element);
    document.fonts.addEventListener("loadingdone", arrived);
    return () => {
      observer.disconnect();
      document.fonts.removeEventListener("loadingdone", arrived);
    };
  }, [box]);
  return `${space} ${fonts}`;
}
