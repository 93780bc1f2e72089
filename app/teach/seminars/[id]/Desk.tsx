"use client";

import { SayProvider } from "../../../components/Say";
import { Live } from "../../../live/Live";
import { DeskLayout } from "./DeskLayout";

/** The teacher's live dashboard. `address` is where students can reach this server. */
export function Desk({ seminarId, address }: { seminarId: string; address: string }) {
  return (
    <SayProvider>
      <Live seminarId={seminarId} as="staff">
        <DeskLayout address={address} />
      </Live>
    </SayProvider>
  );
}
