"use client";

import { Maximize, Minimize } from "lucide-react";
import { useSyncExternalStore } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../../../components/Button";
import { ThemeMenu } from "../../../../components/ThemeMenu";
import { usePageKeys } from "../../../../components/usePageKeys";

/** Full screen and theme, in the corner; out of sight on the full screen until the pointer or the keyboard gets there. */
export function ScreenControls() {
  const t = useTranslations("screen");
  const can = useSyncExternalStore(onFullScreen, canBeFull, never);
  const full = useSyncExternalStore(onFullScreen, isFull, never);
  const toggle = () => (isFull() ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  usePageKeys(({ key, ctrlKey, metaKey, altKey }) =>
    can && key.toLowerCase() === "f" && !ctrlKey && !metaKey && !altKey ? toggle : null,
  );
  return (
    <header
      className={`absolute end-2 top-2 z-10 flex font-sans text-base ${full ? "opacity-0 focus-within:opacity-100 hover:opacity-100" : ""}`}
    >
      {can && (
        <IconButton label={full ? t("leaveFull") : t("full")} onClick={toggle}>
          {full ? <Minimize aria-hidden size={18} /> : <Maximize aria-hidden size={18} />}
        </IconButton>
      )}
      <ThemeMenu />
    </header>
  );
}

const isFull = () => document.fullscreenElement !== null;
const canBeFull = () => document.fullscreenEnabled;
const never = () => false;

function onFullScreen(changed: () => void) {
  document.addEventListener("fullscreenchange", changed);
  return () => document.removeEventListener("fullscreenchange", changed);
}
