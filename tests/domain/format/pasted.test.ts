import { expect, test } from "vitest";
import { readPasted } from "../../../domain/format/pasted";

test.each([
  [
    "bullets of a word processor",
    "Points:\r\n·\tOne\r\n·\u00a0\u00a0\u00a0\u00a0Two",
    "Points:\n- One\n- Two",
  ],
  ["its inner bullets", "\u00b7\tOne\no\tInner\n§\tInmost", "- One\n- Inner\n- Inmost"],
  ["bullets that were further in", "   •\tOne\n      o\tInner", "  - One\n  - Inner"],
  ["symbol fonts", "\uf0b7\tOne", "- One"],
  ["numbers with a tab", "1.\tOne\n2)\tTwo\n10.    Ten", "1. One\n2) Two\n10. Ten"],
  ["a dash as a bullet", "–\tOne", "- One"],
  [
    "spaces that do not break, soft hyphens, invisible signs",
    "a\u00a0b re\u00advo\u00adlu\u00adtion\u200b\ufeff",
    "a b revolution",
  ],
  ["blank lines of a page", "One\u00a0\n\n\n\nTwo", "One\n\nTwo"],
  ["other ends of lines", "a\vb\u2028c\rd", "a\nb\nc\nd"],
])("%s become readable", (_, pasted, expected) => expect(readPasted(pasted)).toBe(expected));

test.each([
  ...[
    "o menino disse",
    "§ 5 of the law",
    "– Non, dit-il.",
    "— Sí.",
    "1914. The war",
    "a · b",
    "- a\n- b",
    "x  y",
  ],
  ...["می\u200cخواهم", "👩\u200d🎓", "    four spaces of a poem", "A\n\nB"],
])("%j stays as it is", (text) => expect(readPasted(text)).toBe(text));
