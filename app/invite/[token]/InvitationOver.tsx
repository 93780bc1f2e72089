"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import type { InvitationRefusal } from "../../../domain/store/seats";
import { buttonLook } from "../../components/Button";

interface Props {
  reason: InvitationRefusal | "slow_down";
  signedIn: boolean;
}

/** Why a link leads nowhere, and what to do. */
export function InvitationOver({ reason, signedIn }: Props) {
  const t = useTranslations("invite");
  return (
    <>
      <h1 className="font-serif text-3xl font-semibold">{t(`over.${reason}.title`)}</h1>
      <p className="mt-3 text-soft">{t(`over.${reason}.text`)}</p>
      <Link href={signedIn ? "/teach" : "/sign-in"} className={`${buttonLook()} mt-6 self-start`}>
        {t(signedIn ? "home" : "signIn")}
      </Link>
    </>
  );
}
