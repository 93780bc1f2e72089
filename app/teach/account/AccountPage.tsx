"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { buttonLook } from "../../components/Button";
import { PasswordForm } from "./PasswordForm";
import { SignOutEverywhere } from "./SignOutEverywhere";

export function AccountPage({ name, email }: { name: string; email: string }) {
  const t = useTranslations("account.account");
  const words = useTranslations("words");
  return (
    <div className="max-w-xl">
      <h1 className="font-serif text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-2 wrap-break-word text-soft">{t("signedInAs", { name, email })}</p>
      <section aria-labelledby="words" className="mt-8 border-t border-line pt-6">
        <h2 id="words" className="font-serif text-xl font-semibold">
          {words("title")}
        </h2>
        <p className="mt-1 mb-4 text-soft">{words("intro")}</p>
        <Link href="/teach/account/words" className={buttonLook()}>
          {words("link")}
        </Link>
      </section>
      <section aria-labelledby="password" className="mt-10 border-t border-line pt-6">
        <h2 id="password" className="font-serif text-xl font-semibold">
          {t("passwordTitle")}
        </h2>
        <p className="mt-1 text-soft">{t("passwordIntro")}</p>
        <PasswordForm email={email} />
      </section>
      <section aria-labelledby="everywhere" className="mt-10 border-t border-line pt-6">
        <h2 id="everywhere" className="font-serif text-xl font-semibold">
          {t("everywhereTitle")}
        </h2>
        <p className="mt-1 mb-4 text-soft">{t("everywhereIntro")}</p>
        <SignOutEverywhere />
      </section>
    </div>
  );
}
