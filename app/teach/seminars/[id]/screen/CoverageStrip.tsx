"use client";

import { useTranslations } from "use-intl";
import type { RoomState } from "../../../../../domain/room";
import { useCoverage } from "./useCoverage";

const heights = ["h-[0.25em] bg-line", "h-[0.6em] bg-edge", "h-[1em] bg-edge", "h-[1.4em] bg-accent"];

/** The text from its first passage to its last, the higher the more it is used; and the same in words. */
export function CoverageStrip({ posts }: { posts: RoomState["posts"] }) {
  const t = useTranslations("screen");
  const found = useCoverage(posts);
  if (!found || found.used === 0) return null;
  return (
    <div className="ms-auto flex max-w-full min-w-0 flex-col items-end gap-[0.3em]">
      <div aria-hidden className="flex max-w-full items-end gap-px overflow-hidden">
        {found.blocks.map(({ block, level }) => (
          <span key={block.id} className={`w-[0.5em] min-w-px shrink ${heights[level]}`} />
        ))}
      </div>
      <p className="text-soft">{t("coverage", { used: found.used, all: found.all })}</p>
    </div>
  );
}
