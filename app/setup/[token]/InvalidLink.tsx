"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { buttonLook } from "../../components/Button";

/** `used`: the first account exists, so the reader can sign in. */
export function InvalidLink({ used }: { used: boolean }) {
  const t = useTranslations("account.setup");
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">{t("invalidTitle")}</h1>
      <p className="mt-3 text-soft">{used ? t("used") : t("invalid")}</p>
      {used && (
        <Link href="/sign-in" className={`${buttonLook("primary")} mt-6 self-start`}>
          {t("signIn")}
        </Link>
      )}
    </>
  );
}
