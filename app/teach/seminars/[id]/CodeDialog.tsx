"use client";

import { useTranslations } from "use-intl";
import { showCode } from "../../../../domain/code";
import { Dialog } from "../../../components/Dialog";
import { Qr } from "../../../components/Qr";
import { Switch } from "../../../components/Switch";
import { useLiveState } from "../../../live/Live";
import { useAct } from "./useAct";
import { useMay } from "./useMay";

interface Props {
  open: boolean;
  onClose: () => void;
  code: string;
  address: string;
}

/** Address, code and QR code, large enough for the back row. */
export function CodeDialog({ open, onClose, code, address }: Props) {
  const t = useTranslations("desk");
  const bare = address.replace(/^https?:\/\//, "");
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={t("codeTitle")}
      description={t("codeText", { address: bare })}
      wide
    >
      <div className="flex flex-col items-center gap-6 pt-2">
        <p className="font-mono text-[clamp(2.5rem,9vw,5rem)] leading-none font-semibold tracking-wider">
          <bdi dir="ltr">{showCode(code)}</bdi>
        </p>
        <Qr text={`${address}/s/${code}`} label={t("join", { address: `${bare}/s/${code}` })} />
        <p dir="ltr" className="font-mono text-lg break-all">
          {bare}
        </p>
        <Door />
      </div>
    </Dialog>
  );
}

/** Who else may come in. */
function Door() {
  const t = useTranslations("desk");
  const seminar = useLiveState((state) => state.seminar);
  const mayRun = useMay("run");
  const { act } = useAct();
  if (!seminar || !mayRun) return null;
  const { id: seminarId, locked, lobby } = seminar;
  return (
    <div className="space-y-2">
      <Switch
        label={t("lobby")}
        hint={t("lobbyHint")}
        on={lobby}
        onChange={(on) => act("seminar:policy", { seminarId, lobby: on })}
      />
      <Switch
        label={t("lock")}
        hint={t("lockHint")}
        on={locked}
        onChange={(on) => act("seminar:policy", { seminarId, locked: on })}
      />
    </div>
  );
}
