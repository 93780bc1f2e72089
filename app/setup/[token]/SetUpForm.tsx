"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_NAME_CHARACTERS, MIN_PASSWORD_CHARACTERS } from "../../../domain/limits";
import { Button } from "../../components/Button";
import { Field } from "../../components/Field";
import { Form } from "../../components/Form";
import { Notice } from "../../components/Notice";
import { PasswordField } from "../../components/PasswordField";
import { send } from "../../send";
import { signIn } from "../../session";
import { useChecks } from "../../useChecks";

/** Makes the first account and signs it in. */
export function SetUpForm({ token }: { token: string }) {
  const t = useTranslations("account");
  const check = useChecks();
  const [person, setPerson] = useState({ name: "", email: "", password: "" });
  const [tried, setTried] = useState(false);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const set = (field: keyof typeof person) => (event: { target: { value: string } }) =>
    setPerson({ ...person, [field]: event.target.value });
  const errors = {
    name: check.name(person.name),
    email: check.email(person.email),
    password: check.password(person.password),
  };

  async function submit() {
    setTried(true);
    setProblem(null);
    if (errors.name || errors.email || errors.password) return;
    setBusy(true);
    const made = await send("POST", "/api/setup", { token, ...person, email: person.email.trim() });
    const entered = made.ok && (await signIn(person.email.trim(), person.password)) === "ok";
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
      <Field
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="name"
        maxLength={MAX_NAME_CHARACTERS}
        value={person.name}
        onChange={set("name")}
        error={tried ? errors.name : null}
      />
      <Field
        label={t("email")}
        type="email"
        autoComplete="username"
        value={person.email}
        onChange={set("email")}
        error={tried ? errors.email : null}
      />
      <PasswordField
        label={t("password")}
        hint={t("passwordHint", { least: MIN_PASSWORD_CHARACTERS })}
        autoComplete="new-password"
        value={person.password}
        onChange={set("password")}
        error={tried ? errors.password : null}
      />
      {problem && <Notice kind="problem">{problem}</Notice>}
      <Button type="submit" look="primary" busy={busy}>
        {t("setup.submit")}
      </Button>
    </Form>
  );
}
