"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import type { DialogProps } from "./Dialog";

/** What `Dialog` shows; it comes when a dialog is first opened. */
export function DialogPopup({ open, onClose, title, description, children, wide }: DialogProps) {
  return (
    <Base.Root open={open} onOpenChange={(next) => !next && onClose()}>
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-shade" />
        <Base.Popup
          className={`fixed top-1/2 left-1/2 z-50 max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-1/2 overflow-y-auto rounded-md border border-line bg-sheet p-6 shadow-lift ${wide ? "max-w-2xl" : "max-w-md"}`}
        >
          <Base.Title className="font-serif text-xl font-semibold">{title}</Base.Title>
          {description && <Base.Description className="mt-1 text-soft">{description}</Base.Description>}
          <div className="mt-4">{children}</div>
        </Base.Popup>
      </Base.Portal>
    </Base.Root>
  );
}
