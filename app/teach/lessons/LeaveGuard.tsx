"use client";

import { useRouter } from "next/navigation";
import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { Button } from "../../components/Button";
import { Dialog } from "../../components/Dialog";

interface Props {
  dirty: boolean;
  /** Whether it was saved. */
  onSave: () => Promise<boolean>;
}

/** Asks before a link of the page leads away from unsaved changes. The browser itself asks before a reload. */
export function LeaveGuard({ dirty, onSave }: Props) {
  const t = useTranslations("lessons.leave");
  const router = useRouter();
  const [href, setHref] = useState<string | null>(null);

  useEffect(() => {
    if (!dirty) return;
    const onClick = (event: MouseEvent) => {
      const next = leadsTo(event);
      if (next === null) return;
      event.preventDefault();
      event.stopPropagation();
      setHref(next);
    };
    // Before the router sees the press.
    document.addEventListener("click", onClick, { capture: true });
    return () => document.removeEventListener("click", onClick, { capture: true });
  }, [dirty]);

  function leave() {
    if (href !== null) router.push(href);
    setHref(null);
  }

  async function saveAndLeave() {
    if (await onSave()) leave();
    else setHref(null);
  }

  return (
    <Dialog open={href !== null} onClose={() => setHref(null)} title={t("title")} description={t("text")}>
      <div className="flex flex-wrap justify-end gap-2">
        <Button look="quiet" onClick={() => setHref(null)}>
          {t("stay")}
        </Button>
        <Button onClick={leave}>{t("leave")}</Button>
        <Button look="primary" onClick={() => void saveAndLeave()}>
          {t("save")}
        </Button>
      </div>
    </Dialog>
  );
}

/** The page of ours that this press would open in this tab, if it would open another than this one. */
function leadsTo(event: MouseEvent): string | null {
  if (event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return null;
  const link = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a[href]") : null;
  if (!link || link.target || link.origin !== location.origin || link.pathname === location.pathname)
    return null;
  return link.pathname + link.search;
}
