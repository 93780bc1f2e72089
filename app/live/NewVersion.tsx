"use client";

import { useTranslations } from "use-intl";
import { useNewerVersion, useQuietReload } from "./useQuietReload";
import { reloadFor } from "./version";

/**
 * A quiet bar once the server serves pages of another build than this one. `byItself` also reloads when nobody is
 * using the page.
 */
export function NewVersion({ byItself = false }: { byItself?: boolean }) {
  const t = useTranslations("common.version");
  const newer = useNewerVersion();
  useQuietReload(byItself ? newer : null);
  return (
    <div role="status">
      {newer && (
        <p className="flex items-center justify-center gap-3 bg-wash px-4 text-sm">
          {t("ready")}
          <button
            type="button"
            onClick={() => void reloadFor(newer)}
            className="min-h-11 font-semibold text-accent underline underline-offset-4"
          >
            {t("reload")}
          </button>
        </p>
      )}
    </div>
  );
}
