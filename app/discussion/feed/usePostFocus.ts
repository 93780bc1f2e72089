import { useEffect, useMemo, useRef } from "react";

/** The list that the keys walk through: every post of it, whether it is drawn at the moment or not. */
export interface Walk {
  ids: readonly string[];
  /** Draws the post and brings it into view. */
  reveal(id: string): void;
  /** Where the keyboard begins, if not at the first post. */
  firstInView?: (() => string | undefined) | undefined;
}

/** Frames in which a list or a post that was asked for has to appear. */
const PATIENCE = 60;
const nothing: Walk = { ids: [], reveal: () => {} };

/**
 * One post at a time holds the focus of the keyboard. It is remembered where it was, so that the next post takes it
 * over when the focused one leaves the list, and J goes on from there after a press elsewhere.
 */
export function usePostFocus() {
  const last = useRef<{ id: string; index: number; element: Element | null } | null>(null);
  const walk = useRef(nothing);
  /** Until when a list that appears takes the focus, ms; an empty view shows none. */
  const awaited = useRef(0);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest("[role=dialog], [role=menu]")) return;
      const article = target.closest<HTMLElement>(selector);
      if (article) {
        const id = article.dataset.post ?? "";
        last.current = { id, index: walk.current.ids.indexOf(id), element: target };
        makeStop(article);
      } else if (last.current) last.current.element = null;
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);

  return useMemo(() => {
    function focusOn(
      id: string | undefined,
      frames = PATIENCE,
      found: (article: HTMLElement) => void = () => {},
    ) {
      if (id === undefined || frames === 0) return;
      const article = articleOf(id);
      if (frames === PATIENCE) walk.current.reveal(id);
      if (!article) return void requestAnimationFrame(() => focusOn(id, frames - 1, found));
      article.focus({ preventScroll: true });
      found(article);
    }
    /** The post that has the keyboard now, or would have it: the last one, or what took its place. */
    function stop(): string | undefined {
      const { ids } = walk.current;
      const held = last.current?.id;
      if (held !== undefined && ids.includes(held)) return held;
      if (last.current === null && walk.current.firstInView) return walk.current.firstInView();
      return ids[Math.min(Math.max(last.current?.index ?? 0, 0), ids.length - 1)];
    }
    return {
      /** The list that is shown from now on. */
      attach(next: Walk) {
        walk.current = next;
        if (performance.now() < awaited.current) requestAnimationFrame(() => focusOn(stop()));
        awaited.current = 0;
      },
      /** It is shown no longer; the next one begins at its first post. */
      detach() {
        walk.current = nothing;
        last.current = null;
      },
      stop,
      /** To the next post or the one before; to where the focus was last, if it is elsewhere now. */
      step(by: 1 | -1) {
        const { ids } = walk.current;
        const here = focusedPost();
        const at = here === null ? -1 : ids.indexOf(here);
        focusOn(at >= 0 ? ids[Math.min(Math.max(at + by, 0), ids.length - 1)] : stop());
      },
      /** To a post of a list that is about to be shown, or is; not for a reader who has begun to write meanwhile. */
      goTo(id: string, found?: (article: HTMLElement) => void) {
        last.current = { id, index: 0, element: null };
        const from = document.activeElement;
        const wait = (frames: number) => {
          if (hasBegunToWrite(from)) return;
          if (walk.current.ids.includes(id)) focusOn(id, PATIENCE, found);
          else if (frames > 0) requestAnimationFrame(() => wait(frames - 1));
        };
        requestAnimationFrame(() => wait(PATIENCE));
      },
      /** Back to the post where it was last. */
      resume() {
        if (last.current && walk.current.ids.includes(last.current.id)) focusOn(last.current.id);
      },
      /** A list is about to be shown, and the keys go on in it. */
      await() {
        awaited.current = performance.now() + 3_000;
      },
      /** After a change, once the browser and the dialogs have put the focus where they want it. */
      settle() {
        requestAnimationFrame(() => {
          const next = stop();
          const article = next === undefined ? null : articleOf(next);
          if (article) makeStop(article);
          const { element = null } = last.current ?? {};
          // Only what was lost with its post: a press beside the posts does not bring the focus back.
          if (element && !element.isConnected && document.activeElement === document.body) focusOn(next);
        });
      },
    };
  }, []);
}

export type PostFocus = ReturnType<typeof usePostFocus>;

/** The id of the post that has the focus, itself or one of its buttons. */
export function focusedPost(): string | null {
  return document.activeElement?.closest<HTMLElement>(selector)?.dataset.post ?? null;
}

/**
 * The keyboard goes on at a post when what it was in is gone, such as a field that has done its work. It may take some
 * frames to go; a reader who moves on meanwhile is left alone.
 */
export function keepFocusAt(id: string, frames = PATIENCE, from = document.activeElement) {
  requestAnimationFrame(() => {
    const here = document.activeElement;
    const article = articleOf(id);
    if (here === document.body && article) article.focus({ preventScroll: true });
    else if (frames > 0 && (here === document.body || here === from)) keepFocusAt(id, frames - 1, from);
  });
}

function hasBegunToWrite(from: Element | null): boolean {
  const here = document.activeElement;
  return here !== from && here instanceof HTMLTextAreaElement;
}

const selector = "#content [role=feed] [data-post]";

function articleOf(id: string): HTMLElement | null {
  return document.querySelector<HTMLElement>(`#content [role=feed] [data-post="${CSS.escape(id)}"]`);
}

/** One post only is reached by Tab; it alone changes, whatever the length of the list. */
function makeStop(article: HTMLElement) {
  for (const other of document.querySelectorAll<HTMLElement>(`${selector}[tabindex="0"]`))
    if (other !== article) other.tabIndex = -1;
  article.tabIndex = 0;
}
