/** How the handout itself sets an item off: a bullet, a number, a letter, or "Question 3." */
export interface Marker {
  /** Items of one list share it: `dash`, `dot`, `1.`, `1)`, `(1)`, `a.`, `A)`, `Q`, … */
  style: string;
  /** `3.`, `b)`, `Q1:`; empty for a bullet. */
  label: string;
  /** Place in the list; NaN for bullets. A letter that may be a Roman numeral is taken for a letter. */
  ordinal: number;
  /** What follows it. */
  text: string;
}

const bullets = [
  ["dash", "-–—−⁃"],
  ["dot", "*•·●∙\uf0b7"],
  ["ring", "◦○o"],
  ["square", "▪■□▫§\uf0a7"],
  ["arrow", "➢‣►→✓✔➤\uf0d8"],
] as const;
const styleOfBullet = new Map(bullets.flatMap(([style, signs]) => [...signs].map((sign) => [sign, style])));

/** Word's second level is an "o" and a tab; a footnote's star or a minus sign stands close to its word. */
const bullet =
  /^(?:([-–—−⁃*·∙§→])\s+|([-–])(?=\p{Lu})|([•●◦○▪■□▫➢‣►✓✔➤⁃\uf0b7\uf0a7\uf0d8])\s*|(o)\t\s*)(?=\S)/u;
const numbered =
  /^([(（]?)(\p{Nd}{1,3}|[a-zA-Z]|[ivx]{2,5}|[IVX]{2,5})([.)）°º])(?:\s+(?=\S)|(?=[\p{Lu}¿]\p{L}))/u;
const chinese = /^()(\p{Nd}{1,3}|[一二三四五六七八九十]{1,3})([、．])\s*(?=\S)/u;
const decimal = /^(\p{Nd}{1,2}(?:\.\p{Nd}{1,2}){1,3})\.?\s+(?=\p{Lu}|\p{Lo})/u;
const named =
  /^(?:Q|Qs?tn|Question|Pregunta|Frage|Pergunta|Domanda|Вопрос|سؤال|问题|問題)\s*[.#№]?\s*(\p{Nd}{0,3})\s*(?:[:：.)]|\s[-–—])\s*(?=\S)/iu;

/** The marker at the beginning of a line, if there is one. */
export function readMarker(line: string): Marker | null {
  const head = line.slice(0, 40);
  return readBullet(head, line) ?? readNamed(head, line) ?? readNumber(head, line);
}

function readBullet(head: string, line: string): Marker | null {
  const match = head.match(bullet);
  const sign = match?.slice(1).find(Boolean);
  if (!match || !sign) return null;
  const style = styleOfBullet.get(sign) ?? "dot";
  return { style, label: "", ordinal: Number.NaN, text: line.slice(match[0].length) };
}

function readNamed(head: string, line: string): Marker | null {
  const match = head.match(named);
  // "Question: …" and "Q: …" without a number are labels; the words after them are found when questions are.
  if (!match?.[1]) return null;
  return { style: "Q", label: match[0].trim(), ordinal: digits(match[1]), text: line.slice(match[0].length) };
}

function readNumber(head: string, line: string): Marker | null {
  const match = head.match(numbered) ?? head.match(chinese);
  if (!match) return readDecimal(head, line);
  const [whole, opening = "", sign = "", closing = ""] = match;
  if (opening && closing === ".") return null;
  const { kind, ordinal } = readSign(sign);
  return { style: opening + kind + closing, label: whole.trim(), ordinal, text: line.slice(whole.length) };
}

function readDecimal(head: string, line: string): Marker | null {
  const match = head.match(decimal);
  if (!match) return null;
  const parts = (match[1] as string).split(".");
  const style = parts.map(() => "1").join(".");
  return {
    style,
    label: match[0].trim(),
    ordinal: digits(parts.at(-1) as string),
    text: line.slice(match[0].length),
  };
}

function readSign(sign: string): { kind: string; ordinal: number } {
  if (/^\p{Nd}/u.test(sign)) return { kind: "1", ordinal: digits(sign) };
  if (/^[一二三四五六七八九十]/u.test(sign)) return { kind: "一", ordinal: Number.NaN };
  const upper = sign === sign.toUpperCase();
  if (sign.length > 1) return { kind: upper ? "I" : "i", ordinal: roman(sign) };
  return { kind: upper ? "A" : "a", ordinal: sign.toLowerCase().charCodeAt(0) - 96 };
}

/** NaN for digits other than 0-9: those lists are not checked for their order. */
function digits(sign: string): number {
  return Number(sign);
}

function roman(sign: string): number {
  const values = [...sign.toLowerCase()].map((letter) => ({ i: 1, v: 5, x: 10 })[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}
