"use client";

import { useTranslations } from "use-intl";

export const views = ["stream", "waiting", "people", "rooms"] as const;
export type View = (typeof views)[number];

interface Props {
  view: View;
  onView: (view: View) => void;
  waiting: number;
  /** Above the middle column of a wide screen: only what that column can show. */
  wide?: boolean;
}

/** What the desk shows. On a phone the tabs lie at the bottom, within the thumb's reach. */
export function DeskTabs({ view, onView, waiting, wide }: Props) {
  const t = useTranslations("desk.tabs");
  const shown = wide ? views.slice(0, 2) : views;
  const current = wide && view !== "waiting" ? "stream" : view;
  return (
    <nav
      aria-label={t("label")}
      className={wide ? "hidden border-b border-line px-4 lg:flex" : "flex border-t border-line lg:hidden"}
    >
      {shown.map((one) => (
        <button
          key={one}
          type="button"
          aria-current={one === current ? "true" : undefined}
          onClick={() => onView(one)}
          className={`inline-flex min-h-12 items-center justify-center gap-2 border-transparent px-4 text-soft hover:text-ink aria-[current]:border-accent aria-[current]:text-ink ${wide ? "border-b-2" : "flex-1 border-t-2 px-1 text-sm"}`}
        >
          {t(one)}
          {one === "waiting" && (
            <span
              className={`min-w-6 rounded-full px-1.5 text-center text-sm ${waiting > 0 ? "bg-wait-wash font-semibold text-wait" : "text-soft"}`}
            >
              {waiting}
            </span>
          )}
        </button>
      ))}
    </nav>
  );
}
