"use client";

import { useRouter } from "next/navigation";
import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { readCode } from "../../domain/code";
import { Button } from "../components/Button";
import { Field } from "../components/Field";
import { Shell } from "../components/Shell";
import { send } from "../send";

/**
 * The code first: only then can the page say who will see the name. What leads to the teachers' pages is a plain link:
 * they shall not load on a student's phone ahead of a press.
 */
export function Start() {
  const t = useTranslations("join");
  const router = useRouter();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    const code = readCode(typed);
    if (!code) return setProblem(t("badCode"));
    setBusy(true);
    const found = await send("GET", `/api/join?code=${code}`);
    setBusy(false);
    if (!found.ok) return setProblem(found.message);
    router.push(`/s/${code}`);
  }

  return (
    <Shell>
      <h1 className="mb-6 font-serif text-4xl font-semibold">{t("title")}</h1>
      <form onSubmit={submit} className="space-y-5" noValidate>
        <Field
          label={t("code")}
          hint={t("codeHint")}
          error={problem}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setProblem(null);
          }}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          autoFocus
          maxLength={40}
          dir="ltr"
          inputClass="text-center font-mono text-2xl tracking-[0.2em] uppercase"
        />
        <Button type="submit" look="primary" busy={busy} className="w-full">
          {t("next")}
        </Button>
      </form>
      <p className="mt-4 text-sm text-soft">{t("noAccount")}</p>
      <p className="mt-auto pt-16 text-sm">
        <a href="/teach" className="text-soft underline underline-offset-4 hover:text-ink">
          {t("teachers")}
        </a>
      </p>
    </Shell>
  );
}
