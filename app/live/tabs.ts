import type { Outgoing } from "./outbox";

/** What the tabs of one seat tell each other about its outbox. */
export type TabNews =
  | { put: Outgoing }
  /** The server has it. */
  | { saved: string }
  /** Its author took it back. */
  | { gone: string };

export interface Tabs {
  tell(news: TabNews): void;
  close(): void;
}

/**
 * Between the tabs of one seat in one browser. Where there is no BroadcastChannel each tab looks into the store by
 * itself when it comes to the front.
 */
export function openTabs(seatId: string, hear: (news: TabNews) => void): Tabs {
  if (typeof BroadcastChannel === "undefined") return { tell() {}, close() {} };
  const channel = new BroadcastChannel(`stoa-outbox-${seatId}`);
  channel.onmessage = ({ data }) => hear(data as TabNews);
  return {
    tell: (news) => channel.postMessage(news),
    close: () => channel.close(),
  };
}
