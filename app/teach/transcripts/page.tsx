import { signedIn } from "../../account";
import { classroom } from "../../classroom";
import { TeacherShell } from "../../components/TeacherShell";
import { titled } from "../../language";
import { WordsFor } from "../../WordsFor";
import { TranscriptList } from "./TranscriptList";

export const generateMetadata = titled("record", (words) => words.list.title);

export default async function Page() {
  const { id } = await signedIn();
  const seminars = await classroom().store.seminars(id);
  return (
    <WordsFor groups={["record"]}>
      <TeacherShell>
        <TranscriptList seminars={seminars} />
      </TeacherShell>
    </WordsFor>
  );
}
