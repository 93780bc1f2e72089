import { signedIn } from "../../../account";
import { TeacherShell } from "../../../components/TeacherShell";
import { titled } from "../../../language";
import { NewLesson } from "./NewLesson";

export const generateMetadata = titled("lessons", (words) => words.editor.newTitle);

export default async function Page() {
  const account = await signedIn();
  return (
    <TeacherShell wide>
      <NewLesson accountId={account.id} />
    </TeacherShell>
  );
}
