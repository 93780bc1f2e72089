"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../components/Button";
import { Field } from "../components/Field";
import { Form } from "../components/Form";
import { Notice } from "../components/Notice";
import { PasswordField } from "../components/PasswordField";
import { signIn } from "../session";

/** `next` is a teacher's page of this server. */
export function SignInForm({ next }: { next: string }) {
  const t = useTranslations("account");
  const common = useTranslations("common");
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const sentences = {
    wrong: t("signIn.wrong"),
    slow_down: t("signIn.slowDown"),
    offline: common("offline"),
  };

  async function submit() {
    if (!email.trim() || !password) return setProblem(t("signIn.missing"));
    setBusy(true);
    setProblem(null);
    const outcome = await signIn(email.trim(), password);
    // A full load, so that nothing rendered for a signed-out reader stays in memory.
    if (outcome === "ok") return window.location.assign(next);
    setBusy(false);
    setProblem(sentences[outcome]);
  }

  return (
    <Form onSubmit={() => void submit()} className="grid gap-5">
      <div>
        <h1 className="font-serif text-3xl font-semibold">{t("signIn.title")}</h1>
        <p className="mt-2 text-soft">{t("signIn.intro")}</p>
      </div>
      <Field
        label={t("email")}
        type="email"
        autoComplete="username"
        value={email}
        onChange={(event) => setEmail(event.target.value)}
      />
      <PasswordField
        label={t("password")}
        autoComplete="current-password"
        value={password}
        onChange={(event) => setPassword(event.target.value)}
      />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Button type="submit" look="primary" busy={busy}>
        {t("signIn.submit")}
      </Button>
      <Link href="/" className="justify-self-start py-1 underline underline-offset-4">
        {t("signIn.student")}
      </Link>
    </Form>
  );
}
