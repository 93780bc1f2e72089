/**
 * `Content-Disposition` for a file to save: a plain ASCII name for old clients, and the title's own letters beside it
 * (RFC 6266). `day` is an ISO date.
 */
export function attachment(title: string, day: string, extension: string): string {
  const plain = title
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[^a-z0-9]+/gi, " ")
    .trim()
    .slice(0, 60)
    .trim()
    .replaceAll(" ", "-")
    .toLowerCase();
  const own = title
    .replace(/[\p{C}\s\\/:*?"<>|]+/gu, " ")
    .trim()
    .slice(0, 100)
    .toWellFormed();
  const encoded = encodeURIComponent(`${own || "Seminar"} ${day}.${extension}`).replace(/['()*!]/g, hex);
  return `attachment; filename="${plain || "seminar"}-${day}.${extension}"; filename*=UTF-8''${encoded}`;
}

function hex(sign: string): string {
  return `%${sign.charCodeAt(0).toString(16).toUpperCase()}`;
}
