import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { may } from "../../../../domain/access";
import { signedIn } from "../../../account";
import { classroom } from "../../../classroom";
import { TeacherShell } from "../../../components/TeacherShell";
import { WordsFor } from "../../../WordsFor";
import { TranscriptPage } from "./TranscriptPage";

interface Props {
  params: Promise<{ id: string }>;
  searchParams: Promise<{ view?: string | string[] }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: (await seatedFor((await params).id)).seminar.title };
}

/** A shell: to draw thousands of posts here would hold up every live seminar of this process. */
export default async function Page({ params, searchParams }: Props) {
  const { seat, seminar } = await seatedFor((await params).id);
  const { id, title } = seminar;
  const view = (await searchParams).view === "class" ? "class" : "staff";
  return (
    <WordsFor groups={["people", "record", "room"]}>
      <TeacherShell>
        <TranscriptPage key={view} seminarId={id} title={title} view={view} decides={may(seat, "moderate")} />
      </TeacherShell>
    </WordsFor>
  );
}

/** The seat of a reader among the seminar's staff; to anyone else it does not exist. */
const seatedFor = cache(async (seminarId: string) => {
  const account = await signedIn();
  const seated = await classroom().store.seat(seminarId, { accountId: account.id });
  return seated && may(seated.seat, "observe") ? seated : notFound();
});
