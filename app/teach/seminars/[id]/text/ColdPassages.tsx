"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import { type Coverage, coldPassages } from "../../../../../domain/coverage";
import { Button } from "../../../../components/Button";

const FIRST = 3;

interface Props {
  coverage: Coverage;
  /** Leads to a block of the lesson. */
  onChoose: (blockId: string) => void;
}

/** The passages that nobody has used, by name. While that is all of them there is nothing to name. */
export function ColdPassages({ coverage, onChoose }: Props) {
  const t = useTranslations("people.text");
  const id = useId();
  const [all, setAll] = useState(false);
  const cold = coldPassages(coverage);
  const blocks = new Map(coverage.blocks.map(({ block }) => [block.number, block.id]));
  if (coverage.used === 0) return <p className="mt-1 mb-6">{t("unused")}</p>;
  if (cold.length === 0) return <p className="mt-1 mb-6">{t("allUsed")}</p>;
  const shown = all ? cold : cold.slice(0, FIRST);
  return (
    <section aria-labelledby={id} className="mt-1 mb-6 border-b border-line pb-3">
      <h2 id={id} className="font-medium">
        {t("cold")}
      </h2>
      <ul>
        {shown.map(({ section, first, last, words }) => (
          <li key={first}>
            <button
              type="button"
              onClick={() => onChoose(blocks.get(first) ?? "")}
              className="-mx-2 min-h-8 w-full px-2 py-0.5 text-start hover:bg-wash"
            >
              <span className="text-sm text-soft">
                {section && <bdi>{section}, </bdi>}
                {t("paragraphs", { first, last, count: last - first + 1 })}{" "}
              </span>
              <q dir="auto" className="font-serif">
                {words}
              </q>
            </button>
          </li>
        ))}
      </ul>
      {cold.length > shown.length && (
        <Button size="sm" look="quiet" className="-ms-2.5" onClick={() => setAll(true)}>
          {t("more", { count: cold.length - shown.length })}
        </Button>
      )}
    </section>
  );
}
