"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_NAME_CHARACTERS } from "../../../../../domain/limits";
import type { SeatView } from "../../../../../domain/protocol";
import { Button } from "../../../../components/Button";
import { Dialog } from "../../../../components/Dialog";
import { Field } from "../../../../components/Field";
import { Form } from "../../../../components/Form";
import { useLive } from "../../../../live/Live";
import { useAct } from "../useAct";

const refusals = ["name_empty", "name_too_long", "name_unreadable", "name_reserved", "name_taken"] as const;

interface Props {
  seat: SeatView;
  open: boolean;
  onClose: () => void;
}

/** Gives a student another name, everywhere and at once. */
export function RenameDialog({ seat, open, onClose }: Props) {
  const t = useTranslations("people.rename");
  const tc = useTranslations("common");
  const live = useLive();
  const { reasonOf } = useAct();
  const [name, setName] = useState(seat.name);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function submit() {
    if (!name.trim()) return setProblem(t("error.name_empty"));
    setBusy(true);
    const answer = await live.ask("seat:rename", { seatId: seat.id, name });
    setBusy(false);
    if (answer.ok) return onClose();
    const word = refusals.find((one) => one === answer.error);
    setProblem(word ? t(`error.${word}`) : reasonOf(answer));
  }

  return (
    <Dialog open={open} onClose={onClose} title={t("title", { name: seat.name })} description={t("text")}>
      <Form onSubmit={() => void submit()} className="space-y-4">
        <Field
          label={t("name")}
          dir="auto"
          maxLength={MAX_NAME_CHARACTERS}
          value={name}
          error={problem}
          onChange={(event) => setName(event.target.value)}
        />
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{tc("cancel")}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t("yes")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}
