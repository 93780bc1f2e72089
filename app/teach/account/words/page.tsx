import { standardWords } from "../../../../domain/triage/list";
import { signedIn } from "../../../account";
import { classroom } from "../../../classroom";
import { TeacherShell } from "../../../components/TeacherShell";
import messages from "../../../messages/en";
import { WordsPage } from "./WordsPage";

export const metadata = { title: messages.words.title };

export default async function Page() {
  const { id } = await signedIn();
  const list = (await classroom().store.wordList(id)) ?? standardWords;
  return (
    <TeacherShell>
      <WordsPage list={list} />
    </TeacherShell>
  );
}
