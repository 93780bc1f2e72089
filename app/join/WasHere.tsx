"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../components/Button";
import { RejoinForm } from "./RejoinForm";

interface Props {
  code: string;
  onBack: () => void;
}

/** For who had a seat on another device, or left this one: one line, until it is pressed. */
export function WasHere({ code, onBack }: Props) {
  const t = useTranslations("join");
  const [open, setOpen] = useState(false);
  return (
    <div className="mt-8 border-t border-line pt-4">
      {open ? (
        <>
          <h2 className="mb-4 font-serif text-xl font-semibold">{t("rejoin.title")}</h2>
          <RejoinForm code={code} onBack={onBack} focus />
        </>
      ) : (
        <Button look="quiet" className="-ms-4" onClick={() => setOpen(true)}>
          {t("before")}
        </Button>
      )}
    </div>
  );
}
