import { standardWords } from "../../../../domain/triage/list";
import { signedIn } from "../../../account";
import { classroom } from "../../../classroom";
import { TeacherShell } from "../../../components/TeacherShell";
import { titled } from "../../../language";
import { WordsPage } from "./WordsPage";

export const generateMetadata = titled("words", (words) => words.title);

export default async function Page() {
  const { id } = await signedIn();
  const list = (await classroom().store.wordList(id)) ?? standardWords;
  return (
    <TeacherShell>
      <WordsPage list={list} />
    </TeacherShell>
  );
}
