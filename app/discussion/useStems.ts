import { useMemo } from "react";
import { useTranslations } from "use-intl";
import { type TalkMove, talkMoves } from "../../domain/records";
import type { Stems } from "../../domain/stems";

/** The sentence stems of the language of the interface. */
export function useStems(): Stems {
  const t = useTranslations("room");
  return useMemo(() => {
    const listed = talkMoves.map((move) => [move, Object.values(t.raw(`stems.${move}`))]);
    return Object.fromEntries(listed) as Record<TalkMove, string[]>;
  }, [t]);
}
