"use client";

import { type KeyboardEvent, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_QUESTION_CHARACTERS, MAX_ROOMS } from "../../../../domain/limits";
import { Button } from "../../../components/Button";
import { Form } from "../../../components/Form";
import { useSay } from "../../../components/Say";
import { useLive } from "../../../live/Live";
import { useAct } from "./useAct";

/** One field for a question of the moment; Enter makes it a room. */
export function AddRoom({ onAdded }: { onAdded: (roomId: string) => void }) {
  const t = useTranslations("rooms.add");
  const id = useId();
  const live = useLive();
  const say = useSay();
  const { reasonOf } = useAct();
  const [typed, setTyped] = useState("");
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const question = typed.trim();

  async function add() {
    const seminarId = live.get().seminar?.id;
    if (!question || !seminarId || busy) return;
    setBusy(true);
    const answer = await live.ask("room:add", { seminarId, question });
    setBusy(false);
    if (answer.ok) {
      setTyped("");
      setProblem(null);
      onAdded(answer.room.id);
      say(t("added", { number: answer.room.position + 1 }));
    } else if (answer.error === "full") setProblem(t("full", { most: MAX_ROOMS }));
    else if (answer.error === "too_long") setProblem(t("too_long", { most: MAX_QUESTION_CHARACTERS }));
    else setProblem(t("other", { reason: reasonOf(answer) ?? "" }));
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  }

  return (
    <Form onSubmit={() => void add()} className="px-4 pt-4">
      <label htmlFor={id} className="mb-1 block text-sm text-soft">
        {t("label")}
      </label>
      <textarea
        id={id}
        value={typed}
        rows={1}
        dir="auto"
        aria-invalid={problem !== null || undefined}
        aria-describedby={problem ? `${id}-problem` : undefined}
        onChange={(event) => setTyped(event.target.value)}
        onKeyDown={onKeyDown}
        className="field-sizing-content block max-h-48 min-h-11 w-full resize-none rounded-md border border-edge bg-sheet px-3 py-2 font-serif leading-snug aria-invalid:border-danger"
      />
      {problem && (
        <p id={`${id}-problem`} role="alert" className="mt-1 text-sm text-danger">
          {problem}
        </p>
      )}
      {question && (
        <Button type="submit" size="sm" busy={busy} className="mt-2 max-md:min-h-11">
          {t("submit")}
        </Button>
      )}
    </Form>
  );
}
