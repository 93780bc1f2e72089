"use client";

import { Toast } from "@base-ui/react/toast";
import { X } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "./Button";

/** Gives everything inside it `useSay`. */
export function SayProvider({ children }: { children: ReactNode }) {
  return (
    <Toast.Provider timeout={8_000} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport className="fixed inset-x-4 bottom-16 z-50 mx-auto flex max-w-md flex-col gap-2 lg:bottom-6">
          <Sentences />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

/** Says one sentence at the foot of the page for a few seconds, and to a screen reader. */
export function useSay(): (sentence: string) => void {
  const { add } = Toast.useToastManager();
  return (sentence) => void add({ description: sentence, priority: "high" });
}

function Sentences() {
  const t = useTranslations("common");
  const { toasts } = Toast.useToastManager();
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      className="flex items-center gap-2 rounded-md border border-line bg-ink py-1 pr-1 pl-4 text-paper shadow-lift"
    >
      <Toast.Description className="flex-1 py-2" />
      <Toast.Close render={<IconButton label={t("close")} className="text-paper hover:text-ink" />}>
        <X aria-hidden size={16} />
      </Toast.Close>
    </Toast.Root>
  ));
}
