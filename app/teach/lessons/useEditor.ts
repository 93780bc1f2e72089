"use client";

import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { LessonFormat, Question } from "../../../domain/lesson/lesson";
import { type Draft, readDraft, withText } from "./draft";
import { begin, type History, redo, step, undo } from "./history";

/** Typing counts as one change once it pauses this long (ms); the lesson is read anew then. */
const PAUSE = 400;

/** What is being typed is not a step yet. */
type Typing = { title?: string; source?: string };

interface State {
  history: History<Draft>;
  typing: Typing;
}

/** The draft under correction, with every step to take back. */
export function useEditor(initial: Draft) {
  const [state, setState] = useState<State>(() => ({ history: begin(initial), typing: {} }));
  const latest = useRef(state);
  const update = useCallback((change: (state: State) => State) => {
    latest.current = change(latest.current);
    setState(latest.current);
  }, []);
  const { history, typing } = state;
  const { source, format } = history.present;

  useEffect(() => {
    if (Object.keys(typing).length === 0) return;
    const timer = setTimeout(() => update(settle), PAUSE);
    return () => clearTimeout(timer);
  }, [typing, update]);

  const actions = useMemo(
    () => ({
      type: (typed: Typing) => update((now) => ({ ...now, typing: { ...now.typing, ...typed } })),
      change: (make: (draft: Draft) => Draft) => update((now) => takeStep(settle(now), make)),
      correct: (make: (questions: Question[]) => Question[]) =>
        update((now) => takeStep(settle(now), (draft) => ({ ...draft, questions: make(draft.questions) }))),
      read: (text: string, as: LessonFormat) =>
        update((now) => takeStep(settle(now), (draft) => withText(draft, text, as))),
      undo: () => update((now) => ({ typing: {}, history: undo(settle(now).history) })),
      redo: () => update((now) => ({ typing: {}, history: redo(settle(now).history) })),
      /** The draft with everything typed so far. */
      settle(): Draft {
        update(settle);
        return latest.current.history.present;
      },
    }),
    [update],
  );

  const lesson = useMemo(() => readDraft({ source, format }), [source, format]);
  return { draft: history.present, typing, history, lesson, ...actions };
}

export type Editor = ReturnType<typeof useEditor>;

function settle(state: State): State {
  const { title, source } = state.typing;
  if (title === undefined && source === undefined) return state;
  const settled = takeStep(state, (draft) => {
    const read = source === undefined ? draft : withText(draft, source, draft.format);
    return title === undefined || title === read.title ? read : { ...read, title };
  });
  return { ...settled, typing: {} };
}

function takeStep(state: State, make: (draft: Draft) => Draft): State {
  return { ...state, history: step(state.history, make(state.history.present)) };
}
