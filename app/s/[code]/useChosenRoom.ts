import { useCallback, useState } from "react";

/** The room that this tab last chose in a seminar, also after a reload; null until one is chosen. */
export function useChosenRoom(seminarId: string) {
  const key = `stoa-room-${seminarId}`;
  const [chosen, setChosen] = useState(() => read(key));
  const choose = useCallback(
    (roomId: string) => {
      setChosen(roomId);
      try {
        sessionStorage.setItem(key, roomId);
      } catch {
        // Storage is full or blocked: it is known as long as the page.
      }
    },
    [key],
  );
  return [chosen, choose] as const;
}

function read(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}
