"use client";

import { Menu } from "@base-ui/react/menu";
import { Check } from "lucide-react";
import { type ReactElement, useState } from "react";
import { useTranslations } from "use-intl";
import { MenuPanel, menuItem } from "./MenuPanel";
import { readTheme, type Theme, themes } from "./theme";

const YEAR = 365 * 24 * 60 * 60;

/** The menu behind `ThemeMenu`; it comes with the press that opens it. */
export function ThemeChoices({ trigger }: { trigger: ReactElement }) {
  const t = useTranslations("common.theme");
  const [theme, setTheme] = useState<Theme>(() => readTheme(document.documentElement.dataset.theme));

  function choose(next: Theme) {
    setTheme(next);
    document.documentElement.dataset.theme = next;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http.
    document.cookie = `stoa.theme=${next}; path=/; max-age=${YEAR}; samesite=lax`;
  }

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
