"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_NAME_CHARACTERS, MIN_PASSWORD_CHARACTERS } from "../../domain/limits";
import { useChecks } from "../useChecks";
import { Field } from "./Field";
import { PasswordField } from "./PasswordField";

const nobody = { name: "", email: "", password: "" };
type NewPerson = typeof nobody;
type Errors = Partial<Record<keyof NewPerson, string | null>>;

/** What an account is made from. `read` gives it once it is complete; until then it shows what is missing. */
export function useNewPerson() {
  const check = useChecks();
  const [person, setPerson] = useState(nobody);
  const [tried, setTried] = useState(false);
  const errors: Errors = {
    name: check.name(person.name),
    email: check.email(person.email),
    password: check.password(person.password),
  };
  return {
    fields: { person, onChange: setPerson, errors: tried ? errors : {} },
    read(): NewPerson | null {
      setTried(true);
      const complete = !Object.values(errors).some(Boolean);
      return complete ? { ...person, email: person.email.trim() } : null;
    },
  };
}

interface Props {
  person: NewPerson;
  onChange: (person: NewPerson) => void;
  errors: Errors;
}

/** Name, e-mail and password of somebody new. */
export function NewPersonFields({ person, onChange, errors }: Props) {
  const t = useTranslations("account");
  const set = (field: keyof NewPerson) => (event: { target: { value: string } }) =>
    onChange({ ...person, [field]: event.target.value });
  return (
    <>
      <Field
        label={t("name")}
        hint={t("nameHint")}
        autoComplete="name"
        maxLength={MAX_NAME_CHARACTERS}
        value={person.name}
        onChange={set("name")}
        error={errors.name}
      />
      <Field
        label={t("email")}
        type="email"
        autoComplete="username"
        value={person.email}
        onChange={set("email")}
        error={errors.email}
      />
      <PasswordField
        label={t("password")}
        hint={t("passwordHint", { least: MIN_PASSWORD_CHARACTERS })}
        autoComplete="new-password"
        value={person.password}
        onChange={set("password")}
        error={errors.password}
      />
    </>
  );
}
