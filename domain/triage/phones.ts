import { original, type Span, type View } from "./view";

const year = "(?:1\\d{3}|20\\d\\d)";
/** What has as many digits as a telephone number and is none; it is taken out before any is looked for. */
const otherNumbers = [
  // Dates, and years from and to
  /(?<![\d./-])\d{1,2}([./-]) ?\d{1,2}\1 ?\d{4}(?!\d)|(?<!\d)\d{4}([./-])\d{1,2}\2\d{1,2}(?![\d./-])/g,
  new RegExp(`(?<![\\d+)][ .-]?)(?<!\\d)${year} ?[-–—/] ?(?:${year}|\\d\\d)(?![\\d.-])`, "g"),
  // Decimals, thousands, money
  /(?<![\d.+])\d+\.\d+(?![\d.]|[ -]\d{3})/g,
  /(?<![\d.,+])\d{1,3}(?:,\d{3})+(?!\d)|(?<![\d.,+])\d{1,3}(?:\.\d{3}){2,}(?![\d.])/g,
  /[$€£¥] ?\d[\d.,]*/g,
  // Books and articles
  /\b(?:isbn|issn|doi|oclc)(?:-1[03])?:? ?[\d./x -]{7,30}|(?<!\d)97[89][ -]?\d[\d -]{8,12}\d(?!\d)|(?<!\d)10\.\d{4,9}\/[^ ]{1,60}/g,
];
const thousands = /(?<![\d.,+])[1-9]\d{0,2}(?: \d{3}){2,}(?!\d| \d)/g;

/** Forms that are telephone numbers by themselves. */
const forms = [
  // International: +49 170 1234567
  /(?:\+|(?<![\d.])00) ?\d(?:[ ()./-]{0,3}\d){7,13}(?!\d)/g,
  // North American: (555) 123-4567, and 555-0143 unless it is a range or ends in a year
  /(?<![\d.,+-])(?:1[ .-]?)?\(?[2-9]\d\d\)?[ ./-]{0,2}\d{3}[ .-]?\d{4}(?![\d,]|\.\d)/g,
  /(?<![\d.,-] ?)[2-9]\d\d[-.](?!1\d{3}|20\d\d|\d{3}0)\d{4}(?![\d,-])/g,
  // With a trunk prefix: 06 12 34 56 78, 0170/1234567
  /(?<![\d.,+])\(?0[1-9](?:[ ()./-]{0,2}\d){7,10}(?![\d,]|[ .-]\d)/g,
  // Spanish: 612 34 56 78
  /(?<![\d.,+])[6-9]\d\d(?:[ .-]\d\d){3}(?!\d|[ .-]\d)/g,
];
const anyForm = /\+?\(?\d(?:[ ()./-]{0,3}\d){6,14}(?!\d)/g;
/** Words before a number that make any form of it one to call. */
const cue =
  /(?:\b(?:call|text|phone|mobile|tel|telephone|whats ?app|sms|handy|ruf|anruf|telefon|handynummer|appelle|telefono|llamame|movil)|\b(?:my|his|her|their|our|mein|meine|mon|son|mi|su) (?:number|cell|nummer|numero))\b[^\d]{0,15}$/;

/** Telephone numbers of seven digits or more in a folded post. Positions are those of the post. */
export function findPhones(view: View): Span[] {
  if (!/\d(?:[^\d]{0,3}\d){6}/.test(view.text)) return [];
  const text = otherNumbers.reduce(blank, view.text);
  const called = [...text.matchAll(anyForm)].filter(({ index }) =>
    cue.test(text.slice(Math.max(0, index - 30), index)),
  );
  const plain = blank(text, thousands);
  return [...called, ...forms.flatMap((form) => [...plain.matchAll(form)])]
    .filter(({ 0: number, index }) => isCallable(number) && standsAlone(text, index, number.length))
    .map(({ 0: number, index }) => original(view, { start: index, end: index + number.length }));
}

/** Not a round number, nor a binary one. */
function isCallable(number: string): boolean {
  const digits = number.replace(/\D/g, "");
  return !/^\d+0{4}$/.test(number) && new Set(digits).size > 2;
}

/** Not a part of a code such as "0123456789ab". */
function standsAlone(text: string, start: number, length: number): boolean {
  return !/[a-z]/.test(`${text[start - 1] ?? ""}${text[start + length] ?? ""}`);
}

function blank(text: string, pattern: RegExp): string {
  return text.replace(pattern, (found) => "_".repeat(found.length));
}
