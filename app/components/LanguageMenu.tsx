"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, Languages } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTransition } from "react";
import { useLocale, useTranslations } from "use-intl";
import { LOCALE_COOKIE, type Locale, languages, locales } from "../messages/locales";
import { IconButton } from "./Button";
import { MenuPanel, menuItem } from "./MenuPanel";

const YEAR = 365 * 24 * 60 * 60;

/**
 * The language of the screens, remembered on this device. The page is asked for again in the new one and stays as it is:
 * nothing typed is lost. Without a connection the choice waits for the next page, for there are no words to show yet.
 */
export function LanguageMenu() {
  const t = useTranslations("common.language");
  const shown = useLocale();
  const router = useRouter();
  const [busy, start] = useTransition();

  async function choose(next: Locale) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http.
    document.cookie = `${LOCALE_COOKIE}=${next}; path=/; max-age=${YEAR}; samesite=lax`;
    // Next leaves the page for a broken one when it cannot fetch the new words.
    const there = await fetch(window.location.href, { method: "HEAD" }).catch(() => null);
    if (there?.ok) start(() => router.refresh());
  }

  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton label={t("label")} aria-busy={busy} />}>
        <Languages aria-hidden size={18} />
      </Menu.Trigger>
      <MenuPanel>
        <Menu.RadioGroup value={shown} onValueChange={(next: Locale) => void choose(next)}>
          {locales.map((one) => (
            <Menu.RadioItem key={one} value={one} className={menuItem} closeOnClick>
              <span className="w-4">
                <Menu.RadioItemIndicator>
                  <Check aria-hidden size={16} />
                </Menu.RadioItemIndicator>
              </span>
              <span lang={one} dir="auto">
                {languages[one].name}
              </span>
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </MenuPanel>
    </Menu.Root>
  );
}
