"use client";

import { useTranslations } from "use-intl";
import type { BlockUse, Coverage } from "../../../../../domain/coverage";

const head = "py-1.5 ps-3 text-end font-normal";
const figure = "ps-3 text-end align-baseline tabular-nums";

interface Props {
  coverage: Coverage;
  /** Asks for the posts that use a block. */
  onAsk: (blockId: string) => void;
}

/** The same as a table: every paragraph with how it begins and how many posts use it. */
export function CoverageTable({ coverage, onAsk }: Props) {
  const t = useTranslations("people.text.table");
  return (
    <table className="w-full max-w-3xl text-sm">
      <caption className="sr-only">{t("caption")}</caption>
      <thead className="text-xs text-soft">
        <tr>
          <th scope="col" className="py-1.5 pe-3 text-start font-normal">
            {t("paragraph")}
          </th>
          <th scope="col" className="py-1.5 text-start font-normal">
            {t("words")}
          </th>
          <th scope="col" className={head}>
            {t("cited")}
          </th>
          <th scope="col" className={head}>
            {t("quoted")}
          </th>
          <th scope="col" className={head}>
            {t("posts")}
          </th>
        </tr>
      </thead>
      <tbody>
        {coverage.blocks.map((use) => (
          <Row key={use.block.id} use={use} onAsk={onAsk} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ use, onAsk }: { use: BlockUse; onAsk: (blockId: string) => void }) {
  const t = useTranslations("people.text");
  const { block, section, posts, cited, quoted } = use;
  return (
    <tr className={`border-t border-line ${posts === 0 ? "text-soft" : ""}`}>
      <th
        scope="row"
        className="py-1.5 pe-3 text-start align-baseline font-normal whitespace-nowrap tabular-nums"
      >
        {t("table.place", { section: section.number, number: block.number })}
      </th>
      <td className="w-full max-w-0 py-1.5">
        <span dir="auto" className="block truncate font-serif" title={block.text}>
          {block.text}
        </span>
      </td>
      <td className={figure}>{cited}</td>
      <td className={figure}>{quoted}</td>
      <td className={figure}>
        {posts === 0 ? (
          0
        ) : (
          <button
            type="button"
            aria-label={t("use", { number: block.number, posts, cited, quoted })}
            onClick={() => onAsk(block.id)}
            className="min-h-6 min-w-6 text-end underline underline-offset-4"
          >
            {posts}
          </button>
        )}
      </td>
    </tr>
  );
}
