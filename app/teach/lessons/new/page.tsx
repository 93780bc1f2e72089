import { signedIn } from "../../../account";
import { TeacherShell } from "../../../components/TeacherShell";
import messages from "../../../messages/en";
import { NewLesson } from "./NewLesson";

export const metadata = { title: messages.lessons.editor.newTitle };

export default async function Page() {
  const account = await signedIn();
  return (
    <TeacherShell wide>
      <NewLesson accountId={account.id} />
    </TeacherShell>
  );
}
