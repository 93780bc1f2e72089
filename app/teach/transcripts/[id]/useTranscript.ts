"use client";

import { useCallback, useEffect, useState } from "react";
import type { Transcript } from "../../../../domain/transcript";
import { send } from "../../../send";
import type { View } from "./Tools";

/** The record as it was read; see `api/seminars/[id]/transcript`. */
export type TranscriptFile = Transcript & { version: 1; exportedAt: number };

interface Reading {
  /** Null until it has been read once. */
  file: TranscriptFile | null;
  /** Why the latest reading failed, in a sentence. What had been read before stays. */
  problem: string | null;
  busy: boolean;
  read(): Promise<void>;
}

export function useTranscript(seminarId: string, view: View): Reading {
  const [file, setFile] = useState<TranscriptFile | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(true);

  const read = useCallback(async () => {
    setBusy(true);
    const address = `/api/seminars/${seminarId}/transcript?format=json&view=${view}`;
    const answer = await send<TranscriptFile>("GET", address);
    if ("version" in answer) setFile(answer);
    setProblem("version" in answer ? null : answer.message);
    setBusy(false);
  }, [seminarId, view]);

  useEffect(() => void read(), [read]);

  return { file, problem, busy, read };
}
