import { headers } from "next/headers";
import { addressOf } from "../../api/door";
import { classroom } from "../../classroom";
import { firstLook } from "../../join/lookUp";
import { SeatPage } from "./SeatPage";

/** What is known of the code comes with the page; all that lives comes over the student's own connection. */
export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const code = decodeURIComponent((await params).code);
  const sent = await headers();
  const identity = await classroom().auth.identify(sent.get("cookie"));
  // The service worker keeps a page that says nothing of who sits there.
  const first = sent.has("x-stoa-kept")
    ? null
    : await firstLook(code, identity, addressOf({ headers: sent }));
  return <SeatPage code={code} first={first} />;
}
