"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_POST_CHARACTERS } from "../../../../domain/limits";
import type { Hold } from "../../../../domain/triage";
import type { WordList } from "../../../../domain/triage/list";
import { Field } from "../../../components/Field";
import { send } from "../../../send";

const PAUSE = 250;

/** Says at once what the filter, as it stands on the page, would make of a sentence. */
export function TryField({ list }: { list: WordList }) {
  const t = useTranslations("words.try");
  const [text, setText] = useState("");
  const [told, setTold] = useState<string | null>(null);
  const asked = JSON.stringify({ text, list });
  const nothing = text.trim() === "";

  useEffect(() => {
    if (nothing) return setTold(null);
    let current = true;
    const timer = setTimeout(async () => {
      const answer = await send<{ hold: Hold | null }>("POST", "/api/account/words/try", JSON.parse(asked));
      if (!current) return;
      if (!answer.ok) return setTold(answer.message);
      setTold(answer.hold ? t(`held.${answer.hold.rule}`, { match: answer.hold.match }) : t("passes"));
    }, PAUSE);
    return () => {
      current = false;
      clearTimeout(timer);
    };
  }, [asked, nothing, t]);

  return (
    <div className="border-s-2 border-accent ps-4">
      <Field
        label={t("label")}
        hint={t("hint")}
        dir="auto"
        maxLength={MAX_POST_CHARACTERS}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={(event) => event.key === "Enter" && event.preventDefault()}
      />
      <p role="status" className="mt-2 min-h-6">
        <bdi>{told}</bdi>
      </p>
    </div>
  );
}
