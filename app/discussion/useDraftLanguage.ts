import { useEffect, useState } from "react";
import { useLocale } from "use-intl";
import { languageOfScript } from "../../domain/language/script";

type Detect = (text: string, assumed: string) => string;

/** Fetched once somebody has written enough in a script of many languages. */
let detect: Detect | null = null;

const WORTH_FETCHING = 60;

/** Tells the language of a draft as a BCP 47 tag: by its script, else by its words, else that of the interface. */
export function useDraftLanguage(settled: string): (text: string) => string {
  const locale = useLocale();
  const [, setReady] = useState(detect !== null);
  const wanted = detect === null && settled.length >= WORTH_FETCHING && languageOfScript(settled) === null;
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
  return (text) => {
    const told = languageOfScript(text);
    // The interface may say more, such as which characters of Chinese.
    if (told) return locale.startsWith(`${told}-`) ? locale : told;
    return detect?.(text, locale) ?? locale;
  };
}
