"use client";

import { useTranslations } from "use-intl";
import { Button } from "./components/Button";
import { Shell } from "./components/Shell";

/** A page that broke. What it had sent was saved or refused before; nothing here can undo that. */
export default function Broken({ reset }: { reset: () => void }) {
  const t = useTranslations("common");
  return (
    <Shell>
      <h1 className="font-serif text-3xl font-semibold">{t("broken.title")}</h1>
      <p className="mt-3 text-soft">{t("broken.text")}</p>
      <Button look="primary" onClick={reset} className="mt-6 self-start">
        {t("retry")}
      </Button>
    </Shell>
  );
}
