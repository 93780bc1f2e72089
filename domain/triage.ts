import { findAddresses } from "./triage/addresses";
import { compileAllowed } from "./triage/allowed";
import { compileEntries } from "./triage/entries";
import { excerpt } from "./triage/excerpt";
import { fold, inLatin } from "./triage/fold";
import { joined } from "./triage/joined";
import type { WordList } from "./triage/list";
import { findPhones } from "./triage/phones";
import { readings } from "./triage/readings";
import type { Span } from "./triage/view";
import { brokenWords, compileInsults } from "./triage/words";

// They stand apart, so that a screen that names the languages does not load the matchers.
export { standardWords, type WordLanguage, type WordList, wordLanguages } from "./triage/list";

export const holdRules = ["word", "link", "email", "phone"] as const;

/** Why a post waits for a teacher. It is never deleted or refused for it. */
export interface Hold {
  rule: (typeof holdRules)[number];
  /** The words that fired, as they were written, at most 60 characters. */
  match: string;
}

/**
 * Compiled once per list; the result is called per post and takes time in proportion to its length. Of several rules
 * the first in the order of `holdRules` is named, of several matches the first in the post.
 */
export function compileTriage(list: WordList): (text: string) => Hold | null {
  const findInsults = compileInsults(list.languages);
  const findHeld = compileEntries(list.held);
  const allow = compileAllowed(list.allowed);
  const broken = brokenWords(list.languages);
  return (text) => {
    const seen = fold(text);
    const latin = inLatin(seen);
    const views = [...readings(latin), ...readings(joined(latin, broken))];
    const { links, emails } = findAddresses(seen, text);
    const found: Record<Hold["rule"], Span[]> = {
      word: views.flatMap((view) => [...findInsults(view), ...findHeld(view)]),
      link: links,
      email: emails,
      phone: findPhones(seen),
    };
    const isAllowed = allow(views, text);
    for (const rule of holdRules) {
      const first = found[rule].filter((span) => !isAllowed(span)).sort((a, b) => a.start - b.start)[0];
      if (first) return { rule, match: excerpt(text, first) };
    }
    return null;
  };
}
