"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import { createContext, type ReactNode, use, useCallback, useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "./Button";

const SECONDS = 1_000;

interface Data {
  undo?: () => unknown;
  /** Leads to what the sentence speaks of. */
  way?: { label: string; take: () => unknown };
}

interface Choices extends Data {
  /** A later sentence with the same id takes the place of the earlier one. */
  id?: string;
  /** Stays until another sentence takes its place: something is under way. */
  stays?: boolean;
}

const Context = createContext<ReturnType<typeof Toast.createToastManager<Data>> | null>(null);

/** Gives everything inside it `useSay`. */
export function SayProvider({ children }: { children: ReactNode }) {
  const [manager] = useState(() => Toast.createToastManager<Data>());
  return (
    <Toast.Provider toastManager={manager} timeout={8 * SECONDS} limit={3}>
      <Context value={manager}>{children}</Context>
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-16 z-50 mx-auto flex max-w-md flex-col gap-2 max-lg:*:not-first:hidden lg:bottom-6">
          <Sentences />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/**
 * Says one sentence at the foot of the page for a few seconds, and to a screen reader; ten with a way back. Who can say
 * something is not drawn again when something is said.
 */
export function useSay(): (sentence: string, choices?: Choices) => void {
  const manager = use(Context);
  if (!manager) throw new Error("useSay outside SayProvider");
  return useCallback(
    (sentence, { id, stays, undo, way } = {}) => {
      const timeout = stays ? 0 : (undo ? 10 : 8) * SECONDS;
      manager.add({ id, description: sentence, timeout, data: { undo, way } });
    },
    [manager],
  );
}

/** Takes back what the newest sentence still offers to take back; null where none does. */
export function useUndo(): (() => void) | null {
  const { toasts, close } = Toast.useToastManager<Data>();
  const newest = toasts.find(({ data, transitionStatus }) => data?.undo && transitionStatus !== "ending");
  if (!newest) return null;
  return () => {
    close(newest.id);
    newest.data?.undo?.();
  };
}

/** A sentence in a live region, no dialog: it takes no focus, and its buttons stay within reach. */
const sentence = { role: "group", "aria-modal": undefined } as const;

function Sentences() {
  const t = useTranslations("common");
  const { toasts, close } = Toast.useToastManager<Data>();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      {...sentence}
      className="flex items-center gap-2 rounded-md border border-line bg-ink py-1 ps-4 pe-1 text-paper shadow-lift data-[limited]:hidden"
    >
      <Toast.Description className="flex-1 py-2" />
      {offers(toast.data, t("undo")).map(({ label, take }) => (
        <button
          key={label}
          type="button"
          className="min-h-11 rounded-md px-3 font-semibold underline underline-offset-4"
          onClick={() => {
            close(toast.id);
            take();
          }}
        >
          {label}
        </button>
      ))}
      <IconButton label={t("close")} className="text-paper hover:text-ink" onClick={() => close(toast.id)}>
        <X aria-hidden size={16} />
      </IconButton>
    </Toast.Root>
  ));
}

function offers({ undo, way }: Data = {}, label: string) {
  return [...(way ? [way] : []), ...(undo ? [{ label, take: undo }] : [])];
}
