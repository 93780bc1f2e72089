import type { ReactNode } from "react";
import { LanguageMenu } from "./LanguageMenu";
import { Mark } from "./Mark";
import { Skip } from "./Skip";
import { ThemeMenu } from "./ThemeMenu";

/** The frame of a page that needs no account: the name above, the content in the middle. */
export function Shell({ children }: { children: ReactNode }) {
  return (
    <div className="flex min-h-dvh flex-col">
      <Skip />
      <header className="flex items-center px-4 py-3 md:px-8">
        <a href="/" className="me-auto flex items-center gap-2 font-serif text-xl font-semibold">
          <Mark /> Stoa
        </a>
        <div className="flex">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main id="content" className="mx-auto flex w-full max-w-md flex-1 flex-col px-4 pt-[8vh] pb-16">
        {children}
      </main>
    </div>
  );
}
