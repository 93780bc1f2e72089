"use client";

import { useTranslations } from "use-intl";
import { MAX_PASSWORD_CHARACTERS, MIN_PASSWORD_CHARACTERS } from "../domain/limits";

/** What is wrong with a field of an account, as a sentence; null if nothing is. The server checks again. */
export function useChecks() {
  const t = useTranslations("account");
  return {
    name: (name: string) => (name.trim() ? null : t("nameMissing")),
    email: (email: string) => (/^\S+@\S+\.\S+$/.test(email.trim()) ? null : t("emailWrong")),
    password(password: string) {
      const count = password.length;
      if (count < MIN_PASSWORD_CHARACTERS)
        return t("passwordShort", { count, least: MIN_PASSWORD_CHARACTERS });
      if (count > MAX_PASSWORD_CHARACTERS) return t("passwordLong", { most: MAX_PASSWORD_CHARACTERS });
      return null;
    },
  };
}
