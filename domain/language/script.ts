/** Scripts that one language has almost to itself, or that is read with its voice. */
const scripts: [RegExp, string][] = [
  [/\p{scx=Hangul}/gu, "ko"],
  [/\p{Script=Han}/gu, "zh"],
  [/\p{Script=Arabic}/gu, "ar"],
  [/\p{Script=Cyrillic}/gu, "ru"],
  [/\p{Script=Greek}/gu, "el"],
  [/\p{Script=Hebrew}/gu, "he"],
  [/\p{Script=Devanagari}/gu, "hi"],
  [/\p{Script=Bengali}/gu, "bn"],
  [/\p{Script=Gurmukhi}/gu, "pa"],
  [/\p{Script=Gujarati}/gu, "gu"],
  [/\p{Script=Tamil}/gu, "ta"],
  [/\p{Script=Telugu}/gu, "te"],
  [/\p{Script=Kannada}/gu, "kn"],
  [/\p{Script=Malayalam}/gu, "ml"],
  [/\p{Script=Sinhala}/gu, "si"],
  [/\p{Script=Thai}/gu, "th"],
  [/\p{Script=Lao}/gu, "lo"],
  [/\p{Script=Khmer}/gu, "km"],
  [/\p{Script=Myanmar}/gu, "my"],
  [/\p{Script=Georgian}/gu, "ka"],
  [/\p{Script=Armenian}/gu, "hy"],
  [/\p{Script=Ethiopic}/gu, "am"],
];

/** Letters that tell languages of one script apart. */
const tells: Record<string, [RegExp, string][]> = {
  ar: [
    [/[ٹڈڑںے]/, "ur"],
    [/[پچژگ]/, "fa"],
  ],
  ru: [
    [/[іїєґ]/i, "uk"],
    [/[ђјљњћџ]/i, "sr"],
  ],
};

/**
 * The language that the script of a text tells, as a BCP 47 tag. Null for what is mostly Latin, a script of hundreds of
 * languages, and for what has no letters.
 */
export function languageOfScript(text: string): string | null {
  const letters = count(text, /\p{L}/gu);
  const kana = count(text, /[\p{Script=Hiragana}\p{Script=Katakana}]/gu);
  // Japanese writes most of a sentence in Han characters, and always something between them.
  if (kana > 0 && kana + count(text, /\p{Script=Han}/gu) > letters / 2) return "ja";
  for (const [script, lang] of scripts) {
    if (count(text, script) <= letters / 2) continue;
    return tells[lang]?.find(([tell]) => tell.test(text))?.[1] ?? lang;
  }
  return null;
}

function count(text: string, what: RegExp): number {
  return text.match(what)?.length ?? 0;
}
