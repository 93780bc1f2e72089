"use client";

import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";

interface Props {
  title: ReactNode;
  children: ReactNode;
  className?: string;
  /** What the line to press looks like. */
  look?: string;
  onOpen?: () => void;
}

/** Something to unfold. On paper it is always unfolded. */
export function Fold({ title, children, className = "", look = "", onOpen }: Props) {
  return (
    <details
      onToggle={({ currentTarget }) => currentTarget.open && onOpen?.()}
      className={`group print:[&::details-content]:[content-visibility:visible] ${className}`}
    >
      <summary className={`flex list-none items-center gap-1.5 [&::-webkit-details-marker]:hidden ${look}`}>
        <ChevronRight
          aria-hidden
          size={15}
          className="shrink-0 text-soft group-open:rotate-90 rtl:-scale-x-100 print:hidden"
        />
        {title}
      </summary>
      {children}
    </details>
  );
}
