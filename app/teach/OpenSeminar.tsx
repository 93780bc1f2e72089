"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Policies, Seminar } from "../../domain/records";
import { Button } from "../components/Button";
import { Dialog } from "../components/Dialog";
import { Form } from "../components/Form";
import { Notice } from "../components/Notice";
import { type Answer, send } from "../send";
import { PolicyChoices } from "./PolicyChoices";

interface Props {
  open: boolean;
  onClose: () => void;
  title: string;
  /** Gives the lesson to open; the editor saves it first. */
  lesson: () => Promise<Answer<{ id: string }>>;
  /** How many rooms it will have, where that is known. */
  rooms?: number;
  /** Where the questions can be mended; left out in the editor itself. */
  editHref?: string;
}

const defaults: Policies = { names: "real", review: false, silentStart: false };

/** Asks for the three policies, opens the seminar and goes to its desk. */
export function OpenSeminar({ open, onClose, title, lesson, rooms, editHref }: Props) {
  const t = useTranslations("lessons");
  const router = useRouter();
  const [policies, setPolicies] = useState(defaults);
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const empty = rooms === 0;

  async function submit() {
    setBusy(true);
    setProblem(null);
    const saved = await lesson();
    const answer = saved.ok
      ? await send<{ seminar: Seminar }>("POST", "/api/seminars", { lessonId: saved.id, ...policies })
      : saved;
    if (answer.ok) return router.push(`/teach/seminars/${answer.seminar.id}`);
    setBusy(false);
    setProblem(answer.error === "no_questions" ? t("open.noRooms") : answer.message);
  }

  function close() {
    setProblem(null);
    onClose();
  }

  return (
    <Dialog open={open} onClose={close} title={t("open.title")} description={title || t("untitled")} wide>
      <Form onSubmit={() => void submit()} className="grid gap-5">
        <PolicyChoices policies={policies} onChange={setPolicies} />
        {empty && <Notice kind="problem">{t("open.noRooms")}</Notice>}
        {problem && <Notice kind="problem">{problem}</Notice>}
        <Foot rooms={rooms} editHref={editHref} busy={busy} disabled={empty} onClose={close} />
      </Form>
    </Dialog>
  );
}

type FootProps = Pick<Props, "rooms" | "editHref" | "onClose"> & { busy: boolean; disabled: boolean };

function Foot({ rooms, editHref, busy, disabled, onClose }: FootProps) {
  const t = useTranslations("lessons.open");
  const common = useTranslations("common");
  return (
    <div className="sticky -bottom-6 -mx-6 -mb-6 flex flex-wrap items-center justify-end gap-x-4 gap-y-3 border-t border-line bg-sheet px-6 py-4">
      <p className="me-auto text-sm text-soft">
        {rooms !== undefined && rooms > 0 && t("rooms", { count: rooms })}
        {editHref && (
          <Link href={editHref} className="inline-flex min-h-8 items-center underline underline-offset-4">
            {t("edit")}
          </Link>
        )}
      </p>
      <Button look="quiet" onClick={onClose}>
        {common("cancel")}
      </Button>
      <Button type="submit" look="primary" busy={busy} disabled={disabled}>
        {t("submit")}
      </Button>
    </div>
  );
}
