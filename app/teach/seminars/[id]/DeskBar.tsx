"use client";

import { DoorOpen, QrCode, Users } from "lucide-react";
import Link from "next/link";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { showCode } from "../../../../domain/code";
import { Button } from "../../../components/Button";
import { Mark } from "../../../components/Mark";
import { useLiveState } from "../../../live/Live";
import { CodeDialog } from "./CodeDialog";
import { DeskTools } from "./DeskTools";

interface Props {
  address: string;
  waiting: number;
  onKeys: () => void;
  /** Shows the people, where they are not shown anyway. */
  onPeople: () => void;
}

/** One line: which seminar, how to join it, who is here and at the door, and what concerns all of it. */
export function DeskBar({ address, waiting, onKeys, onPeople }: Props) {
  const t = useTranslations("desk");
  const seminar = useLiveState((state) => state.seminar);
  const [asking, setAsking] = useState(false);
  if (!seminar) return null;
  const { title, code, endedAt } = seminar;
  return (
    <header className="flex flex-wrap items-center gap-x-3 border-b border-line px-4 py-2 md:flex-nowrap">
      <Link href="/teach" aria-label="Stoa" className="inline-flex size-10 items-center justify-center">
        <Mark />
      </Link>
      <title>{`${waiting > 0 ? `(${waiting}) ` : ""}${title} · Stoa`}</title>
      <h1
        dir="auto"
        className="min-w-0 flex-1 truncate font-serif text-lg font-semibold text-match"
        title={title}
      >
        {title}
      </h1>
      {endedAt === null && (
        <Button look="quiet" className="max-md:px-2" onClick={() => setAsking(true)} title={t("showCode")}>
          <QrCode aria-hidden size={18} />
          <bdi dir="ltr" className="font-mono tracking-wider md:text-lg">
            {showCode(code)}
          </bdi>
        </Button>
      )}
      <div className="flex items-center gap-1 max-md:w-full max-md:flex-wrap">
        <Here onPeople={onPeople} />
        <DeskTools onKeys={onKeys} />
      </div>
      <CodeDialog open={asking} onClose={() => setAsking(false)} code={code} address={address} />
    </header>
  );
}

function Here({ onPeople }: Pick<Props, "onPeople">) {
  const t = useTranslations("desk");
  const here = useLiveState((state) => state.here?.here ?? 0);
  const atDoor = useLiveState(
    ({ seats }) => seats.filter(({ admitted, removed }) => !admitted && !removed).length,
  );
  return (
    <>
      <span className="inline-flex items-center gap-1.5 pe-2 text-sm whitespace-nowrap text-soft">
        <Users aria-hidden size={16} />
        <span className="max-xl:sr-only">{t("here", { count: here })}</span>
        <span aria-hidden className="xl:hidden">
          {here}
        </span>
      </span>
      {atDoor > 0 && (
        <Button size="sm" className="max-md:min-h-11 text-wait" onClick={onPeople}>
          <DoorOpen aria-hidden size={16} />
          <span className="max-xl:sr-only">{t("atDoor", { count: atDoor })}</span>
          <span aria-hidden className="xl:hidden">
            {atDoor}
          </span>
        </Button>
      )}
    </>
  );
}
