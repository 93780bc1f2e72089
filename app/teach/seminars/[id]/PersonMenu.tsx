"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, Ellipsis } from "lucide-react";
import { useTranslations } from "use-intl";
import type { SeatView } from "../../../../domain/protocol";
import { standings } from "../../../../domain/records";
import { IconButton } from "../../../components/Button";
import { MenuPanel, menuItem } from "../../../components/MenuPanel";
import { useAct } from "./useAct";

/** What can be done about one student: how far the posts are trusted, and removal. */
export function PersonMenu({ seat, onRemove }: { seat: SeatView; onRemove: () => void }) {
  const t = useTranslations("desk.people");
  const { act } = useAct();
  return (
    <Menu.Root>
      <Menu.Trigger render={<IconButton label={t("about", { name: seat.name })} />}>
        <Ellipsis aria-hidden size={16} />
      </Menu.Trigger>
      <MenuPanel>
        <Menu.RadioGroup
          value={seat.standing}
          onValueChange={(standing) => act("seat:standing", { seatId: seat.id, standing })}
        >
          {standings.map((standing) => (
            <Menu.RadioItem key={standing} value={standing} className={menuItem} closeOnClick>
              <span className="w-4">
                <Menu.RadioItemIndicator>
                  <Check aria-hidden size={16} />
                </Menu.RadioItemIndicator>
              </span>
              {t(`standing.${standing}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
        <Menu.Separator className="my-1 border-t border-line" />
        <Menu.Item className={`${menuItem} text-danger`} onClick={onRemove}>
          {t("remove", { name: seat.name })}
        </Menu.Item>
      </MenuPanel>
    </Menu.Root>
  );
}
