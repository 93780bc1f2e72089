"use client";

import { useState } from "react";
import { decide as leadsTo } from "../../../../domain/moderation";
import type { PostView } from "../../../../domain/protocol";
import type { DecisionKind } from "../../../../domain/records";
import { useUndo } from "../../../components/Say";
import { isText, usePageKeys } from "../../../components/usePageKeys";
import { useLiveState } from "../../../live/Live";
import type { View } from "./DeskTabs";
import { KeysDialog } from "./KeysDialog";
import { useModeration } from "./Moderation";
import { keepSingleKeys, readSingleKeys } from "./singleKeys";
import { focusedPost } from "./usePostFocus";

interface Props {
  posts: PostView[];
  onView: (view: View) => void;
  open: boolean;
  onOpen: (open: boolean) => void;
}

type Act = (() => unknown) | null;

const decisions: Record<string, DecisionKind[]> = { a: ["approve", "restore"], h: ["hide"], r: ["return"] };

/** The keys of the desk. None is answered while something is typed or a dialog is open. */
export function DeskKeys({ posts, onView, open, onOpen }: Props) {
  const ended = useLiveState((state) => state.seminar?.endedAt !== null);
  const [single, setSingle] = useState(readSingleKeys);
  const { decide, reply, focus } = useModeration();
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
    return actOnPost(key, onPost) ?? actOnDesk(key);
  });

  function actOnPost(key: string, onPost: boolean): Act {
    const id = focusedPost();
    const post = posts.find((one) => one.id === id);
    if (!post) return null;
    if (key === "escape") return () => (document.activeElement as HTMLElement).blur();
    const answerable = post.status === "visible" && !ended;
    if (answerable && (key === "c" || (key === "enter" && onPost))) return () => reply(post.id);
    const decision = decisions[key]?.find((kind) => leadsTo(post.status, kind));
    return decision ? () => decide(post, decision) : null;
  }

  function actOnDesk(key: string): Act {
    if (key === "u") return undo;
    if (key === "?") return () => onOpen(true);
    if (key === "w") return () => show("waiting", () => focus.step(1));
    if (key === "g") return () => show("stream", () => focus.step(1));
    if (key === "/") return () => show("stream", focusSearch);
    return null;
  }

  function show(view: View, then: () => void) {
    onView(view);
    focus.restart();
    requestAnimationFrame(then);
  }

  return (
    <KeysDialog
      open={open}
      onClose={() => onOpen(false)}
      single={single}
      onSingle={(on) => {
        setSingle(on);
        keepSingleKeys(on);
      }}
    />
  );
}

function focusSearch() {
  document.querySelector<HTMLElement>("#content [type=search]")?.focus();
}
