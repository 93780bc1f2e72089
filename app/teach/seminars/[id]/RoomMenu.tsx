"use client";

import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../domain/protocol";
import { IconButton } from "../../../components/Button";
import { menuItem } from "../../../components/MenuPanel";
import { RowMenu } from "../../../components/RowMenu";
import { useLiveState } from "../../../live/Live";
import { RoomRules } from "./RoomRules";
import { stepsFrom } from "./steps";
import { useAct } from "./useAct";
import { useRoomPhase } from "./useRoomPhase";

interface Props {
  room: RoomView;
  /** Those of its steps that count as near are in the row. */
  near: boolean;
}

/** What can be done about one room besides its next step. */
export function RoomMenu({ room, near }: Props) {
  const t = useTranslations("rooms");
  return (
    <RowMenu
      button={
        <IconButton
          label={t("menu.label", { number: room.position + 1 })}
          className="-mt-1 size-8! max-md:-mt-2.5 max-md:size-11!"
        >
          <Ellipsis aria-hidden size={16} />
        </IconButton>
      }
    >
      <Items room={room} near={near} />
    </RowMenu>
  );
}

function Items({ room, near }: Props) {
  const t = useTranslations("rooms");
  const seminar = useLiveState((state) => state.seminar);
  const enter = useRoomPhase(room);
  const { act } = useAct();
  if (!seminar) return null;
  const { id, phase, spotlight } = room;
  const steps = stepsFrom(phase, seminar.silentStart).filter((step) => !(near && step.near));
  const show = { roomId: id, postIds: spotlight.posts, at: spotlight.at };
  return (
    <div className="max-h-(--available-height) overflow-y-auto">
      {steps.map((step) => (
        <Menu.Item key={step.word} className={menuItem} onClick={() => enter(step.phase)}>
          {t(`phases.${step.word}`)}
        </Menu.Item>
      ))}
      {seminar.screenRoomId !== id && (
        <Menu.Item className={menuItem} onClick={() => act("room:spotlight", show)}>
          {t("menu.show")}
        </Menu.Item>
      )}
      <RoomRules room={room} reviewInSeminar={seminar.review} />
    </div>
  );
}
