"use client";

import { type ReactNode, useEffect, useMemo } from "react";
import { IntlProvider, useMessages } from "use-intl";
import type { Messages } from "./messages/en";
import type { Locale } from "./messages/locales";
import { wordRefusals } from "./refusals";

interface Props {
  locale: Locale;
  messages: Partial<Messages>;
  children: ReactNode;
}

/** The words that every page needs. Times are said by `useTimes`, which knows the reader's time zone. */
export function Words({ locale, messages, children }: Props) {
  useEffect(() => wordRefusals(messages.errors), [messages]);
  return (
    <IntlProvider locale={locale} messages={messages as Messages} timeZone="UTC">
      {children}
    </IntlProvider>
  );
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
