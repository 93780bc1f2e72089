"use client";

import { type ReactNode, startTransition, useEffect, useMemo, useState } from "react";
import { IntlProvider, useMessages } from "use-intl";
import type { Messages } from "./messages/en";
import type { Locale } from "./messages/locales";
import { wordRefusals } from "./refusals";

interface Props {
  locale: Locale;
  messages: Partial<Messages>;
  children: ReactNode;
}

/** The words that every page needs. Times are in the reader's own time zone once the page is alive. */
export function Words({ locale, messages, children }: Props) {
  const [timeZone, setTimeZone] = useState("UTC");
  useEffect(() => wordRefusals(messages.errors), [messages]);
  // Everything with words in it is drawn once more for that, so it must not hold up what anybody does meanwhile.
  useEffect(() => {
    const timer = setTimeout(() => startTransition(() => setTimeZone(zoneOfDevice())));
    return () => clearTimeout(timer);
  }, []);
  return (
    <IntlProvider locale={locale} messages={messages as Messages} timeZone={timeZone}>
      {children}
    </IntlProvider>
  );
}

function zoneOfDevice(): string {
  return Intl.DateTimeFormat().resolvedOptions().timeZone;
}

/** The words of some pages, besides those that are there already. */
export function MoreWords({ locale, messages, children }: Props) {
  const outer = useMessages();
  const all = useMemo(() => ({ ...outer, ...messages }), [outer, messages]);
  return (
    <IntlProvider locale={locale} messages={all}>
      {children}
    </IntlProvider>
  );
}
