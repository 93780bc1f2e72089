"use client";

import { useEffect } from "react";
import type { Block } from "../../../domain/lesson/lesson";
import type { PostView } from "../../../domain/protocol";
import { useLater } from "../../components/useLater";

export interface Listed {
  block: Block;
  /** What was pressed: the list stands beside it, and the focus goes back there. */
  button: HTMLElement;
}

export interface CitedByProps {
  listed: Listed | null;
  posts: readonly PostView[];
  onClose: () => void;
  onPost: (post: PostView) => void;
}

const load = () => import("./CitedByPopup").then(({ CitedByPopup }) => CitedByPopup);

/** The posts that cite a block, each leading to its place in the discussion. */
export function CitedBy(props: CitedByProps) {
  const [Popup, want] = useLater(load);
  const missing = props.listed !== null && !Popup;
  // biome-ignore lint/correctness/useExhaustiveDependencies: wanted once each time a list is asked for.
  useEffect(() => {
    if (missing) want();
  }, [missing]);
  return Popup && <Popup {...props} />;
}
