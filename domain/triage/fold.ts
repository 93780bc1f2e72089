import { resolveConfusablesTransformer } from "obscenity";
import { append, emptyView, inPlace, type View } from "./view";

/** What has no width, or is half a character. */
const unseen = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Cs}]/u;
/** Accents and what is drawn over letters. The vowel signs of Indic scripts and the dots of か -> が tell words apart. */
const accent = /(?!\u3099|\u309a)(?=\p{Script=Inherited}|\p{Script=Cyrillic})\p{M}/gu;
const space = /\s/u;
const ascii = /^[\0-\x7f]*$/;
/** Some code points stand for a whole phrase (U+FDFA for 18 letters); none of them hides a word. */
const MOST_LETTERS_OF_ONE = 4;

/** Letters that no decomposition takes apart. */
const spelled: Record<string, string> = { ß: "ss", æ: "ae", œ: "oe", ø: "o", ł: "l", đ: "d" };
/**
 * Where Unicode's `confusables.txt` (UTS 39) knows more than the library's table, and where that table goes too far for
 * texts in Russian and Greek (щ as w, φ as p).
 */
const lookAlikes: Record<string, string> = {
  щ: "щ",
  φ: "φ",
  ꜰ: "f",
  ɕ: "c",
  ц: "u",
  ʏ: "y",
  ɢ: "g",
  ʜ: "h",
  ɪ: "i",
  ѵ: "v",
};
const { transform } = resolveConfusablesTransformer();

/** The text in compatible (NFKD) small letters, without accents and what cannot be seen. Every space is a plain one. */
export function fold(text: string): View {
  if (ascii.test(text)) return inPlace(text.replace(/[^ -\x7f]/g, " ").toLowerCase());
  return rewrite(text, (char) => {
    if (char < "\x80") return char <= " " ? " " : char.toLowerCase();
    if (unseen.test(char)) return "";
    const letter = char.toLowerCase();
    const small = spelled[letter] ?? char.normalize("NFKD").toLowerCase().replace(accent, "");
    return space.test(small) ? " " : small.slice(0, MOST_LETTERS_OF_ONE);
  });
}

/** Foreign letters that look like Latin ones become those: the same word whichever keyboard it was typed on. */
export function inLatin(view: View): View {
  if (ascii.test(view.text)) return view;
  return rewrite(
    view.text,
    (char) => {
      if (char < "\x80") return char;
      return lookAlikes[char] ?? String.fromCodePoint(transform(char.codePointAt(0) ?? 0) ?? 0).toLowerCase();
    },
    view,
  );
}

/** Exchanges each code point. Positions are those of `of`, a view of the same text, or of the text itself. */
function rewrite(text: string, exchange: (char: string) => string, of?: View): View {
  const view = emptyView();
  let at = 0;
  for (const char of text) {
    const end = at + char.length;
    const span = of ? { start: of.starts[at] ?? 0, end: of.ends[end - 1] ?? 0 } : { start: at, end };
    append(view, exchange(char), span);
    at = end;
  }
  return view;
}
