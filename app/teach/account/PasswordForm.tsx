"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { MIN_PASSWORD_CHARACTERS } from "../../../domain/limits";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { Notice } from "../../components/Notice";
import { PasswordField } from "../../components/PasswordField";
import { send } from "../../send";
import { signIn } from "../../session";
import { useChecks } from "../../useChecks";

const empty = { current: "", next: "" };

/** A new password ends every session; this one is opened again with it. */
export function PasswordForm({ email }: { email: string }) {
  const t = useTranslations("account");
  const check = useChecks();
  const [fields, setFields] = useState(empty);
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<{ done: boolean; message: string } | null>(null);
  const short = check.password(fields.next);

  async function submit() {
    setTried(true);
    setOutcome(null);
    if (short) return;
    setBusy(true);
    const answer = await send("POST", "/api/account/password", fields);
    if (answer.ok && (await signIn(email, fields.next)) !== "ok") return window.location.assign("/sign-in");
    setBusy(false);
    setOutcome({ done: answer.ok, message: answer.ok ? t("account.changed") : answer.message });
    if (!answer.ok) return;
    setFields(empty);
    setTried(false);
  }

  return (
    <Form onSubmit={() => void submit()} className="mt-4 grid max-w-sm gap-4">
      <input type="hidden" autoComplete="username" value={email} />
      <PasswordField
        label={t("account.current")}
        autoComplete="current-password"
        value={fields.current}
        onChange={(event) => setFields({ ...fields, current: event.target.value })}
      />
      <PasswordField
        label={t("account.next")}
        hint={t("passwordHint", { least: MIN_PASSWORD_CHARACTERS })}
        autoComplete="new-password"
        value={fields.next}
        onChange={(event) => setFields({ ...fields, next: event.target.value })}
        error={tried ? short : null}
      />
      {outcome && <Notice kind={outcome.done ? "info" : "problem"}>{outcome.message}</Notice>}
      <Button type="submit" look="primary" busy={busy} className="justify-self-start">
        {t("account.change")}
      </Button>
    </Form>
  );
}
