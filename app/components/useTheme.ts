import { useState } from "react";
import { keepOnDevice } from "./deviceCookie";
import { readTheme, type Theme } from "./theme";

/** Light, dark or high contrast, as this device has it. For parts that are drawn in the browser only. */
export function useTheme() {
  const [theme, setTheme] = useState<Theme>(() => readTheme(document.documentElement.dataset.theme));

  function choose(next: Theme) {
    setTheme(next);
    document.documentElement.dataset.theme = next;
    keepOnDevice("theme", next);
  }

  return { theme, choose };
}
