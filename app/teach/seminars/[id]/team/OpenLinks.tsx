"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../../components/Button";
import { Notice } from "../../../../components/Notice";
import { useTimes } from "../../../../components/useTimes";
import type { OpenLink } from "./useInvitations";

interface Props {
  invitations: OpenLink[];
  /** Null when it is done, else why not. */
  onWithdraw: (id: string) => Promise<string | null>;
}

/** Links that nobody has used yet. */
export function OpenLinks({ invitations, onWithdraw }: Props) {
  const t = useTranslations("people.team.links");
  const times = useTimes();
  const id = useId();
  const [problem, setProblem] = useState<string | null>(null);
  if (invitations.length === 0 && !problem) return null;
  return (
    <section aria-labelledby={id} className="mt-6">
      <h3 id={id} className="text-sm text-soft">
        {t("title")}
      </h3>
      <ul className="mt-1 divide-y divide-line border-y border-line">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex min-h-11 items-center gap-3 py-1 text-sm">
            <span className="min-w-0 flex-1 wrap-break-word">
              {t("line", {
                role: invitation.role,
                by: invitation.by,
                until: times.moment(invitation.expiresAt, { dateStyle: "medium" }),
              })}
            </span>
            <Button
              size="sm"
              look="quiet"
              className="-me-2.5 max-md:min-h-11"
              aria-label={t("withdrawLabel", { by: invitation.by })}
              onClick={async () => setProblem(await onWithdraw(invitation.id))}
            >
              {t("withdraw")}
            </Button>
          </li>
        ))}
      </ul>
      {problem && <Notice kind="problem">{problem}</Notice>}
    </section>
  );
}
