"use client";

import { Menu } from "@base-ui/react/menu";
import { Flag } from "lucide-react";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl";
import { MenuPanel, menuItem } from "../../components/MenuPanel";

/** The menu behind `PostMenu`; it comes with the press that opens it. */
export function PostMenuChoices({ trigger, onFlag }: { trigger: ReactElement; onFlag: () => void }) {
  const t = useTranslations("seat.flag");
  return (
    <Menu.Root defaultOpen>
      <Menu.Trigger render={trigger} />
      <MenuPanel>
        <Menu.Item className={menuItem} onClick={onFlag}>
          <Flag aria-hidden size={16} />
          {t("act")}
        </Menu.Item>
      </MenuPanel>
    </Menu.Root>
  );
}
