"use client";

import { useTranslations } from "use-intl";
import type { Account } from "../../../domain/records";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { goToDesk, useAccept } from "./useAccept";

interface Props {
  token: string;
  account: Pick<Account, "name" | "email">;
}

/** Takes the seat for the account that is signed in. */
export function AcceptButton({ token, account }: Props) {
  const t = useTranslations("invite");
  const { accept, busy, problem } = useAccept(token);

  async function run() {
    const seminarId = await accept({});
    if (seminarId) goToDesk(seminarId);
  }

  return (
    <div className="grid justify-items-start gap-3">
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Button look="primary" busy={busy} onClick={() => void run()}>
        {t("accept")}
      </Button>
      <p className="text-sm wrap-break-word text-soft">{t("signedInAs", account)}</p>
    </div>
  );
}
