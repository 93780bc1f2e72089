"use client";

import { useTranslations } from "use-intl";
import { buttonLook } from "./components/Button";
import { Shell } from "./components/Shell";

export function Missing() {
  const t = useTranslations("common.missing");
  return (
    <Shell>
      <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-3 text-soft">{t("text")}</p>
      <a href="/" className={`${buttonLook("primary")} mt-6 self-start`}>
        {t("home")}
      </a>
    </Shell>
  );
}
