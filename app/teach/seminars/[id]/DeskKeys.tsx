"use client";

import { useCallback, useState } from "react";
import type { PostView } from "../../../../domain/protocol";
import { useUndo } from "../../../components/Say";
import { isText, usePageKeys } from "../../../components/usePageKeys";
import { focusedPost } from "../../../discussion/feed/usePostFocus";
import { useLiveState } from "../../../live/Live";
import type { View } from "./DeskTabs";
import { KeysDialog } from "./KeysDialog";
import { useModeration } from "./Moderation";
import { actLooks, actsFor } from "./postActs";
import { keepSingleKeys, readSingleKeys } from "./singleKeys";
import { useAct } from "./useAct";
import { useMay } from "./useMay";

interface Props {
  posts: PostView[];
  view: View;
  onView: (view: View) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}

type Act = (() => unknown) | null;

/** The keys of the desk. None is answered while something is typed or a dialog is open. */
export function DeskKeys({ posts, view, onView, open, onOpen }: Props) {
  const seminar = useLiveState((state) => state.seminar);
  const role = useLiveState((state) => state.seat?.role ?? "observer");
  const ended = seminar?.endedAt !== null;
  const mayRun = useMay("run");
  const [single, setSingle] = useState(readSingleKeys);
  const { act, focus } = useModeration();
  const { act: send } = useAct();
  const undo = useUndo();

  usePageKeys((event) => {
    if (isText(event.target) || document.querySelector("[role=dialog], [role=menu], [role=listbox]"))
      return null;
    const key = event.key.toLowerCase();
    if (event.ctrlKey || event.metaKey) return key === "z" && !event.shiftKey && !event.altKey ? undo : null;
    if (event.altKey) return null;
    if (key === "j" || key === "k") return single ? () => focus.step(key === "j" ? 1 : -1) : null;
    const onPost = event.target instanceof Element && event.target.matches("[data-post]");
    if (onPost && key === "arrowdown") return () => focus.step(1);
    if (onPost && key === "arrowup") return () => focus.step(-1);
    // A key held down is one press.
    if (event.repeat) return null;
    if (key.length === 1 && !single) return null;
    // What reaches everyone at once is not one slip away.
    if (event.shiftKey && key.length === 1 && key !== "?" && key !== "/")
      return key === "f" ? freeze() : null;
    return actOnPost(key, onPost) ?? actOnDesk(key);
  });

  function actOnPost(key: string, onPost: boolean): Act {
    const id = focusedPost();
    const post = posts.find((one) => one.id === id);
    if (!post) return null;
    if (key === "escape") return () => (document.activeElement as HTMLElement).blur();
    const acts = actsFor(post, { role, ended });
    const wanted = key === "enter" && onPost ? "c" : key;
    const found = acts.find((one) => actLooks[one].key.toLowerCase() === wanted);
    return found ? () => act(post, found) : null;
  }

  function actOnDesk(key: string): Act {
    if (key === "u") return undo;
    if (key === "?") return () => onOpen(true);
    if (key === "w") return () => show("waiting");
    if (key === "g") return () => show("stream");
    if (key === "t") return () => onView("text");
    if (key === "/")
      return () => {
        onView("stream");
        focusSearch();
      };
    return null;
  }

  function freeze(): Act {
    if (!seminar || ended || !mayRun) return null;
    return () => send("seminar:freeze", { seminarId: seminar.id, frozen: !seminar.frozen });
  }

  function show(wanted: View) {
    if (wanted === view) return focus.step(1);
    focus.await();
    onView(wanted);
  }

  const onClose = useCallback(() => onOpen(false), [onOpen]);
  const onSingle = useCallback((on: boolean) => {
    setSingle(on);
    keepSingleKeys(on);
  }, []);
  return <KeysDialog open={open} onClose={onClose} single={single} onSingle={onSingle} />;
}

/** As soon as it is there. */
function focusSearch(frames = 60) {
  const field = document.querySelector<HTMLElement>("#content [type=search]");
  if (field) field.focus();
  else if (frames > 0) requestAnimationFrame(() => focusSearch(frames - 1));
}
