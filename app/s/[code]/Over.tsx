"use client";

import { useTranslations } from "use-intl";
import { buttonLook } from "../../components/Button";
import { Shell } from "../../components/Shell";

/** Why this seat is no longer there. */
export function Over({
  reason,
}: {
  reason: "removed" | "turnedAway" | "signed_out" | "not_found" | "unauthorized";
}) {
  const t = useTranslations("seat.over");
  return (
    <Shell>
      <h1 role="alert" className="font-serif text-2xl">
        {t(reason)}
      </h1>
      <a href="/" className={`${buttonLook()} mt-6 self-start`}>
        {t("home")}
      </a>
    </Shell>
  );
}
