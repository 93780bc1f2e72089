"use client";

import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl";
import { MenuPanel, menuItem } from "./MenuPanel";
import { themes } from "./theme";
import { useTheme } from "./useTheme";

/** The menu behind `ThemeMenu`; it comes with the press that opens it. */
export function ThemeChoices({ trigger }: { trigger: ReactElement }) {
  const t = useTranslations("common.theme");
  const { theme, choose } = useTheme();

  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={trigger} />
      <MenuPanel>
        <Menu.RadioGroup value={theme} onValueChange={choose}>
          {themes.map((one) => (
            <Menu.RadioItem key={one} value={one} className={menuItem} closeOnClick>
              <span className="w-4">
                <Menu.RadioItemIndicator>
                  <Check aria-hidden size={16} />
                </Menu.RadioItemIndicator>
              </span>
              {t(one)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </MenuPanel>
    </Menu.Root>
  );
}
