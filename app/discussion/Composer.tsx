"use client";

import type { KeyboardEvent } from "react";
import { useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../components/Button";
import { CitedPassages } from "./CitedPassages";
import { MovePicker } from "./MovePicker";
import { type ComposerJob, useComposer } from "./useComposer";

interface Props extends ComposerJob {
  label: string;
  submit: string;
  /** One quiet sentence about writing here. */
  hint?: string;
  focus?: boolean;
  onCancel?: () => void;
}

export function Composer({ label, submit, hint, focus, onCancel, ...job }: Props) {
  const t = useTranslations("room");
  const id = useId();
  const { draft, change, problem, busy, left, ready, send, field } = useComposer(job);

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
      <MovePicker value={draft.move} onChange={(move) => change({ move })} />
      <CitedPassages citations={draft.citations} onChange={(citations) => change({ citations })} />
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        value={draft.text}
        rows={2}
        dir="auto"
        // biome-ignore lint/a11y/noAutofocus: it opens because the person asked to reply or change.
        autoFocus={focus}
        placeholder={t(`stems.${draft.move}`)}
        aria-invalid={left < 0 || problem !== null || undefined}
        aria-describedby={`${id}-about`}
        onChange={(event) => change({ text: event.target.value })}
        onKeyDown={onKeyDown}
        className="field-sizing-content block max-h-[40vh] min-h-16 sm:min-h-20 w-full resize-none rounded-md border border-edge bg-sheet px-3 py-2 font-serif text-lg leading-snug placeholder:text-soft aria-invalid:border-danger"
      />
      <div className="flex items-center justify-end gap-2">
        <About id={`${id}-about`} problem={problem} left={left} hint={hint} />
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t("composer.discard")}
          </Button>
        )}
        <Button type="submit" look="primary" title={t("composer.keys")} busy={busy} disabled={!ready}>
          {submit}
        </Button>
      </div>
    </form>
  );
}

const NEAR_LIMIT = 400;

/** The most pressing thing to know about what is being written. */
function About({
  id,
  problem,
  left,
  hint = "",
}: {
  id: string;
  problem: string | null;
  left: number;
  hint?: string;
}) {
  const t = useTranslations("room.composer");
  const space = left < 0 ? t("over", { count: -left }) : left < NEAR_LIMIT ? t("left", { count: left }) : "";
  const wrong = left < 0 || problem !== null;
  return (
    <p id={id} aria-live="polite" className={`me-auto text-sm ${wrong ? "text-danger" : "text-soft"}`}>
      {problem ?? (space || hint)}
    </p>
  );
}
