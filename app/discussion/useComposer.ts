import { type RefObject, useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { useTranslations } from "use-intl";
import { MAX_CITATIONS, MAX_POST_CHARACTERS } from "../../domain/limits";
import type { Citation, TalkMove } from "../../domain/records";
import { beginningOf, isOnlyStem, moveOf } from "../../domain/stems";
import { keepDraft, readDraft, watchDraft } from "../live/draft";
import { usePassages } from "./passages";
import { typeInto } from "./typeInto";
import { useDraftLanguage } from "./useDraftLanguage";
import { useSettled } from "./useSettled";
import { useStems } from "./useStems";

export interface Composed {
  text: string;
  move: TalkMove;
  citations: Citation[];
  /** What the text is written in, as a BCP 47 tag. */
  lang?: string;
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
  const stems = useStems();
  const [draft, setDraft] = useState<Composed>(start);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // Whether the author chose the move, and whether their first words did.
  const [moveBy, setMoveBy] = useState<"nobody" | "author" | "words">(start.text ? "author" : "nobody");
  const [unkept, setUnkept] = useState(false);
  const latest = useRef(draft);
  latest.current = draft;
  const field = useRef<HTMLTextAreaElement>(null);
  const settled = useSettled(draft.text);
  const { lang, languageOf } = useDraftLanguage(settled);
  const left = MAX_POST_CHARACTERS - draft.text.length;
  const ready = draft.text.trim() !== "" && !isOnlyStem(draft.text, stems) && left >= 0 && !paused;

  useEffect(() => {
    const kept = readDraft(seatId, place);
    if (!kept) return;
    setDraft({ ...kept, citations: kept.citations ?? [] });
    if (kept.text) setMoveBy("author");
  }, [seatId, place]);

  // What another tab of the seat writes or sends; never into the field that is being typed in.
  useEffect(
    () =>
      watchDraft(seatId, place, (kept) => {
        const typing = document.hasFocus() && document.activeElement === field.current;
        if (!typing) setDraft(kept ? { ...kept, citations: kept.citations ?? [] } : nothing);
      }),
    [seatId, place],
  );

  function change(part: Partial<Composed>) {
    const next = { ...draft, ...part };
    setDraft(next);
    setProblem(null);
    const words = isOnlyStem(next.text, stems) ? { ...next, text: "" } : next;
    setUnkept(!keepDraft(seatId, place, words));
  }

  /** What is typed can choose the move by the way it begins, as long as the author has not. */
  function type(text: string) {
    const move = moveBy === "author" ? null : moveOf(text, stems);
    if (move && move !== draft.move) setMoveBy("words");
    change({ text, move: move ?? draft.move });
  }

  /** Puts the stem where nothing of the author's own stands; the caret goes after it. */
  function choose(move: TalkMove, stem = stems[move][0] ?? "") {
    setMoveBy("author");
    if (draft.text.trim() !== "" && !isOnlyStem(draft.text, stems)) return change({ move });
    const text = beginningOf(stem);
    flushSync(() => change({ move, text }));
    field.current?.setSelectionRange(text.length, text.length);
  }

  /** Another way to begin; beside words of the author's own it goes in at the caret. */
  function begin(stem: string) {
    const own = draft.text.trim() !== "" && !isOnlyStem(draft.text, stems);
    if (!own || !field.current) return choose(draft.move, stem);
    const { selectionStart: start, selectionEnd: end } = field.current;
    const text = beginningOf(stem);
    typeInto(field.current, { start, end, text, from: start + text.length, to: start + text.length });
  }

  async function send() {
    if (!ready || busy) return;
    setBusy(true);
    const text = draft.text.trim();
    const refused = await onSubmit({ ...draft, text, lang: languageOf(text) });
    setBusy(false);
    setProblem(refused);
    // What was typed while the device stored the post is not thrown away with it.
    if (refused !== null || latest.current !== draft) return;
    keepDraft(seatId, place, null);
    setDraft({ ...nothing, move: draft.move });
    setMoveBy("nobody");
  }

  const taking = paused ? null : draft.citations;
  useCiting(taking, field, (citations) => change({ citations }), setProblem);
  const said = { problem, unkept, busy, left, ready, settled, lang, moveBy };
  return { draft, stems, field, ...said, change, type, choose, begin, send };
}

/** Takes over what is cited in the lesson beside it, and the focus with it; nothing while there are no citations to add to. */
function useCiting(
  citations: Citation[] | null,
  field: RefObject<HTMLTextAreaElement | null>,
  onCited: (citations: Citation[]) => void,
  onProblem: (sentence: string) => void,
) {
  const t = useTranslations("room.composer");
  const passages = usePassages();
  const take = useRef<(cited: readonly Citation[]) => void>(() => {});
  take.current = (cited) => {
    if (!citations) return;
    field.current?.focus();
    const fresh = cited.filter((one) => !citations.some((known) => isSame(known, one)));
    const all = [...citations, ...fresh];
    if (fresh.length > 0) onCited(all.slice(0, MAX_CITATIONS));
    if (all.length > MAX_CITATIONS) onProblem(t("citedMost", { count: MAX_CITATIONS }));
  };
  const taking = citations !== null;
  useEffect(() => {
    if (taking) return passages?.offer((cited) => take.current(cited));
  }, [passages, taking]);
}

function isSame(one: Citation, other: Citation): boolean {
  return one.blockId === other.blockId && one.start === other.start && one.end === other.end;
}
