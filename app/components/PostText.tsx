"use client";

import { useMemo } from "react";
import type { Block, Item, Words } from "../../domain/format/formatted";
import { withoutStacks } from "../../domain/format/plain";
import { useFormatted } from "./useFormatted";

interface Props {
  text: string;
  /** Of the words, as a BCP 47 tag. */
  lang?: string;
  className?: string;
}

/** Line breaks are kept and long words broken; nothing climbs out of its own lines. */
const look =
  "font-serif text-post whitespace-pre-wrap [overflow-wrap:anywhere] overflow-clip [overflow-clip-margin:0.3em]";

/** What somebody wrote: paragraphs, emphasis, lists and quotations, each script in its own direction. */
export function PostText({ text, lang, className = "" }: Props) {
  const words = useMemo(() => withoutStacks(text), [text]);
  const blocks = useFormatted(words);
  if (!blocks) {
    return (
      <p dir="auto" lang={lang} className={`${look} ${className}`}>
        {words}
      </p>
    );
  }
  return (
    <div lang={lang} className={`${look} space-y-[0.5em] ${className}`}>
      <Blocks blocks={blocks} dir="auto" />
    </div>
  );
}

/** Only the outermost blocks look for their direction: one with a direction of its own is not asked by those around it. */
function Blocks({ blocks, dir }: { blocks: readonly Block[]; dir?: "auto" }) {
  // biome-ignore lint/suspicious/noArrayIndexKey: another text is another list; nothing in it moves.
  return blocks.map((block, index) => <Part key={index} block={block} dir={dir} />);
}

function Part({ block, dir }: { block: Block; dir?: "auto" }) {
  if (block.kind === "list") return <List {...block} dir={dir} />;
  if (block.kind === "quote") {
    return (
      <blockquote dir={dir} className="space-y-[0.5em] border-s-2 border-line ps-3">
        <Blocks blocks={block.blocks} />
      </blockquote>
    );
  }
  return (
    <p dir={dir}>
      <Line words={block.words} />
    </p>
  );
}

function List({ ordered, items, dir }: { ordered: boolean; items: readonly Item[]; dir?: "auto" }) {
  const Kind = ordered ? "ol" : "ul";
  const look = ordered ? "list-decimal ps-[1.6em]" : "list-disc ps-[1.25em]";
  return (
    <Kind dir={dir} className={`space-y-[0.25em] ${look}`}>
      {items.map(({ number, blocks }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: another text is another list; nothing in it moves.
        <li key={index} value={number} className="space-y-[0.25em] marker:text-soft">
          <Blocks blocks={blocks} />
        </li>
      ))}
    </Kind>
  );
}

function Line({ words }: { words: readonly Words[] }) {
  return words.map((part, index) => {
    if (typeof part === "string") return part;
    const key = index;
    const inner = <Line words={part.words} />;
    if (part.kind !== "link") {
      const Kind = part.kind;
      return <Kind key={key}>{inner}</Kind>;
    }
    return (
      <span key={key}>
        {inner}
        {part.words.join("") !== part.address && (
          <bdi dir="ltr" className="text-[0.85em] text-soft">
            {" "}
            ({part.address})
          </bdi>
        )}
      </span>
    );
  });
}
