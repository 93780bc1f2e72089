import type { ReactNode } from "react";
import type { Spot } from "./selection";

/** Stands beside words of the lesson and scrolls with them. `width` in rem keeps it inside the lesson. */
export function NearWords({ spot, width, children }: { spot: Spot; width: number; children: ReactNode }) {
  const { left, top, above } = spot;
  return (
    <div
      className={`absolute z-20 max-w-full ${above ? "-translate-y-full" : ""}`}
      style={{ top, left: `clamp(0.5rem, ${left}px, max(0.5rem, 100% - ${width}rem))` }}
    >
      {children}
    </div>
  );
}
