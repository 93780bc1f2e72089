import type { Span } from "./lesson";

/** A stretch of text with everything that covers the whole of it. */
export interface Stretch<S extends Span> extends Span {
  under: S[];
}

/** Cuts `whole` wherever one of `spans` begins or ends, so that each stretch can be set in one way. */
export function cut<S extends Span>(whole: Span, spans: readonly S[]): Stretch<S>[] {
  const inside = spans.filter(({ start, end }) => start < end && start < whole.end && end > whole.start);
  const opening = [...inside].sort((a, b) => a.start - b.start);
  const ends = inside.flatMap(({ start, end }) => [start, end]);
  const places = [...new Set([whole.start, ...ends.map((place) => clamp(place, whole)), whole.end])].sort(
    (a, b) => a - b,
  );
  let next = 0;
  let under: S[] = [];
  return places.slice(0, -1).map((start, index) => {
    under = under.filter((span) => span.end > start);
    for (let span = opening[next]; span && span.start <= start; span = opening[++next]) under.push(span);
    return { start, end: places[index + 1] as number, under: [...under] };
  });
}

function clamp(place: number, { start, end }: Span): number {
  return Math.min(Math.max(place, start), end);
}
