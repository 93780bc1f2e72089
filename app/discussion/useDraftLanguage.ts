import { useEffect, useMemo, useState } from "react";
import { useLocale } from "use-intl";
import { languageOfScript } from "../../domain/language/script";

type Detect = (text: string, assumed: string) => string;

/** Fetched once somebody has written enough in a script of many languages. */
let detect: Detect | null = null;

const WORTH_FETCHING = 60;

/**
 * The language of a draft as a BCP 47 tag, as of the last pause in typing, and how to tell that of other words: by the
 * script, else by the words, else it is the language of the interface.
 */
export function useDraftLanguage(settled: string) {
  const locale = useLocale();
  const [ready, setReady] = useState(detect !== null);
  const told = useMemo(() => languageOfScript(settled), [settled]);
  const wanted = !ready && settled.length >= WORTH_FETCHING && told === null;
  useEffect(() => {
    if (!wanted) return;
    void import("../../domain/language/detect").then(
      (fetched) => {
        detect = fetched.detectLanguage;
        setReady(true);
      },
      // No connection just now: the language of the interface is a good guess.
      () => {},
    );
  }, [wanted]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: it says more once the words can be told apart.
  const lang = useMemo(() => languageOf(settled, locale), [settled, locale, ready]);
  return { lang, languageOf: (text: string) => languageOf(text, locale) };
}

function languageOf(text: string, locale: string): string {
  const told = languageOfScript(text);
  // The interface may say more, such as which characters of Chinese.
  if (told) return locale.startsWith(`${told}-`) ? locale : told;
  return detect?.(text, locale) ?? locale;
}
