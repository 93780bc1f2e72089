import { isFullOfControls } from "./binary";
import { countUnreadable, isGarbled, isMostlyUtf8 } from "./legible";

type Wide = "utf-16le" | "utf-16be";

/**
 * UTF-16 without a mark shows in its NULs: every ASCII space or line break has one. In a text of another script they
 * are few, but then its bytes make no sense one by one.
 */
export function findWide(bytes: Uint8Array): Wide | null {
  if (bytes.length % 2 !== 0) return null;
  const [even, odd] = countNulls(bytes);
  if (even + odd < bytes.length * 0.02) return null;
  const narrow = bytes.filter((byte) => byte !== 0);
  if (even + odd < bytes.length * 0.25 && !isFullOfControls(narrow) && isMostlyUtf8(narrow)) return null;
  const encoding = chooseOrder(bytes, even, odd);
  const text = new TextDecoder(encoding).decode(bytes);
  return isGarbled(text) || isFullOfControls(new TextEncoder().encode(text)) ? null : encoding;
}

/** NULs stand in the same half unless there are few: "一" has one in the other. Then the order that reads better. */
function chooseOrder(bytes: Uint8Array, even: number, odd: number): Wide {
  if (odd > even * 3) return "utf-16le";
  if (even > odd * 3) return "utf-16be";
  const little = countUnreadable(new TextDecoder("utf-16le").decode(bytes));
  return little <= countUnreadable(new TextDecoder("utf-16be").decode(bytes)) ? "utf-16le" : "utf-16be";
}

function countNulls(bytes: Uint8Array): [even: number, odd: number] {
  const nulls: [number, number] = [0, 0];
  for (let index = 0; index < bytes.length; index++) if (bytes[index] === 0) nulls[(index % 2) as 0 | 1]++;
  return nulls;
}
