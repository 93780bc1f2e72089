/** Half of a surrogate pair has no UTF-8 and would come back changed; PostgreSQL stores no NUL. */
export function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes("\0");
}
