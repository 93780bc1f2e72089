import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "use-intl";

interface Props {
  where: "above" | "below";
  count: number;
  onShow: () => void;
}

/** How many new posts are out of view on one side; leads to the nearest. */
export function NewsPill({ where, count, onShow }: Props) {
  const t = useTranslations("room");
  if (count === 0) return null;
  const Arrow = where === "above" ? ArrowUp : ArrowDown;
  return (
    <button
      type="button"
      onClick={onShow}
      className={`absolute inset-x-0 z-20 mx-auto inline-flex min-h-9 w-fit items-center gap-1.5 rounded-full border border-edge bg-sheet px-4 text-sm tabular-nums shadow-lift pointer-coarse:min-h-11 ${where === "above" ? "top-3" : "bottom-3"}`}
    >
      <Arrow aria-hidden size={16} />
      {t(where, { count })}
    </button>
  );
}
