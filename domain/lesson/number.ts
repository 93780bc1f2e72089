import type { Draft, DraftBlock } from "./draft";
import type { Block, LessonText, Section } from "./lesson";

/** Gives every section and block of a draft its id and number: `s1`, `s2`, … and, through the whole lesson, `b1`, `b2`, … */
export function numberDraft({ title, parts }: Draft): LessonText {
  const sections: Section[] = [];
  let count = 0;
  for (const part of parts) {
    if (part.kind === "heading") openSection(sections, part.text);
    else (sections.at(-1) ?? openSection(sections, "")).blocks.push(numberBlock(part, ++count));
  }
  return { title, sections };
}

function openSection(sections: Section[], title: string): Section {
  const number = sections.length + 1;
  const section: Section = { id: `s${number}`, number, title, blocks: [] };
  sections.push(section);
  return section;
}

function numberBlock(draft: DraftBlock, number: number): Block {
  return { id: `b${number}`, number, ...draft };
}
