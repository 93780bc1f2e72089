"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, Contrast } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "./Button";
import { MenuPanel, menuItem } from "./MenuPanel";
import { readTheme, type Theme, themes } from "./theme";

const YEAR = 365 * 24 * 60 * 60;

/** Light, dark or high contrast, remembered on this device. */
export function ThemeMenu() {
  const t = useTranslations("common.theme");
  const [theme, setTheme] = useState<Theme | null>(null);
  const shown =
    theme ?? (typeof document === "undefined" ? "auto" : readTheme(document.documentElement.dataset.theme));

  function choose(next: Theme) {
    setTheme(next);
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http.
    document.cookie = `stoa.theme=${next}; path=/; max-age=${YEAR}; samesite=lax`;
  }

  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton label={t("label")} />}>
        <Contrast aria-hidden size={18} />
      </Menu.Trigger>
      <MenuPanel>
        <Menu.RadioGroup value={shown} onValueChange={choose}>
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
