import { useState } from "react";
import { type Answer, send } from "../../send";

/** Accepts an invitation. `accept` comes back with the seminar, or with null after a refusal that `problem` words. */
export function useAccept(token: string) {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);

  async function accept(body: object): Promise<string | null> {
    setBusy(true);
    setProblem(null);
    const answer: Answer<{ seminarId: string }> = await send("POST", `/api/invitations/${token}`, body);
    if (answer.ok) return answer.seminarId;
    setBusy(false);
    setProblem(answer.message);
    return null;
  }

  return { accept, busy, problem };
}

/** A full load, so that nothing drawn for a reader without the seat stays in memory. */
export function goToDesk(seminarId: string) {
  window.location.assign(`/teach/seminars/${seminarId}`);
}
