import { useSyncExternalStore } from "react";
import { type DateTimeFormatOptions, useFormatter } from "use-intl";

/** How times are said: in the reader's language and time zone. `at` in ms since 1970. */
export function useTimes() {
  const format = useFormatter();
  const timeZone = useTimeZone();
  return {
    moment: (at: number, look: DateTimeFormatOptions) => format.dateTime(at, { ...look, timeZone }),
    range: (from: number, to: number, look: DateTimeFormatOptions) =>
      format.dateTimeRange(from, to, { ...look, timeZone }),
  };
}

/** Of the device, as an IANA name, once the page is alive; before, as on the server, UTC. */
export function useTimeZone(): string {
  return useSyncExternalStore(neverChanges, zoneOfDevice, () => "UTC");
}

let zone: string | undefined;

/** Asked for with the first time that is shown: a phone takes a while to find out. */
function zoneOfDevice(): string {
  zone ??= Intl.DateTimeFormat().resolvedOptions().timeZone;
  return zone;
}

const neverChanges = () => () => {};
