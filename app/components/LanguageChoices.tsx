"use client";

import { Menu } from "@base-ui/react/menu";
import { useRouter } from "next/navigation";
import { type ReactElement, useTransition } from "react";
import { useLocale } from "use-intl";
import { LOCALE_COOKIE, type Locale, languages, locales } from "../messages/locales";
import { MenuChoice } from "./MenuChoice";
import { MenuPanel } from "./MenuPanel";

const YEAR = 365 * 24 * 60 * 60;

/**
 * The menu behind `LanguageMenu`; it comes with the press that opens it. The page is asked for again in the chosen
 * language and stays as it is: nothing typed is lost. Without a connection the choice waits for the next page, for there
 * are no words to show yet.
 */
export function LanguageChoices({ trigger }: { trigger: ReactElement }) {
  const shown = useLocale();
  const router = useRouter();
  const [, start] = useTransition();

  async function choose(next: Locale) {
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http.
    document.cookie = `${LOCALE_COOKIE}=${next}; path=/; max-age=${YEAR}; samesite=lax`;
    // Next leaves the page for a broken one when it cannot fetch the new words.
    const there = await fetch(window.location.href, { method: "HEAD" }).catch(() => null);
    if (there?.ok) start(() => router.refresh());
  }

  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={trigger} />
      <MenuPanel>
        <Menu.RadioGroup value={shown} onValueChange={(next: Locale) => void choose(next)}>
          {locales.map((one) => (
            <MenuChoice key={one} value={one}>
              <bdi lang={one}>{languages[one].name}</bdi>
            </MenuChoice>
          ))}
        </Menu.RadioGroup>
      </MenuPanel>
    </Menu.Root>
  );
}
