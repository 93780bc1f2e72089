"use client";

import { ArrowLeft } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { WordList } from "../../../../domain/triage/list";
import { Button } from "../../../components/Button";
import { Form } from "../../../components/Form";
import { Notice } from "../../../components/Notice";
import { send } from "../../../send";
import { Languages } from "./Languages";
import { TryField } from "./TryField";
import { WordsField } from "./WordsField";
import { linesOf, useProblems } from "./words";

/** The word filter of one account: what its seminars hold for review. */
export function WordsPage({ list }: { list: WordList }) {
  const t = useTranslations("words");
  const account = useTranslations("account.account");
  const problemOf = useProblems();
  const [languages, setLanguages] = useState(list.languages);
  const [held, setHeld] = useState(list.held.join("\n"));
  const [allowed, setAllowed] = useState(list.allowed.join("\n"));
  const [kept, setKept] = useState({ list: JSON.stringify(list), now: false });
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const edited: WordList = { languages, held: linesOf(held), allowed: linesOf(allowed) };
  const unsaved = JSON.stringify(edited) !== kept.list;

  async function save() {
    if (problemOf(edited.held) || problemOf(edited.allowed)) return;
    setBusy(true);
    const answer = await send("PUT", "/api/account/words", edited);
    setBusy(false);
    setProblem(answer.ok ? null : answer.message);
    if (answer.ok) setKept({ list: JSON.stringify(edited), now: true });
  }

  return (
    <div className="max-w-2xl">
      <Link
        href="/teach/account"
        className="-ms-1 inline-flex min-h-8 items-center gap-1.5 text-sm text-soft hover:text-ink"
      >
        <ArrowLeft aria-hidden size={16} className="rtl:-scale-x-100" /> {account("title")}
      </Link>
      <h1 className="mt-3 font-serif text-3xl font-semibold">{t("title")}</h1>
      <p className="mt-2 text-soft">{t("intro")}</p>
      <Form onSubmit={() => void save()} className="mt-8 grid gap-8">
        <Languages chosen={languages} onChange={setLanguages} />
        <div className="grid gap-x-8 gap-y-6 sm:grid-cols-2">
          <WordsField
            label={t("held")}
            hint={t("heldHint")}
            value={held}
            onChange={setHeld}
            error={problemOf(edited.held)}
          />
          <WordsField
            label={t("allowed")}
            hint={t("allowedHint")}
            value={allowed}
            onChange={setAllowed}
            error={problemOf(edited.allowed)}
          />
        </div>
        <TryField list={edited} />
        {problem && <Notice kind="problem">{problem}</Notice>}
        <div className="flex items-center gap-4">
          <Button type="submit" look="primary" busy={busy}>
            {t("save")}
          </Button>
          <p role="status" className="text-sm text-soft">
            {unsaved ? t("unsaved") : kept.now && t("saved")}
          </p>
        </div>
      </Form>
    </div>
  );
}
