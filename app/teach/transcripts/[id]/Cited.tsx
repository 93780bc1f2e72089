import type { Citation } from "../../../../domain/records";

/** The passages of the lesson that a post rests on. */
export function Cited({ citations }: { citations: Citation[] }) {
  if (citations.length === 0) return null;
  return (
    <ul className="mt-2 space-y-1">
      {citations.map(({ blockId, start, end, quote }) => (
        <li
          key={`${blockId} ${start} ${end}`}
          dir="auto"
          className="border-s-2 border-accent ps-3 font-serif text-soft"
        >
          <q>{quote}</q>
        </li>
      ))}
    </ul>
  );
}
