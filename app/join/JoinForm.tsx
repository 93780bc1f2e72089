"use client";

import { type FormEvent, useState } from "react";
import { useTranslations } from "use-intl";
import { showCode } from "../../domain/code";
import type { LessonText } from "../../domain/lesson/lesson";
import type { OwnSeat } from "../../domain/protocol";
import type { Policies } from "../../domain/records";
import { Button } from "../components/Button";
import { Field } from "../components/Field";
import { Shell } from "../components/Shell";
import { send } from "../send";
import { WasHere } from "./WasHere";

export interface Joined {
  seat: OwnSeat;
  /** Null for who waits at the door. */
  lesson: LessonText | null;
}

interface Props {
  seminar: { title: string; code: string; names: Policies["names"] };
  onJoined: (joined: Joined) => void;
  /** Somebody came back to a seat of before with its code. */
  onBack: () => void;
}

/** The name, and in one line who will see it. */
export function JoinForm({ seminar, onJoined, onBack }: Props) {
  const t = useTranslations("join");
  const [name, setName] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);

  async function submit(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    const joined = await send<Joined>("POST", "/api/join", { code: seminar.code, name });
    setBusy(false);
    if (joined.ok) onJoined(joined);
    else setProblem(joined.message);
  }

  return (
    <Shell>
      <p className="font-mono text-sm tracking-widest text-soft">
        <bdi dir="ltr">{showCode(seminar.code)}</bdi>
      </p>
      <h1 className="mt-1 mb-6 font-serif text-3xl font-semibold">{seminar.title}</h1>
      <WasHere code={seminar.code} onBack={onBack}>
        <form onSubmit={submit} className="space-y-5" noValidate>
          <Field
            label={t("name")}
            hint={seminar.names === "real" ? t("namesReal") : t("namesPseudonyms")}
            error={problem}
            value={name}
            onChange={(event) => {
              setName(event.target.value);
              setProblem(null);
            }}
            autoComplete="name"
            autoFocus
          />
          <Button type="submit" look="primary" busy={busy} className="w-full">
            {t("join")}
          </Button>
        </form>
      </WasHere>
    </Shell>
  );
}
