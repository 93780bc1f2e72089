"use client";

import { DoorClosed, Users } from "lucide-react";
import { useTranslations } from "use-intl";
import { showCode } from "../../../../../domain/code";
import type { SeminarView } from "../../../../../domain/protocol";
import { Qr } from "../../../../components/Qr";
import { useLiveState } from "../../../../live/Live";

/** Before anything is open: what this is, how to get in, how many are here. */
export function JoinPicture({ seminar, address }: { seminar: SeminarView; address: string }) {
  const t = useTranslations("screen");
  const here = useLiveState((state) => state.here?.here ?? 0);
  return (
    <div className="flex min-h-0 flex-1 flex-col gap-[1.5em]">
      <h1 className="line-clamp-2 pe-[2em] font-serif text-[2.2em] leading-tight font-semibold" dir="auto">
        {seminar.title}
      </h1>
      {seminar.locked ? (
        <p className="flex flex-1 items-center gap-[0.5em] text-[1.8em] text-soft">
          <DoorClosed aria-hidden size="1em" /> {t("locked")}
        </p>
      ) : (
        <Way code={seminar.code} address={address} />
      )}
      <p className="flex flex-wrap items-center gap-x-[0.5em] text-[1.25em]">
        <Users aria-hidden size="1em" /> {t("here", { count: here })}
        {seminar.lobby && !seminar.locked && <span className="text-soft">· {t("lobby")}</span>}
      </p>
    </div>
  );
}

function Way({ code, address }: { code: string; address: string }) {
  const t = useTranslations("screen");
  const bare = address.replace(/^https?:\/\//, "");
  return (
    <div className="flex min-h-0 flex-1 flex-wrap items-center gap-x-[4em] gap-y-[2em] stage:flex-nowrap">
      <dl className="min-w-0 flex-1">
        <dt className="text-[1.3em] text-soft">{t("goTo")}</dt>
        <dd className="font-mono text-[2.3em] leading-tight break-all">
          <bdi dir="ltr">{bare}</bdi>
        </dd>
        <dt className="mt-[1.2em] text-[1.3em] text-soft">{t("code")}</dt>
        <dd className="font-mono text-[min(5.5em,13vw)] leading-none font-semibold tracking-wider whitespace-nowrap">
          <bdi dir="ltr">{showCode(code)}</bdi>
        </dd>
      </dl>
      <div className="w-[24em] max-w-full shrink-0 [&>svg]:h-auto [&>svg]:w-full">
        <Qr text={`${address}/s/${code}`} label={t("qr", { address: `${bare}/s/${code}` })} />
      </div>
    </div>
  );
}
