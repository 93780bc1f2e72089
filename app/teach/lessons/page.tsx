import { signedIn } from "../../account";
import { classroom } from "../../classroom";
import { TeacherShell } from "../../components/TeacherShell";
import messages from "../../messages/en";
import { LessonList } from "./LessonList";

export const metadata = { title: messages.lessons.list.title };

export default async function Page() {
  const account = await signedIn();
  const lessons = await classroom().store.lessons(account.id);
  return (
    <TeacherShell>
      <LessonList lessons={lessons.map(({ id, title, updatedAt }) => ({ id, title, updatedAt }))} />
    </TeacherShell>
  );
}
