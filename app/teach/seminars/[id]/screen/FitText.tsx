"use client";

import { useLayoutEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { type Fit, fitInto } from "./fit";
import { useSpace } from "./useSpace";

interface Props {
  text: string;
  /** Of the words, as a BCP 47 tag. */
  lang?: string;
  /** Of the type, in em, the largest first. */
  sizes: readonly number[];
  as: "h1" | "p";
}

/** Words as large as they fit into the space there is; too many of them come to a clean end. */
export function FitText(props: Props) {
  const box = useRef<HTMLDivElement>(null);
  const space = useSpace(box);
  return (
    <div ref={box} className="flex min-h-0 flex-1 flex-col justify-center stage:overflow-hidden">
      <Fitted key={`${space} ${props.text}`} {...props} />
    </div>
  );
}

/** Drawn anew for other words and another space: it is measured once, with all of its words in it. */
function Fitted({ text, lang, sizes, as: Line }: Props) {
  const t = useTranslations("screen");
  const line = useRef<HTMLHeadingElement & HTMLParagraphElement>(null);
  const [fit, setFit] = useState<Fit>({ size: sizes[0] ?? 1, end: text.length });
  useLayoutEffect(() => {
    if (line.current) setFit(fitInto(line.current, sizes));
  }, [sizes]);
  const cut = fit.end < text.length;
  return (
    <>
      <Line
        ref={line}
        dir="auto"
        lang={lang}
        style={{ fontSize: `${fit.size}em` }}
        className="max-w-[42em] shrink-0 text-start font-serif text-balance leading-[1.32] font-medium whitespace-pre-wrap [overflow-wrap:anywhere]"
      >
        {cut ? `${text.slice(0, fit.end)} …` : text}
      </Line>
      {cut && <p className="mt-[0.3em] shrink-0 text-[1.15em] text-accent">{t("continues")}</p>}
    </>
  );
}
