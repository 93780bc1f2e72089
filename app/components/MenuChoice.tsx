"use client";

import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactNode } from "react";
import { menuItem } from "./MenuPanel";

/** One of several choices in a menu, the one that holds with a tick. */
export function MenuChoice({ value, children }: { value: unknown; children: ReactNode }) {
  return (
    <Menu.RadioItem value={value} className={menuItem} closeOnClick>
      <span className="w-4">
        <Menu.RadioItemIndicator>
          <Check aria-hidden size={16} />
        </Menu.RadioItemIndicator>
      </span>
      {children}
    </Menu.RadioItem>
  );
}
