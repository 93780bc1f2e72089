"use client";

import Link from "next/link";
import { useTranslations } from "use-intl";
import { Button, buttonLook } from "../../components/Button";
import { Form } from "../../components/Form";
import { NewPersonFields, useNewPerson } from "../../components/NewPersonFields";
import { Notice } from "../../components/Notice";
import { signIn } from "../../session";
import { goToDesk, useAccept } from "./useAccept";

/** For who has an account the way to sign in; for who has none a form that makes one and takes the seat with it. */
export function NewAccountForm({ token }: { token: string }) {
  const t = useTranslations("invite");
  const { accept, busy, problem } = useAccept(token);
  const { fields, read } = useNewPerson();

  async function submit() {
    const person = read();
    if (!person) return;
    const seminarId = await accept(person);
    if (!seminarId) return;
    // Where it does not work the desk asks for it.
    await signIn(person.email, person.password);
    goToDesk(seminarId);
  }

  return (
    <>
      <Link
        href={`/sign-in?next=${encodeURIComponent(`/invite/${token}`)}`}
        className={buttonLook("primary")}
      >
        {t("signInFirst")}
      </Link>
      <Form onSubmit={() => void submit()} className="mt-10 grid gap-5 border-t border-line pt-6">
        <h2 className="font-serif text-xl font-semibold">{t("newHere")}</h2>
        <NewPersonFields {...fields} />
        {problem && <Notice kind="problem">{problem}</Notice>}
        <Button type="submit" busy={busy}>
          {t("make")}
        </Button>
      </Form>
    </>
  );
}
