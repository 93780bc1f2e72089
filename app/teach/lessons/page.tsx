import { signedIn } from "../../account";
import { classroom } from "../../classroom";
import { TeacherShell } from "../../components/TeacherShell";
import { titled } from "../../language";
import { LessonList } from "./LessonList";

export const generateMetadata = titled("lessons", (words) => words.list.title);

export default async function Page() {
  const account = await signedIn();
  const lessons = await classroom().store.lessons(account.id);
  return (
    <TeacherShell>
      <LessonList lessons={lessons.map(({ id, title, updatedAt }) => ({ id, title, updatedAt }))} />
    </TeacherShell>
  );
}
