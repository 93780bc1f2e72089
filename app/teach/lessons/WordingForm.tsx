"use client";

import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_QUESTION_CHARACTERS } from "../../../domain/limits";
import { Button } from "../../components/Button";
import { Form } from "../../components/Form";

interface Props {
  label: string;
  submit: string;
  start?: string;
  onSubmit: (text: string) => void;
  onCancel: () => void;
}

/** The words of one question. Enter takes them, Escape leaves things as they were. */
export function WordingForm({ label, submit, start = "", onSubmit, onCancel }: Props) {
  const common = useTranslations("common");
  const id = useId();
  const [text, setText] = useState(start);
  const area = useRef<HTMLTextAreaElement>(null);
  const wording = text.replace(/\s+/g, " ").trim();

  useEffect(() => {
    const { current } = area;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
  }, []);

  const take = () => wording && onSubmit(wording);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") onCancel();
    if (event.key !== "Enter" || event.shiftKey) return;
    event.preventDefault();
    take();
  }

  return (
    <Form onSubmit={take} className="grid gap-2">
      <label htmlFor={id} className="text-sm text-soft">
        {label}
      </label>
      <textarea
        ref={area}
        id={id}
        value={text}
        maxLength={MAX_QUESTION_CHARACTERS}
        onChange={(event) => setText(event.target.value)}
        onKeyDown={onKeyDown}
        rows={3}
        dir="auto"
        className="field-sizing-content min-h-20 w-full rounded-md border border-edge bg-sheet px-3 py-2 font-serif text-lg leading-snug"
      />
      <div className="flex gap-2">
        <Button type="submit" size="sm" look="primary" disabled={!wording}>
          {submit}
        </Button>
        <Button size="sm" look="quiet" onClick={onCancel}>
          {common("cancel")}
        </Button>
      </div>
    </Form>
  );
}
