"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";
import { NewPersonFields, useNewPerson } from "../../components/NewPersonFields";
import { Notice } from "../../components/Notice";
import { send } from "../../send";
import { signIn } from "../../session";

/** Makes the first account and signs it in. */
export function SetUpForm({ token }: { token: string }) {
  const t = useTranslations("account");
  const { fields, read } = useNewPerson();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit() {
    const person = read();
    setProblem(null);
    if (!person) return;
    setBusy(true);
    const made = await send("POST", "/api/setup", { token, ...person });
    const entered = made.ok && (await signIn(person.email, person.password)) === "ok";
    if (entered) return window.location.assign("/teach");
    setBusy(false);
    setProblem(made.ok ? t("setup.madeNotIn") : made.message);
  }

  return (
    <Form onSubmit={() => void submit()} className="grid gap-5">
      <div>
        <h1 className="font-serif text-3xl font-semibold">{t("setup.title")}</h1>
        <p className="mt-2 text-soft">{t("setup.intro")}</p>
      </div>
      <NewPersonFields {...fields} />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Button type="submit" look="primary" busy={busy}>
        {t("setup.submit")}
      </Button>
    </Form>
  );
}
