"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../components/Button";
import { Notice } from "../../components/Notice";
import { send } from "../../send";
import { signOut } from "../../session";

export function SignOutEverywhere() {
  const t = useTranslations("account.account");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function run() {
    setBusy(true);
    const answer = await send("DELETE", "/api/account/sessions");
    if (answer.ok) return signOut();
    setBusy(false);
    setProblem(answer.message);
  }

  return (
    <div className="grid justify-items-start gap-3">
      <Button look="danger" busy={busy} onClick={() => void run()}>
        {t("everywhere")}
      </Button>
      {problem && <Notice kind="problem">{problem}</Notice>}
    </div>
  );
}
