"use client";

import { ArrowDown, ArrowUp } from "lucide-react";
import { useTranslations } from "use-intl";
import { IconButton } from "../../components/Button";
import type { RoomRowProps } from "./RoomRow";

/** Up and down the list by one place. */
export function RoomMover({ question, place, last, acts }: RoomRowProps) {
  const t = useTranslations("lessons.rooms");
  const { id, text } = question;
  return (
    <div className="-my-1 -me-2 flex flex-col">
      <Arrow
        label={t("up", { question: text })}
        blocked={place === 0}
        onPress={() => acts.move(id, place - 1)}
        icon={ArrowUp}
      />
      <Arrow
        label={t("down", { question: text })}
        blocked={last}
        onPress={() => acts.move(id, place + 1)}
        icon={ArrowDown}
      />
    </div>
  );
}

interface ArrowProps {
  label: string;
  blocked: boolean;
  onPress: () => void;
  icon: typeof ArrowUp;
}

/** At the end of the list it keeps the focus, and does nothing. */
function Arrow({ label, blocked, onPress, icon: Icon }: ArrowProps) {
  return (
    <IconButton
      label={label}
      aria-disabled={blocked}
      onClick={() => !blocked && onPress()}
      className="size-8! aria-disabled:opacity-30"
    >
      <Icon aria-hidden size={16} />
    </IconButton>
  );
}
