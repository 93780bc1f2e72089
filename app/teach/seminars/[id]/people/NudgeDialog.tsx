"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_NUDGE_CHARACTERS } from "../../../../../domain/limits";
import type { Voice } from "../../../../../domain/participation";
import type { SeatView } from "../../../../../domain/protocol";
import { Button } from "../../../../components/Button";
import { Dialog } from "../../../../components/Dialog";
import { Form } from "../../../../components/Form";
import { Notice } from "../../../../components/Notice";
import { useSay } from "../../../../components/Say";
import { useLive } from "../../../../live/Live";
import { useAct } from "../useAct";
import { useReadySentences } from "./useReadySentences";

interface Props {
  seat: SeatView;
  voice: Voice | undefined;
  open: boolean;
  onClose: () => void;
}

/** A private word: a ready sentence that can be changed, one press to send. */
export function NudgeDialog({ seat, voice, open, onClose }: Props) {
  const t = useTranslations("people.nudge");
  const tc = useTranslations("common");
  const id = useId();
  const live = useLive();
  const say = useSay();
  const { reasonOf } = useAct();
  const ready = useReadySentences(voice);
  const [text, setText] = useState(ready[0] ?? "");
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const { name } = seat;

  async function submit() {
    if (!text.trim()) return setProblem(t("empty"));
    setBusy(true);
    const refused = reasonOf(await live.ask("seat:nudge", { seatId: seat.id, text: text.trim() }));
    setBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    say(t("sent", { name }));
    onClose();
  }

  return (
    <Dialog open={open} onClose={onClose} title={t("title", { name })} description={t("text", { name })}>
      <Form onSubmit={() => void submit()} className="space-y-4">
        <div>
          <label htmlFor={id} className="mb-1 block font-medium">
            {t("words")}
          </label>
          <textarea
            id={id}
            value={text}
            onChange={(event) => setText(event.target.value)}
            maxLength={MAX_NUDGE_CHARACTERS}
            rows={4}
            dir="auto"
            className="block w-full rounded-md border border-edge bg-sheet px-3 py-2"
          />
        </div>
        <Ready sentences={ready} chosen={text} onChoose={setText} />
        {problem && <Notice kind="problem">{problem}</Notice>}
        <div className="flex justify-end gap-2">
          <Button onClick={onClose}>{tc("cancel")}</Button>
          <Button type="submit" look="primary" busy={busy}>
            {t("send")}
          </Button>
        </div>
      </Form>
    </Dialog>
  );
}

interface ReadyProps {
  sentences: string[];
  chosen: string;
  onChoose: (sentence: string) => void;
}

function Ready({ sentences, chosen, onChoose }: ReadyProps) {
  const t = useTranslations("people.nudge");
  return (
    <fieldset>
      <legend className="mb-1 text-sm text-soft">{t("ready")}</legend>
      {sentences.map((sentence) => (
        <button
          key={sentence}
          type="button"
          aria-pressed={sentence === chosen}
          onClick={() => onChoose(sentence)}
          className="block min-h-8 w-full border-s-2 border-line py-1 ps-3 text-start text-sm hover:bg-wash aria-pressed:border-accent"
        >
          {sentence}
        </button>
      ))}
    </fieldset>
  );
}
