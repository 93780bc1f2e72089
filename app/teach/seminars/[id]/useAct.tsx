"use client";

import { useCallback } from "react";
import { useTranslations } from "use-intl";
import type { CommandInput, CommandName } from "../../../../domain/protocol";
import { useSay } from "../../../components/Say";
import { useLive } from "../../../live/Live";

const worded = ["offline", "conflict", "not_found", "forbidden", "ended"] as const;

/** Sends a command of the desk and says in a sentence where it was not done. */
export function useAct() {
  const t = useTranslations("desk.error");
  const live = useLive();
  const say = useSay();

  /** The sentence for a refusal; null where the answer is none. */
  const reasonOf = useCallback(
    (answer: { ok: boolean; error?: string }): string | null =>
      answer.ok ? null : t(worded.find((word) => word === answer.error) ?? "other"),
    [t],
  );

  async function act<C extends CommandName>(name: C, input: CommandInput<C>) {
    const reason = reasonOf(await live.ask(name, input));
    if (reason) say(reason);
  }

  return { act, reasonOf };
}
