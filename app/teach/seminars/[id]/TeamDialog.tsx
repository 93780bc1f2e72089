"use client";

import { UsersRound } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../../components/Button";
import { Dialog } from "../../../components/Dialog";
import { useLiveState } from "../../../live/Live";
import { InviteForm } from "./team/InviteForm";
import { MadeLink } from "./team/MadeLink";
import { Members } from "./team/Members";
import { OpenLinks } from "./team/OpenLinks";
import { useInvitations } from "./team/useInvitations";
import { useMay } from "./useMay";

/** Opens who runs this seminar. */
export function TeamButton() {
  const t = useTranslations("people.team");
  const tc = useTranslations("common");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="quiet" className="px-2.5!" title={t("title")} onClick={() => setOpen(true)}>
        <UsersRound aria-hidden size={18} />
        <span className="max-xl:sr-only">{t("button")}</span>
      </Button>
      <Dialog open={open} onClose={() => setOpen(false)} title={t("title")} description={t("text")}>
        <Members />
        <Invitations />
        <div className="mt-6 flex justify-end">
          <Button onClick={() => setOpen(false)}>{tc("close")}</Button>
        </div>
      </Dialog>
    </>
  );
}

/** Ways in, for those who may open some: not once the seminar has ended. */
function Invitations() {
  const runs = useMay("run");
  const running = useLiveState((state) => state.seminar?.endedAt === null);
  return runs && running ? <Inviting /> : null;
}

function Inviting() {
  const seminarId = useLiveState((state) => state.seminar?.id ?? "");
  const { invitations, made, makeLink, withdraw, seat } = useInvitations(seminarId);
  return (
    <>
      <InviteForm onSeat={seat} onLink={makeLink} />
      {made && <MadeLink key={made.url} made={made} />}
      <OpenLinks invitations={invitations} onWithdraw={withdraw} />
    </>
  );
}
