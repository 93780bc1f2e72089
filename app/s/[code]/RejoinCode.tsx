"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { showCode } from "../../../domain/code";
import { Notice } from "../../components/Notice";
import { type Answer, send } from "../../send";

/** Asks once for a new private code; null until there is an answer. The one shown before no longer works. */
export function useRejoinCode(seminarId: string) {
  const [answer, setAnswer] = useState<Answer<{ code: string }> | null>(null);
  useEffect(() => {
    let current = true;
    const path = `/api/seminars/${seminarId}/seat/code?as=student`;
    void send<{ code: string }>("POST", path, {}).then((got) => current && setAnswer(got));
    return () => {
      current = false;
    };
  }, [seminarId]);
  return answer;
}

/** The private code, large enough to copy by hand. */
export function RejoinCode({ answer }: { answer: Answer<{ code: string }> | null }) {
  const t = useTranslations("seat.device");
  if (answer && !answer.ok) return <Notice kind="problem">{answer.message}</Notice>;
  return (
    <div role="status" className="rounded-md bg-wash px-4 py-3 text-center">
      <p className="text-sm text-soft">{t("yourCode")}</p>
      <p dir="ltr" className="font-mono text-3xl tracking-[0.15em] select-all">
        {answer ? showCode(answer.code) : "…"}
      </p>
      <p className="mt-1 text-sm text-balance text-soft">{t("keepSecret")}</p>
    </div>
  );
}
