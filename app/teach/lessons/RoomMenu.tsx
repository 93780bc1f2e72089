"use client";

import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../components/Button";
import { MenuPanel, menuItem } from "../../components/MenuPanel";
import type { RoomRowProps } from "./RoomRow";

/** Everything that can be done with a question, in words. */
export function RoomMenu({
  question,
  place,
  last,
  joinable,
  acts,
  onEdit,
}: RoomRowProps & { onEdit: () => void }) {
  const t = useTranslations("lessons.rooms");
  const { id, text, parts } = question;
  const items = [
    { label: t("menuEdit"), run: onEdit },
    { label: t("menuUp"), run: () => acts.move(id, place - 1), blocked: place === 0 },
    { label: t("menuDown"), run: () => acts.move(id, place + 1), blocked: last },
    { label: t("menuJoin"), run: () => acts.joinAbove(id), blocked: !joinable },
    { label: t("menuShow"), run: () => acts.show(id), blocked: parts.every(({ source }) => source === null) },
    { label: t("menuRemove"), run: () => acts.remove(id) },
  ];
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton label={t("more", { question: text })} className="-me-2 size-8!" />}>
        <Ellipsis aria-hidden size={18} />
      </Menu.Trigger>
      <MenuPanel>
        {items.map(({ label, run, blocked }) => (
          <Menu.Item key={label} className={menuItem} disabled={blocked} onClick={run}>
            {label}
          </Menu.Item>
        ))}
      </MenuPanel>
    </Menu.Root>
  );
}
