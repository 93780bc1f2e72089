"use client";

import { type KeyboardEvent, useEffect, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_POST_CHARACTERS } from "../../domain/limits";
import type { TalkMove } from "../../domain/records";
import { Button } from "../components/Button";
import { keepDraft, readDraft } from "../live/draft";
import { MovePicker } from "./MovePicker";

export interface Composed {
  text: string;
  move: TalkMove;
}

interface Props {
  label: string;
  submit: string;
  /** Whose draft this is, and of what; it survives a reload under this name. */
  seatId: string;
  place: string;
  start?: Composed;
  /** The text can be kept but not sent now. */
  paused?: boolean;
  focus?: boolean;
  /** Takes the text over; a sentence instead means that it was not, and it stays in the field. */
  onSubmit: (composed: Composed) => Promise<string | null> | null;
  onCancel?: () => void;
}

const NEAR_LIMIT = 400;

export function Composer({ label, submit, seatId, place, start, paused, focus, onSubmit, onCancel }: Props) {
  const t = useTranslations("room");
  const id = useId();
  const [{ text, move }, setDraft] = useState<Composed>(start ?? { text: "", move: "claim" });
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const left = MAX_POST_CHARACTERS - text.length;

  useEffect(() => {
    const kept = readDraft(seatId, place);
    if (kept) setDraft(kept);
  }, [seatId, place]);

  function change(next: Composed) {
    setDraft(next);
    setProblem(null);
    keepDraft(seatId, place, next);
  }

  async function send() {
    if (!text.trim() || left < 0 || paused || busy) return;
    setBusy(true);
    const refused = await onSubmit({ text: text.trim(), move });
    setBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    keepDraft(seatId, place, null);
    setDraft({ text: "", move });
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void send();
    if (event.key === "Escape") onCancel?.();
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
      className="space-y-2"
    >
      <MovePicker value={move} onChange={(next) => change({ text, move: next })} />
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        id={id}
        value={text}
        rows={2}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: it opens because the person asked to reply or change.
        autoFocus={focus}
        placeholder={t(`stems.${move}`)}
        aria-invalid={left < 0 || problem !== null || undefined}
        aria-describedby={`${id}-about`}
        onChange={(event) => change({ text: event.target.value, move })}
        onKeyDown={onKeyDown}
        className="field-sizing-content block max-h-[40vh] min-h-16 sm:min-h-20 w-full resize-none rounded-md border border-edge bg-sheet px-3 py-2 font-serif text-lg leading-snug placeholder:text-soft aria-invalid:border-danger"
      />
      <div className="flex items-center justify-end gap-2">
        <p
          id={`${id}-about`}
          aria-live="polite"
          className={`mr-auto text-sm ${left < 0 || problem ? "text-danger" : "text-soft"}`}
        >
          {problem ??
            (left < 0
              ? t("composer.over", { count: -left })
              : left < NEAR_LIMIT
                ? t("composer.left", { count: left })
                : "")}
        </p>
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t("composer.discard")}
          </Button>
        )}
        <Button
          type="submit"
          look="primary"
          title={t("composer.keys")}
          busy={busy}
          disabled={!text.trim() || left < 0 || paused}
        >
          {submit}
        </Button>
      </div>
    </form>
  );
}
