"use client";

import type { ReactNode } from "react";
import { NewsPill } from "./NewsPill";
import type { Reading } from "./reading";
import type { Group, Row } from "./rows";
import { type DrawnGroup, useFeed } from "./useFeed";
import { useLead } from "./useLead";
import { useNews } from "./useNews";
import type { PostFocus } from "./usePostFocus";

interface Props {
  groups: Group[];
  focus: PostFocus;
  /** What a feed of posts is called to a screen reader. */
  label: (group: Group) => string;
  draw: (row: Row) => ReactNode;
  /** Whose place is kept, who is led to posts and to what they have just sent. */
  reading?: Reading;
}

/** A long list of posts, of which only what is near the view is drawn. New posts never move what is being read. */
export function Feed({ groups, focus, label, draw, reading }: Props) {
  const shown = useFeed(groups, focus, reading);
  const { scroller, feed, drawn, total, rows, indexes } = shown;
  const news = useNews(rows, feed.range, reading);
  useLead(shown, focus, reading);
  const lead = (key: string | undefined) =>
    feed.scrollToIndex(indexes.get(key ?? "") ?? 0, { align: "start" });
  return (
    <div className="relative min-h-40 flex-1 contain-strict">
      <div ref={scroller} className="h-full overflow-y-auto bg-paper [overflow-anchor:none]">
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
      {reading && <NewsPill where="above" count={news.above.length} onShow={() => lead(news.above.at(-1))} />}
      <NewsPill where="below" count={news.below.length} onShow={() => lead(news.below[0])} />
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
