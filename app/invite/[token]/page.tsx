import { headers } from "next/headers";
import { redirect } from "next/navigation";
import { may } from "../../../domain/access";
import { classroom } from "../../classroom";
import { Shell } from "../../components/Shell";
import { titled } from "../../language";
import { Invitation } from "./Invitation";
import { InvitationOver } from "./InvitationOver";

export const generateMetadata = titled("invite", (words) => words.title);

/** Where an invitation to a seminar's staff leads. Looking at it does not use it up. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const { accounts, auth, store, wrongCodes } = classroom();
  const sent = await headers();
  const { account } = await auth.identify(sent.get("cookie"));
  const found = await accounts.invitation(token);
  if (typeof found === "string") {
    const tooMany = found === "not_found" && (await wrongCodes.tooMany(sent.get("x-stoa-address") ?? ""));
    return (
      <Shell>
        <InvitationOver reason={tooMany ? "slow_down" : found} signedIn={account !== null} />
      </Shell>
    );
  }
  const seated = account && (await store.seat(found.seminarId, { accountId: account.id }));
  if (seated && may(seated.seat, "read")) redirect(`/teach/seminars/${found.seminarId}`);
  const { role, title, by } = found;
  return (
    <Shell>
      <Invitation
        token={token}
        role={role}
        title={title}
        by={by}
        account={account && { name: account.name, email: account.email }}
      />
    </Shell>
  );
}
