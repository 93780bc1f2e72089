"use client";

import Link from "next/link";
import { useRouter } from "next/navigation";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { AskDialog } from "../../components/AskDialog";
import { buttonLook } from "../../components/Button";
import { send } from "../../send";
import { OpenSeminar } from "../OpenSeminar";
import { LessonRow, type ListedLesson } from "./LessonRow";

export function LessonList({ lessons }: { lessons: ListedLesson[] }) {
  const t = useTranslations("lessons");
  const common = useTranslations("common");
  const router = useRouter();
  const [opening, setOpening] = useState<ListedLesson | null>(null);
  const [deleting, setDeleting] = useState<ListedLesson | null>(null);
  const [gone, setGone] = useState<readonly string[]>([]);
  const listed = lessons.filter(({ id }) => !gone.includes(id));

  async function remove(lesson: ListedLesson) {
    const answer = await send("DELETE", `/api/lessons/${lesson.id}`);
    if (!answer.ok && answer.error !== "not_found") return answer.message;
    setGone([...gone, lesson.id]);
    router.refresh();
    return null;
  }

  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <h1 className="font-serif text-3xl font-semibold">{t("list.title")}</h1>
        <Link href="/teach/lessons/new" className={buttonLook(listed.length === 0 ? "primary" : "plain")}>
          {t("list.new")}
        </Link>
      </div>
      {listed.length === 0 && <p className="mt-8 font-serif text-lg italic">{t("list.empty")}</p>}
      <ul className="mt-6">
        {listed.map((lesson) => (
          <LessonRow key={lesson.id} lesson={lesson} onOpen={setOpening} onDelete={setDeleting} />
        ))}
      </ul>
      {opening && (
        <OpenSeminar
          open
          onClose={() => setOpening(null)}
          title={opening.title}
          lesson={async () => ({ ok: true, id: opening.id })}
          editHref={`/teach/lessons/${opening.id}`}
        />
      )}
      {deleting && (
        <AskDialog
          open
          onClose={() => setDeleting(null)}
          title={t("list.deleteTitle")}
          text={t("list.deleteText", { title: deleting.title || t("untitled") })}
          yes={t("list.delete")}
          no={common("cancel")}
          danger
          onYes={() => remove(deleting)}
        />
      )}
    </>
  );
}
