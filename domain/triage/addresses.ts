import { LinkifyIt } from "linkify-it";
import { matchesIn, original, type Span, type View } from "./view";

/** Endings that students post, beyond the library's own: country codes, .com, .org … All are in the root zone. */
const moreEndings = ["app", "chat", "club", "dev", "fun", "link", "live", "online", "site", "tech", "xyz"];
/** Alone, these end a sentence whose space was forgotten ("he died.it was") or the name of a file ("main.py"). */
const plainEnding =
  /\.(?:am|as|at|be|by|cc|do|go|il|in|is|it|la|le|li|live|lo|ma|md|me|mi|my|no|pl|ps|py|rs|se|sh|so|st|su|to|us)$/i;
const newSentence = /\.\p{Lu}\p{Ll}+$/u;
const unmistakable = /\/|^www\./i;

/** `core` stands in the middle of what is looked for; only where there is one, all of it is, which takes far longer. */
interface Disguise {
  core: RegExp;
  whole: RegExp;
}
const disguise = (before: string, core: string, after: string): Disguise => ({
  core: new RegExp(core, "u"),
  whole: new RegExp(before + core + after, "gu"),
});

const dot = "(?:\\.|dot|punkt|punto|point)";
const opening = "[[({<]";
const closing = "[\\])}>]";
const alone = "(?![\\p{L}\\p{N}])";
const name = "(?<![\\p{L}\\p{N}._-])[\\p{L}\\p{N}._-]{1,40}";
const providers =
  "gmail|googlemail|hotmail|outlook|yahoo|icloud|proton(?:mail)?|gmx|aol|live|web|mail|yandex|qq";
/** Hidden from programs, plain to a reader: "hxxp://x", "example[.]com", "example (dot) com", "x dot gg slash y". */
const disguisedLinks = [
  disguise("\\bh", "xxps? ?: ?\\/\\/", " ?[^ ]{1,60}"),
  disguise(
    "(?<![\\p{L}\\p{N}@-])[\\p{L}\\p{N}-]{2,40} ?",
    `${opening} ?${dot} ?${closing}`,
    ` ?[a-z]{2,4}${alone}`,
  ),
  disguise("(?<![\\p{L}\\p{N}-])[\\p{L}\\p{N}-]{2,40}", " dot [a-z]{2,4} slash ", "[^ ]{1,60}"),
];
/** "tom (at) gmail dot com"; without brackets only at the well-known providers: "look at the dot com bubble". */
const disguisedEmails = [
  disguise(
    `${name} ?`,
    `${opening} ?(?:@|at|arroba|chez) ?${closing}`,
    ` ?[\\p{L}\\p{N}-]{1,40} ?${opening}? ?${dot} ?${closing}? ?[a-z]{2,4}${alone}`,
  ),
  disguise(`${name} `, `(?:at|@|arroba) ?(?:${providers})`, ` ?${dot} ?[a-z]{2,4}${alone}`),
];

export const linkify = new LinkifyIt({ fuzzyLink: true, maxLength: 200 });
linkify.tlds(moreEndings, true);
/** The library finds nothing without one of these: no address at a site, by its protocol, or of a person. */
export const mayLink = /\.\p{L}|\/\/|@/u;

/** Web and e-mail addresses of a folded post, whole or disguised. Positions are those of the post. */
export function findAddresses(view: View, post: string): { links: Span[]; emails: Span[] } {
  const { text } = view;
  const find = ({ core, whole }: Disguise) => (core.test(text) ? matchesIn(view, whole) : []);
  const links = disguisedLinks.flatMap(find);
  const emails = disguisedEmails.flatMap(find);
  const found = mayLink.test(text) ? linkify.match(linkable(text)) : null;
  for (const { schema, index, lastIndex } of found ?? []) {
    const span = original(view, { start: index, end: lastIndex });
    if (schema === "mailto:") emails.push(span);
    else if (leadsOut(post.slice(span.start, span.end))) links.push(span);
  }
  const inEmail = (link: Span) => emails.some(({ start, end }) => start <= link.start && link.end <= end);
  return { links: links.filter((link) => !inEmail(link)), emails };
}

/** Without signs that the library would try one after another as parts of a host ("$1$1$1…"). */
function linkable(text: string): string {
  return text.replace(/[^\p{L}\p{N}.:/@_?#%&-]/gu, (sign) => " ".repeat(sign.length));
}

function leadsOut(link: string): boolean {
  return unmistakable.test(link) || !(newSentence.test(link) || plainEnding.test(link));
}
