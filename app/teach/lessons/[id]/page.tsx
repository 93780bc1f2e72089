import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { cache } from "react";
import { signedIn } from "../../../account";
import { classroom } from "../../../classroom";
import { TeacherShell } from "../../../components/TeacherShell";
import { Editor } from "../Editor";

interface Props {
  params: Promise<{ id: string }>;
}

const find = cache(async (id: string) => {
  const account = await signedIn();
  const saved = await classroom().store.lesson(account.id, id);
  return saved ?? notFound();
});

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { title } = await find((await params).id);
  return { title };
}

export default async function Page({ params }: Props) {
  const saved = await find((await params).id);
  return (
    <TeacherShell wide>
      <Editor accountId={saved.accountId} saved={saved} />
    </TeacherShell>
  );
}
