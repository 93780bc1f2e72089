import { useEffect } from "react";
import { useLiveState } from "../../live/Live";
import { type Found, keepPlace } from "../../live/place";

/** Remembers on this device how the seminar stands, for a time without a connection. */
export function useKeptPlace(found: Found) {
  const online = useLiveState((state) => state.connection === "online");
  const seat = useLiveState((state) => state.seat);
  const seminar = useLiveState((state) => state.seminar);
  const rooms = useLiveState((state) => state.rooms);
  useEffect(() => {
    if (online && seat && seminar)
      void keepPlace(found.seminar.code, { found, start: { seat, seminar, rooms } });
  }, [online, found, seat, seminar, rooms]);
}
