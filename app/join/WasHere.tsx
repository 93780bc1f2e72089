"use client";

import { type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../components/Button";
import { RejoinForm } from "./RejoinForm";

interface Props {
  code: string;
  onBack: () => void;
  /** For who comes for the first time. */
  children?: ReactNode;
}

/** For who had a seat on another device, or left this one: one line, until it is pressed. */
export function WasHere({ code, onBack, children }: Props) {
  const t = useTranslations("join");
  const [before, setBefore] = useState(false);
  return (
    <>
      {before ? <RejoinForm code={code} onBack={onBack} focus /> : children}
      {(children || !before) && (
        <Button look="quiet" className="mt-4 self-center" onClick={() => setBefore(!before)}>
          {before ? t("newHere") : t("before")}
        </Button>
      )}
    </>
  );
}
