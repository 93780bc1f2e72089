import { useCallback, useMemo } from "react";
import { useTranslations } from "use-intl";
import { citationOf } from "../../../domain/citations";
import type { BlockUse } from "../../../domain/coverage";
import type { Block } from "../../../domain/lesson/lesson";
import type { Citation } from "../../../domain/records";
import type { Highlight } from "../../components/BlockText";
import type { BlockSetting } from "../../components/LessonText";
import { CiteButton } from "./CiteButton";
import type { Cite } from "./useCiting";
import type { CitingPosts } from "./useCitingPosts";

interface Job {
  cite: Cite | null;
  uses: CitingPosts["uses"];
  onPick: (block: Block) => void;
  /** Asks for the posts that cite a block; the button that asked. */
  onList: (block: Block, button: HTMLElement) => void;
  /** Words that are set off, with the look of each. */
  marked: readonly { id: string; words: Citation; className: string }[];
}

/**
 * What the seat adds to each block. A block for which nothing changed gets the very setting it had: a lesson may have
 * thousands, and each new post would draw them all.
 */
export function useBlockSettings({ cite, uses, onPick, onList, marked }: Job) {
  const known = useMemo(() => {
    const settings = new Map<string, { count: string; setting: BlockSetting }>();
    return (block: Block, use: BlockUse | undefined) => {
      const count = `${use?.level} ${use?.cited}`;
      const before = settings.get(block.id);
      if (before?.count === count) return before.setting;
      const setting = settingOf(block, use, { cite, onPick, onList });
      settings.set(block.id, { count, setting });
      return setting;
    };
  }, [cite, onPick, onList]);

  return useCallback(
    (block: Block): BlockSetting => {
      const setting = known(block, uses.get(block.id));
      const here = marked.filter(({ words }) => words.blockId === block.id);
      return here.length === 0 ? setting : { ...setting, highlights: here.map(highlightOf) };
    },
    [known, uses, marked],
  );
}

function settingOf(
  block: Block,
  use: BlockUse | undefined,
  { cite, onPick, onList }: Omit<Job, "uses" | "marked">,
) {
  const setting: BlockSetting = {};
  if (cite) {
    const whole = () => cite([citationOf(block)]);
    setting.number = <CiteButton number={block.number} onCite={whole} onPick={() => onPick(block)} />;
  }
  if (use && use.cited > 0) {
    setting.use = use.level;
    setting.aside = <CitedCount use={use} onList={onList} />;
  }
  return setting;
}

function highlightOf({ id, words, className }: Job["marked"][number]): Highlight {
  return { id, start: words.start, end: words.end, className };
}

/** How many posts cite a block, beside its strip. */
function CitedCount({ use, onList }: { use: BlockUse } & Pick<Job, "onList">) {
  const t = useTranslations("seat.citedBy");
  const { block, cited } = use;
  return (
    <button
      type="button"
      aria-haspopup="dialog"
      aria-label={t("count", { number: block.number, count: cited })}
      title={t("count", { number: block.number, count: cited })}
      onClick={(event) => onList(block, event.currentTarget)}
      className="absolute end-0 h-8 w-6 rounded-md font-sans text-xs text-soft not-italic tabular-nums select-none hover:bg-wash hover:text-ink"
    >
      {cited}
    </button>
  );
}
