import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_CITATIONS, MAX_POST_CHARACTERS } from "../../domain/limits";
import type { Citation, TalkMove } from "../../domain/records";
import { keepDraft, readDraft } from "../live/draft";
import { usePassages } from "./passages";

export interface Composed {
  text: string;
  move: TalkMove;
  citations: Citation[];
}

export interface ComposerJob {
  /** Whose draft this is, and of what; it survives a reload under this name. */
  seatId: string;
  place: string;
  start?: Composed;
  /** The text can be kept but not sent now. */
  paused?: boolean;
  /** Takes the text over; a sentence instead means that it was not, and it stays in the field. */
  onSubmit: (composed: Composed) => Promise<string | null> | null;
}

const nothing: Composed = { text: "", move: "claim", citations: [] };

/** A text on its way from the first letter to the post. */
export function useComposer({ seatId, place, start = nothing, paused, onSubmit }: ComposerJob) {
  const [draft, setDraft] = useState<Composed>(start);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const left = MAX_POST_CHARACTERS - draft.text.length;
  const ready = draft.text.trim() !== "" && left >= 0 && !paused;

  useEffect(() => {
    const kept = readDraft(seatId, place);
    if (kept) setDraft({ ...kept, citations: kept.citations ?? [] });
  }, [seatId, place]);

  function change(part: Partial<Composed>) {
    const next = { ...draft, ...part };
    setDraft(next);
    setProblem(null);
    keepDraft(seatId, place, next);
  }

  async function send() {
    if (!ready || busy) return;
    setBusy(true);
    const refused = await onSubmit({ ...draft, text: draft.text.trim() });
    setBusy(false);
    setProblem(refused);
    if (refused !== null) return;
    keepDraft(seatId, place, null);
    setDraft({ ...nothing, move: draft.move });
  }

  useCiting(draft.citations, field, (citations) => change({ citations }), setProblem);
  return { draft, change, problem, busy, left, ready, send, field };
}

/** Takes over what is cited in the lesson beside it, and the focus with it. */
function useCiting(
  citations: Citation[],
  field: RefObject<HTMLTextAreaElement | null>,
  onCited: (citations: Citation[]) => void,
  onProblem: (sentence: string) => void,
) {
  const t = useTranslations("room.composer");
  const passages = usePassages();
  const take = useRef<(cited: readonly Citation[]) => void>(() => {});
  take.current = (cited) => {
    field.current?.focus();
    const fresh = cited.filter((one) => !citations.some((known) => isSame(known, one)));
    const all = [...citations, ...fresh];
    if (fresh.length > 0) onCited(all.slice(0, MAX_CITATIONS));
    if (all.length > MAX_CITATIONS) onProblem(t("citedMost", { count: MAX_CITATIONS }));
  };
  useEffect(() => passages?.offer((cited) => take.current(cited)), [passages]);
}

function isSame(one: Citation, other: Citation): boolean {
  return one.blockId === other.blockId && one.start === other.start && one.end === other.end;
}
