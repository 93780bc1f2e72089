import { francAll } from "franc-min";

/** Languages of Latin script that are likely in a classroom, by the three letters that the detector gives them. */
const languages: Record<string, string> = {
  ...{
    eng: "en",
    spa: "es",
    fra: "fr",
    deu: "de",
    por: "pt",
    ita: "it",
    nld: "nl",
    pol: "pl",
    tur: "tr",
    vie: "vi",
  },
  ...{
    swe: "sv",
    ron: "ro",
    ces: "cs",
    hun: "hu",
    ind: "id",
    tgl: "tl",
    som: "so",
    swh: "sw",
    hrv: "hr",
    hau: "ha",
  },
};

/** Below, guesses are little better than chance. */
const LEAST_CHARACTERS = 60;
/** How much worse than the best guess, of 1, the assumed language may be and still be believed. */
const DOUBT = 0.08;

/**
 * The language of a text in Latin script, as a BCP 47 tag; `assumed` where the text is short or nothing speaks clearly
 * against it. Assumed is the language that its author reads the screens in.
 */
export function detectLanguage(text: string, assumed: string): string {
  if (text.trim().length < LEAST_CHARACTERS) return assumed;
  const found = francAll(text, { only: Object.keys(languages) });
  const best = languages[found[0]?.[0] ?? ""];
  if (!best) return assumed;
  const spoken = assumed.split("-")[0];
  const own = found.find(([code]) => languages[code] === spoken)?.[1] ?? 0;
  return own >= 1 - DOUBT ? assumed : best;
}
