import { Fragment, type ReactNode } from "react";
import { cut } from "../../domain/lesson/cut";
import type { Block, Mark, Span } from "../../domain/lesson/lesson";

/** A stretch of a block that is set off, such as a question found in it or a passage somebody cited. */
export interface Highlight extends Span {
  id: string;
  className: string;
  /** Stands right after the last word. It is not part of the block's text. */
  after?: ReactNode;
}

/**
 * The words of a block with their marks. Apart from what highlights add after themselves, the text content is
 * exactly `block.text`, so that places in the page and places in the text are the same numbers.
 */
export function BlockText({ block, highlights = [] }: { block: Block; highlights?: readonly Highlight[] }) {
  const whole = { start: 0, end: block.text.length };
  const marks = block.term ? [termMark(block.text, block.term), ...block.marks] : block.marks;
  return cut(whole, highlights).map((stretch) => {
    const words = cut(stretch, marks).map(({ start, end, under }) => (
      <Fragment key={start}>{setIn(under, block.text.slice(start, end))}</Fragment>
    ));
    const [outer] = stretch.under;
    if (!outer) return <Fragment key={stretch.start}>{words}</Fragment>;
    return (
      <Fragment key={stretch.start}>
        <mark data-highlight={outer.id} className={`text-inherit ${outer.className}`}>
          {words}
        </mark>
        {stretch.end === outer.end && outer.after}
      </Fragment>
    );
  });
}

/** The colon belongs to the term it follows. */
function termMark(text: string, term: string): Mark {
  const end = text[term.length] === ":" ? term.length + 1 : term.length;
  return { kind: "strong", start: 0, end };
}

function setIn(marks: readonly Mark[], words: string): ReactNode {
  const kinds = new Set(marks.map(({ kind }) => kind));
  const href = marks.find(({ kind }) => kind === "link")?.href;
  let set: ReactNode = words;
  if (kinds.has("code")) set = <code className="rounded-sm bg-wash px-1 font-mono text-[0.85em]">{set}</code>;
  if (kinds.has("emphasis")) set = <em>{set}</em>;
  if (kinds.has("strong")) set = <strong className="font-semibold">{set}</strong>;
  // A handout's links lead out of the classroom: they stay words, and the address shows on hover.
  if (href)
    set = (
      <span title={href} className="underline decoration-edge decoration-1 underline-offset-4">
        {set}
      </span>
    );
  return set;
}
