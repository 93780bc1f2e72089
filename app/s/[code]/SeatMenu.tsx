"use client";

import { Menu } from "@base-ui/react/menu";
import { CircleUserRound, LogOut, MonitorSmartphone } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../components/Button";
import { MenuPanel, menuItem } from "../../components/MenuPanel";
import { LeaveDialog } from "./LeaveDialog";
import { MoveDialog } from "./MoveDialog";

/** What a student does with the own seat: take it to another device, or leave this one. */
export function SeatMenu({ seminarId, seatId }: { seminarId: string; seatId: string }) {
  const t = useTranslations("seat.device");
  const [open, setOpen] = useState<"move" | "leave" | null>(null);
  const close = () => setOpen(null);
  return (
    <>
      <Menu.Root>
        <Menu.Trigger render={<IconButton label={t("menu")} />}>
          <CircleUserRound aria-hidden size={18} />
        </Menu.Trigger>
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
