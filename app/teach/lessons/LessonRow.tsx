"use client";

import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import Link from "next/link";
import { useTranslations } from "use-intl";
import type { SavedLesson } from "../../../domain/records";
import { Button, IconButton } from "../../components/Button";
import { MenuPanel, menuItem } from "../../components/MenuPanel";
import { useTimes } from "../../components/useTimes";

export type ListedLesson = Pick<SavedLesson, "id" | "title" | "updatedAt">;

interface Props {
  lesson: ListedLesson;
  onOpen: (lesson: ListedLesson) => void;
  onDelete: (lesson: ListedLesson) => void;
}

export function LessonRow({ lesson, onOpen, onDelete }: Props) {
  const t = useTranslations("lessons");
  const times = useTimes();
  const title = lesson.title || t("untitled");
  const href = `/teach/lessons/${lesson.id}`;
  const at = times.moment(lesson.updatedAt, { dateStyle: "medium", timeStyle: "short" });
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 border-t border-line py-4 last:border-b">
      <div className="min-w-0 flex-[1_1_18rem]">
        <h2 className="font-serif text-xl leading-snug wrap-break-word">
          <Link href={href} className="underline-offset-4 hover:underline">
            {title}
          </Link>
        </h2>
        <p className="text-sm text-soft">{t("list.changed", { at })}</p>
      </div>
      <Button aria-label={t("list.openOf", { title })} onClick={() => onOpen(lesson)}>
        {t("list.open")}
      </Button>
      <Menu.Root>
        <Menu.Trigger render={<IconButton label={t("list.more", { title })} />}>
          <Ellipsis aria-hidden size={18} />
        </Menu.Trigger>
        <MenuPanel>
          <Menu.LinkItem href={href} className={menuItem}>
            {t("list.edit")}
          </Menu.LinkItem>
          <Menu.Item className={menuItem} onClick={() => onDelete(lesson)}>
            {t("list.delete")}
          </Menu.Item>
        </MenuPanel>
      </Menu.Root>
    </li>
  );
}
