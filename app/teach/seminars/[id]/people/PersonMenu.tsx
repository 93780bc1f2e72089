"use client";

import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "use-intl";
import type { SeatView } from "../../../../../domain/protocol";
import { standings } from "../../../../../domain/records";
import { IconButton } from "../../../../components/Button";
import { MenuChoice } from "../../../../components/MenuChoice";
import { menuItem } from "../../../../components/MenuPanel";
import { RowMenu } from "../../../../components/RowMenu";
import { useAct } from "../useAct";
import { useMay } from "../useMay";
import { usePersonDialogs } from "./PersonDialogs";

/** What can be done about one student. */
export function PersonMenu({ seat }: { seat: SeatView }) {
  const t = useTranslations("people");
  const runs = useMay("run");
  if (!runs) return null;
  return (
    <RowMenu
      button={
        <IconButton label={t("about", { name: seat.name })} className="-me-2 max-md:size-11">
          <Ellipsis aria-hidden size={16} />
        </IconButton>
      }
    >
      <Items seat={seat} />
    </RowMenu>
  );
}

function Items({ seat }: { seat: SeatView }) {
  const t = useTranslations("people");
  const { act } = useAct();
  const { open } = usePersonDialogs();
  const { id, name, standing } = seat;
  return (
    <>
      <Menu.Item className={menuItem} onClick={() => open("page", seat)}>
        {t("menu.page")}
      </Menu.Item>
      <Menu.Item className={menuItem} onClick={() => open("nudge", seat)}>
        {t("menu.nudge")}
      </Menu.Item>
      <Menu.Item className={menuItem} onClick={() => open("rename", seat)}>
        {t("menu.rename")}
      </Menu.Item>
      <Menu.Separator className="my-1 border-t border-line" />
      <Menu.RadioGroup
        aria-label={t("menu.standing")}
        value={standing}
        onValueChange={(chosen) => act("seat:standing", { seatId: id, standing: chosen })}
      >
        {standings.map((one) => (
          <MenuChoice key={one} value={one}>
            {t(`standing.${one}`)}
          </MenuChoice>
        ))}
      </Menu.RadioGroup>
      <Menu.Separator className="my-1 border-t border-line" />
      <Menu.Item className={`${menuItem} text-danger`} onClick={() => open("remove", seat)}>
        {t("menu.remove", { name })}
      </Menu.Item>
    </>
  );
}
