"use client";

import { useTranslations } from "use-intl";

/** Past all posts to where one writes; seen only when the keyboard comes to it. */
export function SkipPosts() {
  const t = useTranslations("seat");
  return (
    <button
      type="button"
      onClick={() => document.querySelector<HTMLElement>("main form textarea")?.focus()}
      className="sr-only focus:not-sr-only focus:shrink-0 focus:border-b focus:border-line focus:px-4! focus:py-2! focus:text-start focus:text-sm md:focus:px-8!"
    >
      {t("skipPosts")}
    </button>
  );
}
