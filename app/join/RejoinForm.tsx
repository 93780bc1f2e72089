"use client";

import { useTranslations } from "use-intl";
import { send } from "../send";
import { CodeForm } from "./CodeForm";

interface Props {
  /** The seminar's code. */
  code: string;
  focus?: boolean;
  onBack: () => void;
}

/** Back to the own seat in another browser, with the private code that was shown in the first. */
export function RejoinForm({ code, focus, onBack }: Props) {
  const t = useTranslations("join.rejoin");
  return (
    <CodeForm
      label={t("code")}
      hint={t("hint")}
      submit={t("submit")}
      unreadable={t("badCode")}
      focus={focus}
      onCode={async (rejoin) => {
        const back = await send("POST", "/api/join/rejoin", { code, rejoin });
        if (!back.ok) return back.message;
        onBack();
        return null;
      }}
    />
  );
}
