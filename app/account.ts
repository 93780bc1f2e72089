import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { cache } from "react";
import type { Account } from "../domain/records";
import { classroom } from "./classroom";

/** The signed-in account, for the pages under `/teach`. Anyone else is led to the sign-in page, and back here after it. */
export const signedIn = cache(async (): Promise<Account> => {
  const sent = await headers();
  const { account } = await classroom().auth.identify(sent.get("cookie"));
  if (account) return account;
  const here = sent.get("x-stoa-path") ?? "/teach";
  redirect(`/sign-in?next=${encodeURIComponent(here)}`);
});
