import { useTranslations } from "use-intl";

/** Seconds as people say them shortly: `30 s`, `2 min`. */
export function useShortTime(): (seconds: number) => string {
  const t = useTranslations("rooms.time");
  return (seconds) =>
    seconds % 60 === 0 ? t("minutes", { count: seconds / 60 }) : t("seconds", { count: seconds });
}
