"use client";

import { useTranslations } from "use-intl";
import type { Collection } from "../../../../domain/spotlight";

/** "2 of 5" and the first words of the post that is on the projector, or why there is none. */
export function SpotlightState({ collection, revealed }: { collection: Collection; revealed: boolean }) {
  const t = useTranslations("rooms.spotlight");
  const { posts, shown, at } = collection;
  const count = posts.length;
  if (!shown) {
    const why = count > 0 ? t("none", { count }) : t(revealed ? "gone" : "silent");
    return <p className="min-w-0 flex-1 truncate text-sm">{why}</p>;
  }
  return (
    <p className="min-w-0 flex-1 truncate text-sm">
      <span className="sr-only">{t("label")} </span>
      <span className="font-semibold tabular-nums">{t("at", { at: at + 1, count })}</span>
      {" · "}
      <span className="font-serif" dir="auto">
        {shown.author.name}: {shown.text.slice(0, 200)}
      </span>
    </p>
  );
}
