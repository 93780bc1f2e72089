import { signedIn } from "../account";
import { classroom } from "../classroom";
import { TeacherShell } from "../components/TeacherShell";
import { titled } from "../language";
import { WordsFor } from "../WordsFor";
import { Home } from "./Home";

export const generateMetadata = titled("lessons", (words) => words.home.title);

export default async function Page() {
  const account = await signedIn();
  const { store } = classroom();
  const [seminars, lessons] = await Promise.all([store.seminars(account.id), store.lessons(account.id)]);
  const [latest] = lessons;
  return (
    <WordsFor groups={["lessons", "people"]}>
      <TeacherShell>
        <Home seminars={seminars} latest={latest ? { id: latest.id, title: latest.title } : null} />
      </TeacherShell>
    </WordsFor>
  );
}
