"use client";

import { Menu } from "@base-ui/react/menu";
import { type ReactNode, type RefObject, useRef } from "react";

/** The look of everything that can be chosen in a menu. */
export const menuItem =
  "flex min-h-10 w-full cursor-default items-center gap-2 px-3 text-start outline-none select-none data-highlighted:bg-wash data-disabled:text-soft";

interface Props {
  children: ReactNode;
  /** What has the focus afterwards, where it is not the button. */
  finalFocus?: RefObject<HTMLElement | null>;
}

/** What a menu's button opens. It stands in the landmark of that button, so that readers find it where it belongs. */
export function MenuPanel({ children, finalFocus }: Props) {
  const landmark = useRef<HTMLElement | null>(null);
  const find = (here: HTMLElement | null) => {
    landmark.current = here?.closest<HTMLElement>("header, main, nav, aside") ?? null;
  };
  return (
    <>
      <span ref={find} hidden />
      <Menu.Portal container={landmark}>
        <Menu.Positioner sideOffset={6} align="end" className="z-50 print:hidden">
          <Menu.Popup
            finalFocus={finalFocus}
            className="min-w-44 rounded-md border border-line bg-sheet py-1 text-sm shadow-lift outline-none"
          >
            {children}
          </Menu.Popup>
        </Menu.Positioner>
      </Menu.Portal>
    </>
  );
}
