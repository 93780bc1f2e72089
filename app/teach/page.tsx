import { signedIn } from "../account";
import { classroom } from "../classroom";
import { TeacherShell } from "../components/TeacherShell";
import messages from "../messages/en";
import { Home } from "./Home";

export const metadata = { title: messages.lessons.home.title };

export default async function Page() {
  const account = await signedIn();
  const { store } = classroom();
  const [seminars, lessons] = await Promise.all([store.seminars(account.id), store.lessons(account.id)]);
  const [latest] = lessons;
  return (
    <TeacherShell>
      <Home seminars={seminars} latest={latest ? { id: latest.id, title: latest.title } : null} />
    </TeacherShell>
  );
}
