"use client";

import { type KeyboardEvent, useId } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../components/Button";
import { About } from "./About";
import { CitedPassages } from "./CitedPassages";
import type { EchoIn } from "./EchoOffer";
import { FormatHint } from "./FormatHint";
import { onFieldKey, onFieldPaste } from "./fieldEvents";
import { MovePicker } from "./MovePicker";
import { Offers } from "./Offers";
import { StemMenu } from "./StemMenu";
import { type ComposerJob, useComposer } from "./useComposer";

interface Props extends ComposerJob {
  label: string;
  submit: string;
  /** One quiet sentence about writing here. */
  hint?: string;
  focus?: boolean;
  onCancel?: () => void;
  /** Where the draft is compared with what others wrote. */
  echo?: EchoIn;
}

export function Composer({ label, submit, hint, focus, onCancel, echo, ...job }: Props) {
  const t = useTranslations("room");
  const id = useId();
  const composer = useComposer(job);
  const { draft, cite, problem, left, field, stems } = composer;

  function onKeyDown(event: KeyboardEvent<HTMLTextAreaElement>) {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) void composer.send();
    else if (event.key === "Escape") onCancel?.();
    else onFieldKey(event);
  }

  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        void composer.send();
      }}
      className="space-y-2"
    >
      <div className="flex items-start gap-1">
        <MovePicker value={draft.move} onChoose={composer.choose} field={field} />
        <StemMenu stems={stems[draft.move]} onPick={composer.begin} field={field} />
      </div>
      <CitedPassages citations={draft.citations} onChange={cite} />
      <label htmlFor={id} className="sr-only">
        {label}
      </label>
      <textarea
        id={id}
        ref={field}
        rows={2}
        dir={draft.text ? "auto" : undefined}
        lang={composer.lang}
        spellCheck
        autoCapitalize="sentences"
        enterKeyHint="enter"
        // biome-ignore lint/a11y/noAutofocus: it opens because the person asked to reply or change.
        autoFocus={focus}
        placeholder={stems[draft.move][0]}
        aria-invalid={left < 0 || problem !== null || undefined}
        aria-describedby={`${id}-about`}
        onInput={(event) => composer.type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onPaste={onFieldPaste}
        className="field-sizing-content block max-h-[40vh] min-h-16 sm:min-h-20 w-full resize-none rounded-md border border-edge bg-sheet px-3 py-2 font-serif text-lesson leading-snug placeholder:text-soft aria-invalid:border-danger"
      />
      <Offers draft={draft} settled={composer.settled} echo={echo} onCite={cite} onMove={composer.choose} />
      <div className="flex flex-wrap items-center justify-end gap-2">
        <About
          id={`${id}-about`}
          problem={problem}
          left={left}
          hint={composer.unkept ? t("composer.unkept") : hint}
        />
        <FormatHint />
        {onCancel && (
          <Button look="quiet" onClick={onCancel}>
            {t("composer.discard")}
          </Button>
        )}
        <Button
          type="submit"
          look="primary"
          title={t("composer.keys")}
          busy={composer.busy}
          disabled={!composer.ready}
        >
          {submit}
        </Button>
      </div>
      <p role="status" className="sr-only">
        {composer.moveBy === "words" && t("composer.moveByWords", { move: t(`moves.${draft.move}`) })}
      </p>
    </form>
  );
}
