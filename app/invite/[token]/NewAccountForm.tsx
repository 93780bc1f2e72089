"use client";

import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_NAME_CHARACTERS, MIN_PASSWORD_CHARACTERS } from "../../../domain/limits";
import { Button, buttonLook } from "../../components/Button";
import { Field } from "../../components/Field";
import { Form } from "../../components/Form";
import { Notice } from "../../components/Notice";
import { PasswordField } from "../../components/PasswordField";
import { signIn } from "../../session";
import { useChecks } from "../../useChecks";
import { goToDesk, useAccept } from "./useAccept";

/** For who has an account the way to sign in; for who has none a form that makes one and takes the seat with it. */
export function NewAccountForm({ token }: { token: string }) {
  const t = useTranslations("invite");
  const account = useTranslations("account");
  const check = useChecks();
  const { accept, busy, problem } = useAccept(token);
  const [person, setPerson] = useState({ name: "", email: "", password: "" });
  const [tried, setTried] = useState(false);
  const set = (field: keyof typeof person) => (event: { target: { value: string } }) =>
    setPerson({ ...person, [field]: event.target.value });
  const errors = {
    name: check.name(person.name),
    email: check.email(person.email),
    password: check.password(person.password),
  };

  async function submit() {
    setTried(true);
    if (errors.name || errors.email || errors.password) return;
    const email = person.email.trim();
    const seminarId = await accept({ ...person, email });
    if (!seminarId) return;
    // Where it does not work the desk asks for it.
    await signIn(email, person.password);
    goToDesk(seminarId);
  }

  return (
    <>
      <Link
        href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`}
        className={buttonLook("primary")}
      >
        {t("signInFirst")}
      </Link>
      <Form onSubmit={() => void submit()} className="mt-10 grid gap-5 border-t border-line pt-6">
        <h2 className="font-serif text-xl font-semibold">{t("newHere")}</h2>
        <Field
          label={account("name")}
          hint={account("nameHint")}
          autoComplete="name"
          maxLength={MAX_NAME_CHARACTERS}
          value={person.name}
          onChange={set("name")}
          error={tried ? errors.name : null}
        />
        <Field
          label={account("email")}
          type="email"
          autoComplete="username"
          value={person.email}
          onChange={set("email")}
          error={tried ? errors.email : null}
        />
        <PasswordField
          label={account("password")}
          hint={account("passwordHint", { least: MIN_PASSWORD_CHARACTERS })}
          autoComplete="new-password"
          value={person.password}
          onChange={set("password")}
          error={tried ? errors.password : null}
        />
        {problem && <Notice kind="problem">{problem}</Notice>}
        <Button type="submit" busy={busy}>
          {t("make")}
        </Button>
      </Form>
    </>
  );
}
