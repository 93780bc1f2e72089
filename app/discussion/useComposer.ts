import { type RefObject, useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_CITATIONS, MAX_POST_CHARACTERS } from "../../domain/limits";
import type { Citation, TalkMove } from "../../domain/records";
import { beginningOf, isOnlyStem, moveOf } from "../../domain/stems";
import { readDraft } from "../live/draft";
import { usePassages } from "./passages";
import { typeInto } from "./typeInto";
import { type Composed, nothing, useDraft } from "./useDraft";
import { useDraftLanguage } from "./useDraftLanguage";
import { useSettled } from "./useSettled";
import { useStems } from "./useStems";

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

/** A text on its way from the first letter to the post. */
export function useComposer({ seatId, place, start = nothing, paused, onSubmit }: ComposerJob) {
  const stems = useStems();
  const { field, draft, unkept, latest, change, typed, clear } = useDraft(seatId, place, start, stems);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  // Whether the author chose the move, and whether their first words did.
  const [moveBy, setMoveBy] = useState<"nobody" | "author" | "words">(() =>
    start.text || readDraft(seatId, place)?.text ? "author" : "nobody",
  );
  const settled = useSettled(draft.text);
  const { lang, languageOf } = useDraftLanguage(settled);
  const left = MAX_POST_CHARACTERS - draft.text.length;

  /** Whether the author wrote more than the stem that stood there. */
  const isOwn = (text: string) => text.trim() !== "" && !isOnlyStem(text, stems);
  const isReady = ({ text }: Composed) => isOwn(text) && text.length <= MAX_POST_CHARACTERS && !paused;

  /** What is typed can choose the move by the way it begins, as long as the author has not. */
  function type(text: string) {
    const move = moveBy === "author" ? null : moveOf(text, stems);
    if (move && move !== latest().move) setMoveBy("words");
    if (problem) setProblem(null);
    typed({ ...latest(), text, move: move ?? latest().move });
  }

  /** Puts the stem where nothing of the author's own stands; the caret goes after it. */
  function choose(move: TalkMove, stem = stems[move][0] ?? "") {
    setMoveBy("author");
    setProblem(null);
    if (isOwn(latest().text)) return change({ move });
    const text = beginningOf(stem);
    change({ move, text });
    field.current?.setSelectionRange(text.length, text.length);
  }

  /** Another way to begin; beside words of the author's own it goes in at the caret. */
  function begin(stem: string) {
    const { text: words, move } = latest();
    if (!isOwn(words) || !field.current) return choose(move, stem);
    const { selectionStart: start, selectionEnd: end } = field.current;
    const text = beginningOf(stem);
    typeInto(field.current, { start, end, text, from: start + text.length, to: start + text.length });
  }

  async function send() {
    const sent = latest();
    if (!isReady(sent) || busy) return;
    setBusy(true);
    const text = sent.text.trim();
    const refused = await onSubmit({ ...sent, text, lang: languageOf(text) });
    setBusy(false);
    setProblem(refused);
    // What was typed while the device stored the post is not thrown away with it.
    if (refused !== null || latest() !== sent) return;
    clear();
    setMoveBy("nobody");
  }

  const cite = (citations: Citation[]) => {
    setProblem(null);
    change({ citations });
  };
  const taking = paused ? null : draft.citations;
  useCiting(taking, field, cite, setProblem);
  const said = { problem, unkept, busy, left, ready: isReady(draft), settled, lang, moveBy };
  return { draft, stems, field, ...said, cite, type, choose, begin, send };
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
