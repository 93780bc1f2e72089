"use client";

import { Menu } from "@base-ui/react/menu";
import { UserRound } from "lucide-react";
import Link from "next/link";
import { usePathname } from "next/navigation";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { signOut } from "../session";
import { IconButton } from "./Button";
import { LanguageMenu } from "./LanguageMenu";
import { Mark } from "./Mark";
import { MenuPanel, menuItem } from "./MenuPanel";
import { Skip } from "./Skip";
import { ThemeMenu } from "./ThemeMenu";

const places = { seminars: "/teach", lessons: "/teach/lessons", transcripts: "/teach/transcripts" } as const;

/** The frame of a teacher's pages outside the desk. `wide` gives a page all the width there is. */
export function TeacherShell({ children, wide }: { children: ReactNode; wide?: boolean }) {
  const t = useTranslations("common.nav");
  const here = usePathname();
  const width = wide ? "max-w-[92rem]" : "max-w-5xl";
  const current = Object.values(places).find((place) =>
    place === "/teach" ? here === place : here.startsWith(place),
  );
  return (
    <div className="min-h-dvh print:min-h-0">
      <Skip />
      <header className="border-b border-line px-4 md:px-8 print:hidden">
        <div className={`mx-auto flex flex-wrap items-center gap-x-6 ${width}`}>
          <Link href="/teach" className="flex items-center gap-2 py-3 font-serif text-xl font-semibold">
            <Mark /> Stoa
          </Link>
          <nav
            aria-label={t("label")}
            className="order-last -ms-3 flex w-full overflow-x-auto sm:order-none sm:ms-0 sm:w-auto"
          >
            {(Object.keys(places) as (keyof typeof places)[]).map((place) => (
              <Link
                key={place}
                href={places[place]}
                aria-current={places[place] === current ? "page" : undefined}
                className="inline-flex min-h-11 items-center border-b-2 border-transparent px-3 text-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-ink"
              >
                {t(place)}
              </Link>
            ))}
          </nav>
          <div className="ms-auto flex">
            <LanguageMenu />
            <ThemeMenu />
            <AccountMenu />
          </div>
        </div>
      </header>
      <main id="content" className={`px-4 md:px-8 ${wide ? "pb-8" : "py-8"}`}>
        <div className={`mx-auto ${width}`}>{children}</div>
      </main>
    </div>
  );
}

function AccountMenu() {
  const t = useTranslations("common.nav");
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton label={t("account")} />}>
        <UserRound aria-hidden size={18} />
      </Menu.Trigger>
      <MenuPanel>
        <Menu.LinkItem href="/teach/account" className={menuItem}>
          {t("account")}
        </Menu.LinkItem>
        <Menu.Item className={menuItem} onClick={() => void signOut()}>
          {t("signOut")}
        </Menu.Item>
      </MenuPanel>
    </Menu.Root>
  );
}
