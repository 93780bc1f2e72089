/** The middle of some measured values, and what one in a hundred exceeds. */
export function centiles(values: readonly number[]): { p50: number; p99: number } {
  return { p50: at(values, 0.5), p99: at(values, 0.99) };
}

function at(values: readonly number[], part: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

/** A line of a table with the middle, the slowest but one in twenty, and the slowest of some times, in whole ms. */
export function timesRow(name: string, times: readonly number[]): string {
  return `| ${[name, ...[0.5, 0.95, 1].map((part) => at(times, part).toFixed(0))].join(" | ")} |`;
}
