import { Shell } from "../components/Shell";
import { titled } from "../language";
import { readNext } from "./next";
import { SignInForm } from "./SignInForm";

export const generateMetadata = titled("account", (words) => words.signIn.title);

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
