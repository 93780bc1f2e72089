"use client";

import { useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../../components/Button";
import { Field } from "../../../../components/Field";
import type { Made } from "./useInvitations";

/** A link that was just made, to be copied: its secret is kept nowhere. */
export function MadeLink({ made }: { made: Made }) {
  const t = useTranslations("people.team.made");
  const place = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState<"copied" | "select" | null>(null);

  /** On plain http browsers have no clipboard but this command; where it fails too, the words are selected at least. */
  function copy() {
    const field = place.current?.querySelector("input");
    field?.focus();
    field?.select();
    setTold(document.execCommand("copy") ? "copied" : "select");
  }

  return (
    <div ref={place} className="mt-4 flex items-start gap-2">
      <Field
        label={t("label", { role: made.invitation.role })}
        hint={t("hint")}
        readOnly
        dir="ltr"
        value={made.url}
        className="min-w-0 flex-1"
        inputClass="font-mono text-sm"
        onFocus={(event) => event.target.select()}
      />
      <div className="pt-7">
        <Button onClick={copy}>{t("copy")}</Button>
        <p role="status" className="mt-1 text-sm text-soft">
          {told && t(told)}
        </p>
      </div>
    </div>
  );
}
