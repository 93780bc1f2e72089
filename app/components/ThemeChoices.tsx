"use client";

import { Menu } from "@base-ui/react/menu";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl";
import { MenuChoice } from "./MenuChoice";
import { MenuPanel } from "./MenuPanel";
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
            <MenuChoice key={one} value={one}>
              {t(one)}
            </MenuChoice>
          ))}
        </Menu.RadioGroup>
      </MenuPanel>
    </Menu.Root>
  );
}
