import { useCallback, useEffect, useState } from "react";
import type { SeatView } from "../../../../../domain/protocol";
import type { Invitation, StaffRole } from "../../../../../domain/records";
import { send } from "../../../../send";

export type OpenLink = Omit<Invitation, "seminarId">;
export type Made = { url: string; invitation: OpenLink };

/** The ways into a seminar's staff. What is refused comes back as a sentence, what was done as null. */
export function useInvitations(seminarId: string) {
  const [invitations, setInvitations] = useState<OpenLink[]>([]);
  const [made, setMade] = useState<Made | null>(null);
  const place = `/api/seminars/${seminarId}/invitations`;

  const read = useCallback(async () => {
    const answer = await send<{ invitations: OpenLink[] }>("GET", `${place}?as=staff`);
    if (answer.ok) setInvitations(answer.invitations);
  }, [place]);
  useEffect(() => void read(), [read]);

  return {
    invitations,
    made,
    async seat(role: StaffRole, email: string) {
      return send<{ seat: SeatView }>("POST", `${place}?as=staff`, { role, email });
    },
    async makeLink(role: StaffRole): Promise<string | null> {
      const answer = await send<Made>("POST", `${place}?as=staff`, { role });
      if (!answer.ok) return answer.message;
      setMade(answer);
      await read();
      return null;
    },
    async withdraw(id: string): Promise<string | null> {
      const answer = await send("DELETE", `${place}/${id}?as=staff`);
      if (made?.invitation.id === id) setMade(null);
      await read();
      return answer.ok ? null : answer.message;
    },
  };
}
