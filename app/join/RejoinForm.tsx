"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { readCode } from "../../domain/code";
import { Button } from "../components/Button";
import { Field } from "../components/Field";
import { send } from "../send";

interface Props {
  /** The seminar's code. */
  code: string;
  focus?: boolean;
  onBack: () => void;
}

/** Back to the own seat in another browser, with the private code that was shown in the first. */
export function RejoinForm({ code, focus, onBack }: Props) {
  const t = useTranslations("join.rejoin");
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const rejoin = readCode(typed);
    if (!rejoin) return setProblem(t("badCode"));
    setBusy(true);
    const back = await send("POST", "/api/join/rejoin", { code, rejoin });
    setBusy(false);
    if (back.ok) onBack();
    else setProblem(back.message);
  }

  return (
    <form onSubmit={submit} className="space-y-5" noValidate>
      <Field
        label={t("code")}
        hint={t("hint")}
        error={problem}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setProblem(null);
        }}
        autoComplete="off"
        autoCapitalize="characters"
        spellCheck={false}
        autoFocus={focus}
        maxLength={40}
        dir="ltr"
        inputClass="text-center font-mono text-2xl tracking-[0.2em] uppercase"
      />
      <Button type="submit" look="primary" busy={busy} className="w-full">
        {t("submit")}
      </Button>
    </form>
  );
}
