"use client";

import { useEffect, useMemo, useRef } from "react";
import { useTranslations } from "use-intl";
import type { BlockUse } from "../../../../../domain/coverage";
import type { Citation } from "../../../../../domain/records";
import { type BlockSetting, LessonText } from "../../../../components/LessonText";
import type { UsedLesson } from "./useCoverage";

/** Words of a block, or the whole of it. */
export type Passage = Citation | Pick<Citation, "blockId">;

interface Props {
  used: UsedLesson;
  /** What to scroll to and to light up: another object each time. */
  lit: Passage | null;
  /** Asks for the posts that use a block. */
  onAsk: (blockId: string) => void;
}

/** The lesson with a strip along every block: the darker, the more posts rest on it. */
export function CoveredLesson({ used, lit, onAsk }: Props) {
  const place = useRef<HTMLDivElement>(null);
  const settings = useMemo(() => settingsOf(used.coverage.blocks, onAsk), [used.coverage, onAsk]);
  const setting = useMemo(() => {
    if (!lit) return settings;
    const words = "start" in lit ? { highlights: [highlightOf(lit)] } : { lit: true };
    return new Map(settings).set(lit.blockId, { ...settings.get(lit.blockId), ...words });
  }, [settings, lit]);

  useEffect(() => {
    if (!lit) return;
    const words = place.current?.querySelector(`[data-block="${CSS.escape(lit.blockId)}"]`);
    words?.scrollIntoView({ block: "center" });
  }, [lit]);

  return (
    <div ref={place}>
      <LessonText lesson={used.lesson} setting={({ id }) => setting.get(id) ?? unset} />
    </div>
  );
}

const unset: BlockSetting = {};

function highlightOf({ start, end }: Citation) {
  return { id: "lit", start, end, className: "bg-accent-wash" };
}

function settingsOf(blocks: BlockUse[], onAsk: (blockId: string) => void): Map<string, BlockSetting> {
  return new Map(
    blocks.map((use) => [use.block.id, { use: use.level, aside: <UseCount use={use} onAsk={onAsk} /> }]),
  );
}

/** How many posts use a block, beside its strip. */
function UseCount({ use, onAsk }: { use: BlockUse; onAsk: (blockId: string) => void }) {
  const t = useTranslations("people.text");
  const { block, posts, cited, quoted } = use;
  if (posts === 0) return null;
  const label = t("use", { number: block.number, posts, cited, quoted });
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      onClick={() => onAsk(block.id)}
      className="absolute end-0 size-6 rounded-md font-sans text-xs text-soft not-italic tabular-nums hover:bg-wash hover:text-ink"
    >
      {posts}
    </button>
  );
}
