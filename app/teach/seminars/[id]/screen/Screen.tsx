"use client";

import { Live } from "../../../../live/Live";
import { ScreenFrame } from "./ScreenFrame";

/**
 * The projector's page. Its connection is one of the screen audience: no queue, no hidden word and no person's figures
 * ever reach this browser tab. `address` is where students can reach this server.
 */
export function Screen({ seminarId, address }: { seminarId: string; address: string }) {
  return (
    <Live seminarId={seminarId} as="screen">
      <ScreenFrame address={address} />
    </Live>
  );
}
