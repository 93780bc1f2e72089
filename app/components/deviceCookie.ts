const YEAR = 365 * 24 * 60 * 60;

/** Remembers a choice of looks on this device, where the server finds it before the first page is drawn. */
export function keepOnDevice(name: "theme" | "reading", value: string) {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing on plain http.
  document.cookie = `stoa.${name}=${value}; path=/; max-age=${YEAR}; samesite=lax`;
}
