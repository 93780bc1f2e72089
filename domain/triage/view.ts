/** A stretch of a text, in UTF-16 code units. `end` is not part of it. */
export interface Span {
  start: number;
  end: number;
}

/** A post as one of the rules reads it. Every code unit knows the character of the post it comes from. */
export interface View {
  text: string;
  starts: number[];
  ends: number[];
}

export const emptyView = (): View => ({ text: "", starts: [], ends: [] });

/** By position in a post, that position. */
const places: number[] = [];

/** A view in which every code unit stands where it stands in the post. */
export function inPlace(text: string): View {
  while (places.length <= text.length) places.push(places.length);
  return { text, starts: places.slice(0, text.length), ends: places.slice(1, text.length + 1) };
}

export function append(view: View, text: string, { start, end }: Span) {
  view.text += text;
  for (let unit = 0; unit < text.length; unit++) {
    view.starts.push(start);
    view.ends.push(end);
  }
}

/** The same view with some characters exchanged, one code unit for one. */
export function exchange(view: View, text: string): View {
  if (text.length !== view.text.length) throw new Error("an exchange keeps the length");
  return { ...view, text };
}

/** A view of some stretches only: those of one group without what stood between them, the groups apart. */
export function gather(view: View, groups: readonly (readonly Span[])[]): View {
  const gathered = emptyView();
  for (const group of groups) {
    for (const { start, end } of group) {
      gathered.text += view.text.slice(start, end);
      gathered.starts.push(...view.starts.slice(start, end));
      gathered.ends.push(...view.ends.slice(start, end));
    }
    append(gathered, " ", { start: 0, end: 0 });
  }
  return gathered;
}

/** Where a stretch of the view stands in the post. */
export function original(view: View, { start, end }: Span): Span {
  return { start: view.starts[start] ?? 0, end: view.ends[end - 1] ?? 0 };
}

/** Every match of a global pattern in the view. Positions are those of the post. */
export function matchesIn(view: View, pattern: RegExp): Span[] {
  return Array.from(view.text.matchAll(pattern), ({ 0: match, index }) =>
    original(view, { start: index, end: index + match.length }),
  );
}
