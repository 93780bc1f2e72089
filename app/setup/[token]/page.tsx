import { classroom } from "../../classroom";
import { Shell } from "../../components/Shell";
import { titled } from "../../language";
import { InvalidLink } from "./InvalidLink";
import { SetUpForm } from "./SetUpForm";

export const generateMetadata = titled("account", (words) => words.setup.title);

/** Where the one-time link from the terminal leads. */
export default async function Page({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const valid = await classroom().accounts.setUpToken();
  return (
    <Shell>{token === valid ? <SetUpForm token={token} /> : <InvalidLink used={valid === null} />}</Shell>
  );
}
