"use client";

import { memo } from "react";
import { useTranslations } from "use-intl";
import { Dialog } from "../../../components/Dialog";

const rows = [
  ["next", "J", "↓"],
  ["previous", "K", "↑"],
  ["approve", "A"],
  ["hide", "H"],
  ["hideNoted", "N"],
  ["return", "R"],
  ["undo", "U", "Ctrl + Z"],
  ["reply", "C", "Enter"],
  ["spotlight", "S"],
  ["pin", "P"],
  ["question", "Q"],
  ["dismiss", "D"],
  ["search", "/"],
  ["waiting", "W"],
  ["stream", "G"],
  ["lesson", "T"],
  ["freeze", "Shift + F"],
  ["leave", "Esc"],
  ["help", "?"],
] as const;

interface Props {
  open: boolean;
  onClose: () => void;
  single: boolean;
  onSingle: (on: boolean) => void;
}

/** Every key of the desk, and the switch for those that are plain letters. */
export const KeysDialog = memo(function KeysDialog({ open, onClose, single, onSingle }: Props) {
  const t = useTranslations("desk.keys");
  return (
    <Dialog open={open} onClose={onClose} title={t("title")} description={t("text")}>
      <dl className="grid grid-cols-[auto_1fr] items-baseline gap-x-6 gap-y-1.5">
        {rows.map(([act, one, other]) => (
          <div key={act} className="contents">
            <dt>
              <kbd className="font-mono text-sm">{other ? t("or", { one, other }) : one}</kbd>
            </dt>
            <dd>{t(act)}</dd>
          </div>
        ))}
      </dl>
      <label className="mt-4 flex min-h-11 items-center gap-3 border-t border-line pt-4">
        <input
          type="checkbox"
          checked={single}
          onChange={(event) => onSingle(event.target.checked)}
          className="size-5 shrink-0 accent-accent"
        />
        <span>
          {t("single")}
          <span className="block text-sm text-soft">{t("singleHint")}</span>
        </span>
      </label>
    </Dialog>
  );
});
