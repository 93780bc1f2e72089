"use client";

import { type ReactNode, useEffect } from "react";
import { useLater } from "./useLater";

export interface DialogProps {
  open: boolean;
  onClose: () => void;
  title: string;
  /** One sentence under the title. */
  description?: string;
  children: ReactNode;
  wide?: boolean;
}

const load = () => import("./DialogPopup").then(({ DialogPopup }) => DialogPopup);

/** A dialog over the page: focus stays in it, Escape and a press outside close it. */
export function Dialog(props: DialogProps) {
  const [Popup, want] = useLater(load);
  const missing = props.open && !Popup;
  // biome-ignore lint/correctness/useExhaustiveDependencies: wanted once each time it is opened.
  useEffect(() => {
    if (missing) want();
  }, [missing]);
  return Popup && <Popup {...props} />;
}
