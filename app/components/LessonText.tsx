import { memo, type ReactNode } from "react";
import type { Block, LessonText as Lesson, Section } from "../../domain/lesson/lesson";
import { type Item, nest } from "../../domain/lesson/nest";
import { BlockText, type Highlight } from "./BlockText";

/** What a page adds to a block; all of it optional. */
export interface BlockSetting {
  highlights?: readonly Highlight[];
  /** Stands in the left margin instead of the plain number, such as a button that cites the block. */
  number?: ReactNode;
  /** Stands in the right margin. */
  aside?: ReactNode;
  /** Set off the whole block, such as the one a citation leads to. */
  lit?: boolean;
  /** How much the discussion uses the block, from 0 to 3: the strip along its end. */
  use?: 0 | 1 | 2 | 3;
}

type Setting = (block: Block) => BlockSetting;

interface Props {
  lesson: Lesson;
  /** Level of the title's heading; the sections' are one lower. */
  level?: 1 | 2;
  setting?: Setting;
}

/**
 * A lesson as it is read: the text in a book's measure, the blocks' numbers in the margin like verse numbers. The
 * words of a block are in the element with its id in `data-block`.
 */
export function LessonText({ lesson, level = 2, setting = plain }: Props) {
  const Title = level === 1 ? "h1" : "h2";
  return (
    <div
      dir="auto"
      lang={lesson.lang}
      className="relative max-w-[34.25em] ps-9 pe-8 font-serif text-lesson wrap-break-word sm:ps-12"
    >
      {lesson.title && (
        <Title className="mb-6 text-[1.55em] leading-tight font-semibold sm:text-[1.67em]">
          {lesson.title}
        </Title>
      )}
      {lesson.sections.map((section) => (
        <SectionText key={section.id} section={section} level={level} setting={setting} />
      ))}
    </div>
  );
}

const unset: BlockSetting = {};
const plain: Setting = () => unset;
const margin = "absolute start-0 w-7 text-end font-sans text-xs text-soft tabular-nums select-none sm:w-8";

function SectionText({ section, level, setting }: { section: Section; level: 1 | 2; setting: Setting }) {
  const Heading = level === 1 ? "h2" : "h3";
  return (
    <section className="mb-8">
      {section.title && (
        <Heading className="mb-3 text-[1.11em] leading-snug font-semibold">
          <span className={`${margin} pt-1.5 font-normal`}>§{section.number}</span>
          {section.title}
        </Heading>
      )}
      {nest(section.blocks).map((group) =>
        "block" in group ? (
          <BlockLine key={group.block.id} block={group.block} setting={setting(group.block)} />
        ) : (
          <List key={group.items[0]?.block.id} items={group.items} setting={setting} />
        ),
      )}
    </section>
  );
}

function List({ items, setting }: { items: Item[]; setting: Setting }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list without markers is one.
    <ul role="list" className="mb-3">
      {items.map(({ block, items: inner }) => (
        <li key={block.id} className={block.marker ? "ps-8" : "ps-5"}>
          {block.kind !== "paragraph" && <Bullet marker={block.marker} />}
          <BlockLine block={block} setting={setting(block)} />
          {inner.length > 0 && <List items={inner} setting={setting} />}
        </li>
      ))}
    </ul>
  );
}

/** The handout's own number or letter, or a dash where it had only a sign. */
function Bullet({ marker }: { marker: string | undefined }) {
  return (
    <span
      aria-hidden={marker ? undefined : true}
      className={`float-start pe-1.5 text-soft ${marker ? "-ms-8" : "-ms-5"}`}
    >
      {marker ?? "–"}
    </span>
  );
}

const looks: Record<Block["kind"], string> = {
  paragraph: "mb-3",
  item: "mb-1.5",
  callout: "my-5 border-s-2 border-accent ps-4 italic",
  question: "mb-3 italic",
};

/** Cold passages have a dotted strip: paper would say that nothing is known. */
const strips = [
  "border-dotted border-edge",
  "border-accent/30",
  "border-accent/65",
  "border-accent",
] as const;

interface LineProps {
  block: Block;
  setting: BlockSetting;
}

/** Drawn anew only when its setting is another object: a lesson may have thousands of blocks. */
const BlockLine = memo(function BlockLine({ block, setting }: LineProps) {
  const { highlights, number, aside, lit, use } = setting;
  const strip = use === undefined ? "" : `-me-2 border-e-3 pe-[5px] ${strips[use]}`;
  return (
    <div className={`group/block ${looks[block.kind]} ${lit ? "bg-accent-wash" : ""} ${strip}`}>
      <span className={`${margin} pt-1.5 not-italic`}>{number ?? block.number}</span>
      {aside}
      <p data-block={block.id} dir="auto">
        <BlockText block={block} highlights={highlights} />
      </p>
    </div>
  );
});
