import { useEffect, useMemo, useRef } from "react";

/**
 * One post at a time holds the focus of the keyboard. It is remembered where it was, so that the next post takes it
 * over when the focused one leaves the list, and J goes on from there after a press elsewhere.
 */
export function usePostFocus() {
  const last = useRef<{ id: string; index: number; element: Element | null } | null>(null);

  useEffect(() => {
    const onFocus = ({ target }: FocusEvent) => {
      if (!(target instanceof Element) || target.closest("[role=dialog]")) return;
      const article = target.closest<HTMLElement>(selector);
      if (article) {
        const id = article.dataset.post ?? "";
        last.current = { id, index: articles().indexOf(article), element: target };
        makeStop(article);
      } else if (last.current) last.current.element = null;
    };
    document.addEventListener("focusin", onFocus);
    return () => document.removeEventListener("focusin", onFocus);
  }, []);

  // After every change of the desk, once the browser and the dialogs have put the focus where they want it.
  useEffect(() => {
    const frame = requestAnimationFrame(() => {
      const all = articles();
      const held = all.find(({ dataset }) => dataset.post === last.current?.id);
      const next = held ?? all[Math.min(last.current?.index ?? 0, all.length - 1)];
      if (!next) return;
      makeStop(next);
      const { element = null } = last.current ?? {};
      // Only what was lost with its post: a press beside the posts does not bring the focus back.
      if (element && !element.isConnected && document.activeElement === document.body) focusOn(next);
    });
    return () => cancelAnimationFrame(frame);
  });

  return useMemo(
    () => ({
      /** To the next post or the one before; to where the focus was last, if it is elsewhere now. */
      step(by: 1 | -1) {
        const all = articles();
        const here = focusedPost();
        const at = all.findIndex(({ dataset }) => dataset.post === (here ?? last.current?.id));
        const to = here && at >= 0 ? at + by : Math.max(at, 0);
        const target = all[Math.min(Math.max(to, 0), all.length - 1)];
        if (target) focusOn(target);
      },
      /** Back to the post where it was last. */
      resume() {
        const held = articles().find(({ dataset }) => dataset.post === last.current?.id);
        if (held) focusOn(held);
      },
      /** The list is another one: begin at its first post. */
      restart() {
        last.current = null;
      },
    }),
    [],
  );
}

/** The id of the post that has the focus, itself or one of its buttons. */
export function focusedPost(): string | null {
  return document.activeElement?.closest<HTMLElement>(selector)?.dataset.post ?? null;
}

const selector = "#content [data-post]";

function articles(): HTMLElement[] {
  return [...document.querySelectorAll<HTMLElement>(selector)];
}

/** One post only is reached by Tab; it alone changes, whatever the length of the list. */
function makeStop(article: HTMLElement) {
  for (const other of document.querySelectorAll<HTMLElement>(`${selector}[tabindex="0"]`))
    other.tabIndex = -1;
  article.tabIndex = 0;
}

function focusOn(article: HTMLElement) {
  article.focus({ preventScroll: true });
  article.scrollIntoView({ block: "nearest" });
}
