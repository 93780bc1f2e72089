/** The languages of the screens. The folder of each has the files and the words of `en`, and no other. */
export const locales = ["en", "es", "fr", "de", "ar", "zh-Hans"] as const;
export type Locale = (typeof locales)[number];

interface Language {
  /** As those who read it call it. A draft, which no teacher of that language has read yet, says so in it. */
  name: string;
  rightToLeft?: true;
}

export const languages: Record<Locale, Language> = {
  en: { name: "English" },
  es: { name: "Español (borrador)" },
  fr: { name: "Français (brouillon)" },
  de: { name: "Deutsch (Entwurf)" },
  ar: { name: "العربية (مسودة)", rightToLeft: true },
  "zh-Hans": { name: "简体中文（草稿）" },
};

export const LOCALE_COOKIE = "stoa.locale";

/** The language chosen on this device, else the first of the browser's own that is here, else English. */
export function readLocale(chosen: string | undefined, accepted: string | null): Locale {
  return locales.find((locale) => locale === chosen) ?? firstOf(accepted ?? "") ?? "en";
}

/** Language and script decide, not the country: `es-MX` reads Spanish, `zh-TW` does not read simplified characters. */
function firstOf(accepted: string): Locale | undefined {
  for (const tag of byWish(accepted)) {
    const found = locales.find((locale) => written(locale) === written(tag));
    if (found) return found;
  }
}

/** The tags of an Accept-Language header, the most wanted first. */
function byWish(accepted: string): string[] {
  return accepted
    .slice(0, 500)
    .split(",")
    .map((part) => {
      const [tag = "", weight] = part.split(";");
      return { tag: tag.trim(), wish: Number(weight?.trim().replace(/^q=/, "") ?? 1) || 0 };
    })
    .filter(({ wish }) => wish > 0)
    .sort((a, b) => b.wish - a.wish)
    .map(({ tag }) => tag);
}

function written(tag: string): string | null {
  try {
    const { language, script } = new Intl.Locale(tag).maximize();
    return `${language}-${script}`;
  } catch {
    return null;
  }
}
