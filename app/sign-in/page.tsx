import { Shell } from "../components/Shell";
import messages from "../messages/en";
import { readNext } from "./next";
import { SignInForm } from "./SignInForm";

export const metadata = { title: messages.account.signIn.title };

export default async function Page({
  searchParams,
}: {
  searchParams: Promise<{ next?: string | string[] }>;
}) {
  const { next } = await searchParams;
  return (
    <Shell>
      <SignInForm next={readNext(next)} />
    </Shell>
  );
}
