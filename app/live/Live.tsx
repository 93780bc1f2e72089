"use client";

import { createContext, type ReactNode, use, useEffect, useState, useSyncExternalStore } from "react";
import type { Speaker } from "./connection";
import type { Place } from "./place";
import { type LiveSeminar, openSeminar, unopened } from "./seminar";
import { emptyState, type LiveState } from "./state";

const Context = createContext<LiveSeminar | null>(null);

interface Props {
  seminarId: string;
  as: Speaker;
  /** What this device knows of the seat, where the server cannot be asked. */
  start?: Place["start"];
  children: ReactNode;
}

/**
 * Opens the connection to one seminar for everything inside it, and closes it with the page. What is inside is drawn
 * before: on the server as well, so that what the page brought along can be read while its scripts are on their way.
 */
export function Live({ seminarId, as, start, children }: Props) {
  const [live, setLive] = useState<LiveSeminar>(unopened);
  useEffect(() => {
    const opened = openSeminar(seminarId, as, start);
    setLive(opened);
    return () => opened.close();
  }, [seminarId, as, start]);
  return <Context value={live}>{children}</Context>;
}

/** The seminar of the nearest `Live`. */
export function useLive(): LiveSeminar {
  const live = use(Context);
  if (!live) throw new Error("useLive outside Live");
  return live;
}

/** The part of its state that `select` picks; the component draws again when that part changes. */
export function useLiveState<T>(select: (state: LiveState) => T): T {
  const live = useLive();
  return useSyncExternalStore(
    live.subscribe,
    () => select(live.get()),
    () => select(emptyState),
  );
}

/** A room's state; the room is followed from now on. Null until the server has answered, and where none is named. */
export function useRoom(roomId: string | null) {
  const live = useLive();
  useEffect(() => {
    if (roomId !== null) live.follow(roomId);
  }, [live, roomId]);
  return useLiveState((state) => state.entered[roomId ?? ""] ?? null);
}
