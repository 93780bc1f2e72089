"use client";

import { type ComponentProps, useEffect } from "react";
import { useLater } from "../../components/useLater";
import { useLiveState } from "../../live/Live";
import type { RoomPane } from "./RoomPane";

const load = () => import("./RoomPane").then(({ RoomPane }) => RoomPane);

/** The rooms. Their scripts come after the lesson: it can be read before anything can be written. */
export function Discussion(props: ComponentProps<typeof RoomPane>) {
  const [Pane, want] = useLater(load);
  const online = useLiveState((state) => state.connection === "online");
  // biome-ignore lint/correctness/useExhaustiveDependencies: wanted at once, and again when the network is back.
  useEffect(want, [online]);
  return Pane && <Pane {...props} />;
}
