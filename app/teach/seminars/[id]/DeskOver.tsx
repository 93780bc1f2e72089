"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { buttonLook } from "../../../components/Button";
import { Shell } from "../../../components/Shell";
import type { LiveState } from "../../../live/state";

/** Where there is no desk for this account. */
export function DeskOver({ reason }: { reason: NonNullable<LiveState["over"]> }) {
  const t = useTranslations("desk.over");
  const signedOut = reason === "signed_out" || reason === "unauthorized";
  return (
    <Shell>
      <h1 className="font-serif text-2xl font-semibold">{signedOut ? t("signedOut") : t("title")}</h1>
      {!signedOut && <p className="mt-2 text-soft">{t("text")}</p>}
      <Link href={signedOut ? "/sign-in" : "/teach"} className={`${buttonLook()} mt-6 self-start`}>
        {signedOut ? t("signIn") : t("home")}
      </Link>
    </Shell>
  );
}
