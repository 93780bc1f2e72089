"use client";

import { useTranslations } from "use-intl";

/** Lets the keyboard jump over the navigation; `main` has the id `content`. */
export function Skip() {
  const t = useTranslations("common");
  return (
    <a
      href="#content"
      className="absolute start-2 top-2 z-50 -translate-y-20 rounded-md bg-accent px-4 py-2 text-on-accent focus:translate-y-0"
    >
      {t("skip")}
    </a>
  );
}
