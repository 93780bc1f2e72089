"use client";

import type { Citation, TalkMove } from "../../domain/records";
import { type EchoIn, EchoOffer } from "./EchoOffer";
import { QuoteOffer } from "./QuoteOffer";
import type { Composed } from "./useDraft";
import { useQuoteOffer } from "./useQuoteOffer";

interface Props {
  draft: Composed;
  /** The text as it was when typing last paused. */
  settled: string;
  /** Where the draft is compared with what others wrote. */
  echo?: EchoIn;
  onCite: (citations: Citation[]) => void;
  onMove: (move: TalkMove) => void;
}

/** What could be done with the text in the making, one thing at a time: a citation first, for it says where words are from. */
export function Offers({ draft, settled, echo, onCite, onMove }: Props) {
  const { offer, seen, decline } = useQuoteOffer(settled, draft.citations);
  return (
    <>
      <QuoteOffer offer={offer} onCite={(one) => onCite([...draft.citations, one])} onDecline={decline} />
      {echo && <EchoOffer {...echo} draft={draft} settled={seen} waits={offer !== null} onMove={onMove} />}
    </>
  );
}
