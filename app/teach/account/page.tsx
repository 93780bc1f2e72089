import { signedIn } from "../../account";
import { TeacherShell } from "../../components/TeacherShell";
import { titled } from "../../language";
import { AccountPage } from "./AccountPage";

export const generateMetadata = titled("account", (words) => words.account.title);

export default async function Page() {
  const { name, email } = await signedIn();
  return (
    <TeacherShell>
      <AccountPage name={name} email={email} />
    </TeacherShell>
  );
}
