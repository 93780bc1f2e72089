"use client";

import { Menu } from "@base-ui/react/menu";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import { MenuChoice } from "../../../components/MenuChoice";
import { useAct } from "./useAct";
import { useShortTime } from "./useShortTime";

const slownesses = [0, 10, 30, 60, 120, 300];

/** In a room's menu: whether posts wait in it, and how much time lies between two posts of one student. */
export function RoomRules({ room, reviewInSeminar }: { room: RoomView; reviewInSeminar: boolean }) {
  const t = useTranslations("rooms.menu");
  const time = useShortTime();
  const { act } = useAct();
  const { id: roomId, review, slowSeconds } = room;
  return (
    <>
      <Choices
        label={t("review")}
        value={review}
        onValue={(chosen) => act("room:policy", { roomId, review: chosen })}
      >
        <MenuChoice value={null}>{t("reviewAs", { waits: String(reviewInSeminar) })}</MenuChoice>
        <MenuChoice value={true}>{t("reviewOn")}</MenuChoice>
        <MenuChoice value={false}>{t("reviewOff")}</MenuChoice>
      </Choices>
      <Choices
        label={t("slow")}
        value={slowSeconds}
        onValue={(chosen) => act("room:policy", { roomId, slowSeconds: chosen })}
      >
        {slownesses.map((seconds) => (
          <MenuChoice key={seconds} value={seconds}>
            {seconds === 0 ? t("slowOff") : time(seconds)}
          </MenuChoice>
        ))}
      </Choices>
    </>
  );
}

interface ChoicesProps<V> {
  label: string;
  value: V;
  onValue: (value: V) => void;
  children: ReactNode;
}

function Choices<V>({ label, value, onValue, children }: ChoicesProps<V>) {
  return (
    <Menu.Group className="not-first:mt-1 not-first:border-t not-first:border-line not-first:pt-1">
      <Menu.GroupLabel className="px-3 pt-1 text-xs text-soft">{label}</Menu.GroupLabel>
      <Menu.RadioGroup aria-label={label} value={value} onValueChange={onValue}>
        {children}
      </Menu.RadioGroup>
    </Menu.Group>
  );
}
