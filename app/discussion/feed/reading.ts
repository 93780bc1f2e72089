import { useEffect, useMemo, useState } from "react";
import type { PostView } from "../../../domain/protocol";
import { type Anchor, hasRead, type Place, placesOf } from "./places";

/** What a feed knows of who reads it: where, and what is new to them. */
export interface Reading {
  anchor(): Anchor | null;
  keep(part: Partial<Place>): void;
  /** Somebody else's, that was not there at the last visit. */
  isNew(post: PostView): boolean;
}

/** One room as one seat reads it; draw it only when the posts have come. The place is kept through a reload. */
export function useReading(seatId: string, handle: string, roomId: string, posts: PostView[]): Reading {
  const places = placesOf(seatId);
  // What was there on arrival; on the first visit that is everything.
  const [old] = useState(() => {
    const place = places.get(roomId);
    return new Set(posts.filter((post) => hasRead(place, post)).map(({ id }) => id));
  });

  useEffect(() => {
    window.addEventListener("pagehide", places.save);
    return () => {
      window.removeEventListener("pagehide", places.save);
      places.save();
    };
  }, [places]);

  return useMemo(
    () => ({
      anchor: () => places.get(roomId).anchor,
      keep: (part) => places.keep(roomId, part),
      isNew: ({ id, author }) => author.handle !== handle && !old.has(id),
    }),
    [places, roomId, handle, old],
  );
}
