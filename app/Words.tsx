"use client";

import { type ReactNode, useEffect, useState } from "react";
import { IntlProvider } from "use-intl";
import messages from "./messages/en";

/** The message catalogue for every component. Times are in the reader's own time zone once the page is alive. */
export function Words({ children }: { children: ReactNode }) {
  const [timeZone, setTimeZone] = useState("UTC");
  useEffect(() => setTimeZone(Intl.DateTimeFormat().resolvedOptions().timeZone), []);
  return (
    <IntlProvider locale="en" messages={messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}
