import { signedIn } from "../../account";
import { TeacherShell } from "../../components/TeacherShell";
import messages from "../../messages/en";
import { AccountPage } from "./AccountPage";

export const metadata = { title: messages.account.account.title };

export default async function Page() {
  const { name, email } = await signedIn();
  return (
    <TeacherShell>
      <AccountPage name={name} email={email} />
    </TeacherShell>
  );
}
