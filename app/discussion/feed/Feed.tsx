"use client";

import { ArrowDown } from "lucide-react";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { Group, Row } from "./rows";
import { useBelow } from "./useBelow";
import { type DrawnGroup, useFeed } from "./useFeed";
import type { PostFocus } from "./usePostFocus";

interface Props {
  groups: Group[];
  focus: PostFocus;
  /** What a feed of posts is called to a screen reader. */
  label: (group: Group) => string;
  draw: (row: Row) => ReactNode;
}

/** A long list of posts, of which only what is near the view is drawn. New posts never move what is being read. */
export function Feed({ groups, focus, label, draw }: Props) {
  const t = useTranslations("room");
  const { scroller, feed, drawn, total, rows, indexes } = useFeed(groups, focus);
  const below = useBelow(rows, feed.range?.endIndex ?? 0);
  return (
    <div className="relative min-h-0 flex-1">
      <div ref={scroller} className="h-full overflow-y-auto [overflow-anchor:none]">
        <div className="relative" style={{ height: total }}>
          {drawn.map((shown) => (
            <FeedGroup
              key={shown.group.key}
              shown={shown}
              label={label(shown.group)}
              draw={draw}
              measure={feed.measureElement}
            />
          ))}
        </div>
      </div>
      {below.length > 0 && (
        <button
          type="button"
          onClick={() => feed.scrollToIndex(indexes.get(below[0] ?? "") ?? 0, { align: "center" })}
          className="absolute inset-x-0 bottom-3 mx-auto inline-flex min-h-9 w-fit items-center gap-1.5 rounded-full border border-edge bg-sheet px-4 text-sm shadow-lift"
        >
          <ArrowDown aria-hidden size={16} />
          {t("below", { count: below.length })}
        </button>
      )}
    </div>
  );
}

interface GroupProps extends Pick<Props, "draw"> {
  shown: DrawnGroup;
  label: string;
  measure: (element: HTMLElement | null) => void;
}

/** Its heading stays on top while it is scrolled through. */
function FeedGroup({ shown: { start, height, rows }, label, draw, measure }: GroupProps) {
  const heading = rows.find(({ row }) => row.kind === "heading");
  const others = rows.filter((one) => one !== heading);
  return (
    <section
      aria-label={label}
      className="absolute inset-x-0 px-4 md:px-8"
      style={{ transform: `translateY(${start}px)`, height }}
    >
      {heading && (
        <div ref={measure} data-index={heading.index} className="sticky top-0 z-10 bg-paper">
          {draw(heading.row)}
        </div>
      )}
      {others.length > 0 && (
        <div {...(others.some(({ row }) => row.kind !== "empty") && { role: "feed", "aria-label": label })}>
          {others.map(({ row, index, start: top }) => (
            <div
              key={row.key}
              ref={measure}
              data-index={index}
              className="absolute inset-x-0 top-0 px-4 md:px-8"
              style={{ transform: `translateY(${top}px)` }}
            >
              {draw(row)}
            </div>
          ))}
        </div>
      )}
    </section>
  );
}
