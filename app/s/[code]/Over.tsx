"use client";

import { useEffect } from "react";
import { useTranslations } from "use-intl";
import { Button, buttonLook } from "../../components/Button";
import { Shell } from "../../components/Shell";
import { RejoinForm } from "../../join/RejoinForm";
import { forgetSeat } from "../../live/forgetSeat";
import { KeptWords } from "./KeptWords";

interface Props {
  reason: "removed" | "turnedAway" | "signed_out" | "moved" | "not_found" | "unauthorized";
  code: string;
  seatId: string;
  /** Looks again who sits here. */
  onBack: () => void;
}

/** Why this seat is no longer here, and the way back where there is one. */
export function Over({ reason, code, seatId, onBack }: Props) {
  const t = useTranslations("seat.over");
  useEffect(() => void forgetSeat(), []);
  const final = reason === "removed" || reason === "turnedAway";
  // Somebody else may sit here after a seat was left or taken along; cookies get lost under one's own hands.
  const alone = reason === "unauthorized" || reason === "not_found";
  return (
    <Shell>
      <div role="alert">
        <h1 className="font-serif text-2xl font-semibold">{t(reason)}</h1>
      </div>
      {final ? (
        <a href="/" className={`${buttonLook()} mt-6 self-start`}>
          {t("home")}
        </a>
      ) : (
        <>
          <p className="mt-2 mb-6 text-soft">{t("kept")}</p>
          <RejoinForm code={code} onBack={onBack} />
          {alone && <KeptWords seatId={seatId} />}
          <Button look="quiet" className="mt-4 self-center" onClick={onBack}>
            {t("joinAnew")}
          </Button>
        </>
      )}
    </Shell>
  );
}
