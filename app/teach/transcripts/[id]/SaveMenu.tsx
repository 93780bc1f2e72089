"use client";

import { Menu } from "@base-ui/react/menu";
import { ChevronDown } from "lucide-react";
import { useTranslations } from "use-intl";
import { buttonLook } from "../../../components/Button";
import { MenuPanel, menuItem } from "../../../components/MenuPanel";
import { useTimeZone } from "../../../components/useTimes";
import type { View } from "./Tools";

const formats = ["md", "csv", "json"] as const;

/** Takes the copy that is being read away as a file, or onto paper. */
export function SaveMenu({ seminarId, view }: { seminarId: string; view: View }) {
  const t = useTranslations("record.save");
  const zone = useTimeZone();
  const address = (format: string) =>
    `/api/seminars/${seminarId}/transcript?${new URLSearchParams({ format, view, zone })}`;
  return (
    <Menu.Root>
      <Menu.Trigger className={buttonLook()}>
        {t("label")} <ChevronDown aria-hidden size={16} />
      </Menu.Trigger>
      <MenuPanel>
        {formats.map((format) => (
          <Menu.LinkItem key={format} href={address(format)} download className={menuItem} closeOnClick>
            {t(format)}
          </Menu.LinkItem>
        ))}
        <Menu.Separator className="my-1 h-px bg-line" />
        <Menu.Item className={menuItem} onClick={() => window.print()}>
          {t("print")}
        </Menu.Item>
      </MenuPanel>
    </Menu.Root>
  );
}
