"use client";

import { useId, useState } from "react";
import { useTranslations } from "use-intl";
import type { SeatView } from "../../../../../domain/protocol";
import { invitedRoles, type StaffRole } from "../../../../../domain/records";
import { Button } from "../../../../components/Button";
import { Field } from "../../../../components/Field";
import { Form } from "../../../../components/Form";
import { Notice } from "../../../../components/Notice";
import type { Answer } from "../../../../send";
import { useChecks } from "../../../../useChecks";

interface Props {
  onSeat: (role: StaffRole, email: string) => Promise<Answer<{ seat: SeatView }>>;
  /** Null when it is made, else why not. */
  onLink: (role: StaffRole) => Promise<string | null>;
}

/** By the e-mail of an account, which takes its seat at once, or by a link to send. */
export function InviteForm({ onSeat, onLink }: Props) {
  const t = useTranslations("people.team.invite");
  const check = useChecks();
  const id = useId();
  const [role, setRole] = useState<StaffRole>("co-teacher");
  const [email, setEmail] = useState("");
  const [busy, setBusy] = useState(false);
  const [told, setTold] = useState<{ kind: "info" | "problem"; text: string } | null>(null);

  async function submit() {
    const wrong = check.email(email);
    if (wrong) return setTold({ kind: "problem", text: wrong });
    setBusy(true);
    const answer = await onSeat(role, email.trim());
    setBusy(false);
    if (!answer.ok) return setTold({ kind: "problem", text: answer.message });
    setEmail("");
    setTold({ kind: "info", text: t("added", { name: answer.seat.name }) });
  }

  async function makeLink() {
    setBusy(true);
    const refused = await onLink(role);
    setBusy(false);
    setTold(refused === null ? null : { kind: "problem", text: refused });
  }

  return (
    <section aria-labelledby={id} className="mt-6">
      <h3 id={id} className="text-sm text-soft">
        {t("title")}
      </h3>
      <RoleChoice role={role} onChoose={setRole} />
      <Form onSubmit={() => void submit()} className="mt-2 space-y-3">
        <Field
          label={t("email")}
          hint={t("emailHint")}
          type="email"
          autoComplete="off"
          value={email}
          onChange={(event) => setEmail(event.target.value)}
        />
        {told && <Notice kind={told.kind}>{told.text}</Notice>}
        <div className="flex flex-wrap gap-2">
          <Button type="submit" look="primary" busy={busy}>
            {t("add")}
          </Button>
          <Button busy={busy} onClick={() => void makeLink()}>
            {t("link")}
          </Button>
        </div>
        <p className="text-sm text-soft">{t("linkHint")}</p>
      </Form>
    </section>
  );
}

function RoleChoice({ role, onChoose }: { role: StaffRole; onChoose: (role: StaffRole) => void }) {
  const t = useTranslations("people.team");
  const name = useId();
  return (
    <fieldset className="mt-1 flex flex-wrap gap-x-6">
      <legend className="sr-only">{t("invite.as")}</legend>
      {invitedRoles.map((one) => (
        <label key={one} className="flex min-h-11 cursor-pointer items-center gap-2">
          <input
            type="radio"
            name={name}
            checked={one === role}
            onChange={() => onChoose(one)}
            className="size-4 accent-accent"
          />
          {t(`role.${one}`)}
        </label>
      ))}
    </fieldset>
  );
}
