import { asDrawn } from "./lookalikes";

/** What a teacher's side is called, in the languages of Stoa's screens and some more. Multi-word ones without their space. */
const roles = folded(`
  teacher teachers educator instructor professor prof lecturer headteacher headmaster principal facilitator
  moderator moderators admin admins administrator administrators staff observer host cohost stoa system
  profesor profesora profe maestro maestra docente moderador moderadora administrador administradora anfitrión anfitriona
  observador observadora sistema
  professeur professeure enseignant enseignante lenseignant lenseignante maître maîtresse instituteur institutrice
  modérateur modératrice administrateur administratrice hôte observateur observatrice système
  Lehrer Lehrerin Lehrkraft Dozent Dozentin Moderatorin Administratorin Beobachter Beobachterin Gastgeber Gastgeberin
  professore professoressa insegnante professora nauczyciel nauczycielka öğretmen giáoviên
  учитель учительница преподаватель модератор администратор
  معلم معلمة المعلم المعلمة أستاذ أستاذة الأستاذ الأستاذة مدرس مدرسة المدرس المدرسة المشرف المشرفة
  مدير مديرة المدير المديرة مسؤول المسؤول مراقب المراقب النظام शिक्षक अध्यापक`);
/** Written without spaces around them, and in no one's name. */
const rolesWithin = [
  ...folded(
    "老师 老師 教师 教師 管理员 管理員 主持人 助教 班主任 导师 導師 系统 系統 观察员 觀察員 先生 선생님",
  ),
];
/** Says nothing about who someone is, beside a role. */
const titles = folded(`
  the your our my real true official only class head main new substitute assistant co bot support team account
  mr mrs ms miss mx dr sir madam i im am is it its this here a
  el la los las un una tu mi señor señora sr sra soy le les une votre notre mon mme monsieur madame
  der die das ein eine dein deine ihr ihre mein meine unser unsere Herr Frau أنا`);
/** Where words are run together, only these are looked for in front of a role. */
const prefixes = [...folded("the your our my real iam im mr mrs ms")];

/**
 * Whether a whole name says no more than that its bearer is of the teacher's side: "Teacher", "T e a c h e r 2", "the Adm1n".
 * "Lehrer", "Host" and "Maestro" are surnames as well, and pass as soon as anything else stands beside them.
 */
export function pretendsToBeStaff(name: string): boolean {
  const words = (name.normalize("NFKC").match(/[\p{L}\p{M}\p{N}@$€!|]+/gu) ?? [])
    .map(readings)
    .filter((options) => options.length > 0);
  if (words.length === 0) return false;
  const isRole = (options: string[]) => options.some((option) => roles.has(option));
  // A single letter is an article or a pronoun in front, and an initial at the end.
  const isTitle = (options: string[], index: number) =>
    options.some((option) => titles.has(option) && (option.length > 1 || index < words.length - 1));
  if (words.some(isRole) && words.every((options, index) => isRole(options) || isTitle(options, index)))
    return true;
  return (
    isRunTogether(words.map(([whole = ""]) => whole)) ||
    isRunTogether(words.map((options) => options.at(-1) ?? ""))
  );
}

/** Short roles are found in pieces only where each piece is one letter: "Ho St." is a name. */
function isRunTogether(words: string[]): boolean {
  const joined = words.join("");
  if (rolesWithin.some((role) => joined.includes(role))) return true;
  const isRole = (text: string) =>
    roles.has(text) && (text.length > 4 || words.every((word) => word.length === 1));
  return (
    isRole(joined) ||
    prefixes.some((prefix) => joined.startsWith(prefix) && isRole(joined.slice(prefix.length)))
  );
}

/** A word in full, and without a number or exclamation marks at its end or at both. A number has none. */
function readings(word: string): string[] {
  const atEnd = word.replace(/[\p{N}!|]+$/u, "");
  const atBoth = atEnd.replace(/^[\p{N}!|]+/u, "");
  return atBoth && !/^(?:I{2,3}|IV)$/iu.test(word) ? [...new Set([word, atEnd, atBoth].map(fold))] : [];
}

const lettersFor: Record<string, string> = {
  "0": "o",
  "1": "i",
  "3": "e",
  "4": "a",
  "5": "s",
  "7": "t",
  "8": "b",
  "@": "a",
  $: "s",
  "€": "e",
  "!": "i",
  "|": "i",
};

/** Looser than a key: digits and signs are read as letters, i is l, and lettttters are drawn out. */
function fold(word: string): string {
  const spelt = word.replace(/[0134578@$€!|]/g, (sign) => lettersFor[sign] ?? sign);
  return asDrawn(spelt)
    .replace(/i/g, "l")
    .replace(/(.)\1{2,}/gu, "$1");
}

function folded(list: string): Set<string> {
  return new Set(list.trim().split(/\s+/).map(fold));
}
