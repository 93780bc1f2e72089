"use client";

import { type ComponentProps, useId, useState } from "react";
import { useTranslations } from "use-intl";
import { Field } from "./Field";

/** A password that can be looked at while it is typed. */
export function PasswordField(props: ComponentProps<typeof Field>) {
  const t = useTranslations("account");
  const [shown, setShown] = useState(false);
  const id = useId();
  return (
    <div>
      <Field {...props} type={shown ? "text" : "password"} autoCapitalize="none" spellCheck={false} />
      <label htmlFor={id} className="mt-1 inline-flex min-h-8 items-center gap-2 text-sm">
        <input
          id={id}
          type="checkbox"
          className="size-4 accent-accent"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        {t("showPassword")}
      </label>
    </div>
  );
}
