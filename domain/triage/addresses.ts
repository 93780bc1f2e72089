import { LinkifyIt } from "linkify-it";
import { matchesIn, original, type Span, type View } from "./view";

/** Endings that students post, beyond the library's own: country codes, .com, .org … All are in the root zone. */
const moreEndings = ["app", "chat", "club", "dev", "fun", "link", "live", "online", "site", "tech", "xyz"];
/** Alone, these end a sentence whose space was forgotten ("he died.it was") or the name of a file ("main.py"). */
const plainEnding =
  /\.(?:am|as|at|be|by|cc|do|go|il|in|is|it|la|le|li|live|lo|ma|md|me|mi|my|no|pl|ps|py|rs|se|sh|so|st|su|to|us)$/i;
const newSentence = /\.\p{Lu}\p{Ll}+$/u;
const unmistakable = /\/|^www\./i;
/** Hidden from programs, plain to a reader: "hxxp://x", "example[.]com", "example (dot) com", "x dot gg slash y". */
const disguisedLinks = [
  /\bhxxps? ?: ?\/\/ ?[^ ]{1,60}/g,
  /(?<![\p{L}\p{N}@-])[\p{L}\p{N}-]{2,40} ?[[({<] ?(?:\.|dot|punkt|punto|point) ?[\])}>] ?[a-z]{2,4}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}-])[\p{L}\p{N}-]{2,40} dot [a-z]{2,4} slash [^ ]{1,60}/gu,
];
/** "tom (at) gmail dot com"; without brackets only at the well-known providers: "look at the dot com bubble". */
const disguisedEmails = [
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,40} ?[[({<] ?(?:@|at|arroba|chez) ?[\])}>] ?[\p{L}\p{N}-]{1,40} ?[[({<]? ?(?:\.|dot|punkt|punto|point) ?[\])}>]? ?[a-z]{2,4}(?![\p{L}\p{N}])/gu,
  /(?<![\p{L}\p{N}._-])[\p{L}\p{N}._-]{1,40} (?:at|@|arroba) ?(?:gmail|googlemail|hotmail|outlook|yahoo|icloud|proton(?:mail)?|gmx|aol|live|web|mail|yandex|qq) ?(?:\.|dot|punkt|punto|point) ?[a-z]{2,4}(?![\p{L}\p{N}])/gu,
];

const linkify = new LinkifyIt({ fuzzyLink: true, maxLength: 200 });
linkify.tlds(moreEndings, true);

/** Web and e-mail addresses of a folded post, whole or disguised. Positions are those of the post. */
export function findAddresses(view: View, post: string): { links: Span[]; emails: Span[] } {
  const links = disguisedLinks.flatMap((pattern) => matchesIn(view, pattern));
  const emails = disguisedEmails.flatMap((pattern) => matchesIn(view, pattern));
  for (const { schema, index, lastIndex } of linkify.match(linkable(view.text)) ?? []) {
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
