"use client";

import { Menu } from "@base-ui/react/menu";
import type { ReactElement, RefObject } from "react";
import { MenuPanel, menuItem } from "../components/MenuPanel";

interface Props {
  trigger: ReactElement;
  stems: readonly string[];
  onPick: (stem: string) => void;
  field: RefObject<HTMLTextAreaElement | null>;
}

/** The menu behind `StemMenu`; it comes with the press that opens it. */
export function StemMenuChoices({ trigger, stems, onPick, field }: Props) {
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={trigger} />
      <MenuPanel finalFocus={field}>
        {stems.map((stem) => (
          <Menu.Item key={stem} className={`${menuItem} font-serif text-base`} onClick={() => onPick(stem)}>
            {stem}
          </Menu.Item>
        ))}
      </MenuPanel>
    </Menu.Root>
  );
}
