import { signedIn } from "../../account";
import { classroom } from "../../classroom";
import { TeacherShell } from "../../components/TeacherShell";
import messages from "../../messages/en";
import { TranscriptList } from "./TranscriptList";

export const metadata = { title: messages.record.list.title };

export default async function Page() {
  const { id } = await signedIn();
  const seminars = await classroom().store.seminars(id);
  return (
    <TeacherShell>
      <TranscriptList seminars={seminars} />
    </TeacherShell>
  );
}
