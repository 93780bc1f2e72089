"use client";

import { useTranslations } from "use-intl";
import type { Account, StaffRole } from "../../../domain/records";
import { AcceptButton } from "./AcceptButton";
import { NewAccountForm } from "./NewAccountForm";

interface Props {
  token: string;
  role: StaffRole;
  /** Of the seminar. */
  title: string;
  by: string;
  /** Null for a reader who is not signed in. */
  account: Pick<Account, "name" | "email"> | null;
}

/** Who invites to what; one press for an account, a form for somebody new. */
export function Invitation({ token, role, title, by, account }: Props) {
  const t = useTranslations("invite");
  return (
    <>
      <p className="text-soft">{t("by", { by, role })}</p>
      <h1 className="mt-1 font-serif text-3xl leading-tight font-semibold wrap-break-word" dir="auto">
        {title}
      </h1>
      <p className="mt-3 text-soft">{t(`means.${role}`)}</p>
      <div className="mt-8">
        {account ? <AcceptButton token={token} account={account} /> : <NewAccountForm token={token} />}
      </div>
    </>
  );
}
