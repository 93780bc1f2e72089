"use client";

import { Menu } from "@base-ui/react/menu";
import { LogOut, MonitorSmartphone } from "lucide-react";
import { type ReactElement, useState } from "react";
import { useTranslations } from "use-intl";
import { MenuPanel, menuItem } from "../../components/MenuPanel";
import { LeaveDialog } from "./LeaveDialog";
import { MoveDialog } from "./MoveDialog";

interface Props {
  trigger: ReactElement;
  seminarId: string;
  seatId: string;
}

/** The menu behind `SeatMenu`; it comes with the press that opens it. */
export function SeatMenuChoices({ trigger, seminarId, seatId }: Props) {
  const t = useTranslations("seat.device");
  const [open, setOpen] = useState<"move" | "leave" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu.Root defaultOpen>
        <Menu.Trigger render={trigger} />
        <MenuPanel>
          <Menu.Item className={menuItem} onClick={() => setOpen("move")}>
            <MonitorSmartphone aria-hidden size={16} />
            {t("move")}
          </Menu.Item>
          <Menu.Item className={menuItem} onClick={() => setOpen("leave")}>
            <LogOut aria-hidden size={16} className="rtl:-scale-x-100" />
            {t("leave")}
          </Menu.Item>
        </MenuPanel>
      </Menu.Root>
      {open === "move" && <MoveDialog seminarId={seminarId} onClose={close} />}
      {open === "leave" && <LeaveDialog seminarId={seminarId} seatId={seatId} onClose={close} />}
    </>
  );
}
