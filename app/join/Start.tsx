"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "use-intl";
import { Shell } from "../components/Shell";
import { send } from "../send";
import { CodeForm } from "./CodeForm";

/**
 * The code first: only then can the page say who will see the name. What leads to the teachers' pages is a plain link:
 * they shall not load on a student's phone ahead of a press.
 */
export function Start() {
  const t = useTranslations("join");
  const router = useRouter();
  return (
    <Shell>
      <h1 className="mb-6 font-serif text-4xl font-semibold">{t("title")}</h1>
      <CodeForm
        label={t("code")}
        hint={t("codeHint")}
        submit={t("next")}
        unreadable={t("badCode")}
        focus
        onCode={async (code) => {
          const found = await send("GET", `/api/join?code=${code}`);
          if (!found.ok) return found.message;
          router.push(`/s/${code}`);
          return null;
        }}
      />
      <p className="mt-4 text-sm text-soft">{t("noAccount")}</p>
      <p className="mt-auto pt-16 text-sm">
        <a href="/teach" className="text-soft underline underline-offset-4 hover:text-ink">
          {t("teachers")}
        </a>
      </p>
    </Shell>
  );
}
