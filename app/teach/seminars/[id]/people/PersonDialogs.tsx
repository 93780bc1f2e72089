"use client";

import { createContext, type ReactNode, use, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Voice } from "../../../../../domain/participation";
import type { PostView, SeatView } from "../../../../../domain/protocol";
import { AskDialog } from "../../../../components/AskDialog";
import { useLive } from "../../../../live/Live";
import { useAct } from "../useAct";
import { NudgeDialog } from "./NudgeDialog";
import { PersonPage } from "./PersonPage";
import { RenameDialog } from "./RenameDialog";

type Kind = "page" | "nudge" | "rename" | "remove";

interface Dialogs {
  open(kind: Kind, seat: SeatView): void;
}

const Context = createContext<Dialogs | null>(null);

interface Props {
  posts: PostView[];
  voices: Voice[];
  onShow: (post: PostView) => void;
  children: ReactNode;
}

/** What is done about one student at a time; the same dialogs serve everybody. */
export function PersonDialogs({ posts, voices, onShow, children }: Props) {
  const [asked, setAsked] = useState<{ kind: Kind; seat: SeatView } | null>(null);
  const [shown, setShown] = useState(false);
  const dialogs = useMemo<Dialogs>(
    () => ({
      open(kind, seat) {
        setAsked({ kind, seat });
        setShown(true);
      },
    }),
    [],
  );
  const close = () => setShown(false);
  const seat = asked?.seat;
  const about = seat && { seat, open: shown, onClose: close };
  const voice = voices.find(({ seatId }) => seatId === seat?.id);
  const written = posts.filter((post) => post.seat?.id === seat?.id);
  return (
    <Context value={dialogs}>
      {children}
      {about && asked.kind === "page" && (
        <PersonPage
          {...about}
          posts={written}
          voice={voice}
          onShow={(post) => {
            close();
            onShow(post);
          }}
        />
      )}
      {about && asked.kind === "nudge" && <NudgeDialog key={about.seat.id} {...about} voice={voice} />}
      {about && asked.kind === "rename" && <RenameDialog key={about.seat.id} {...about} />}
      {about && asked.kind === "remove" && <RemoveDialog {...about} />}
    </Context>
  );
}

export function usePersonDialogs(): Dialogs {
  const dialogs = use(Context);
  if (!dialogs) throw new Error("usePersonDialogs outside PersonDialogs");
  return dialogs;
}

function RemoveDialog({ seat, open, onClose }: { seat: SeatView; open: boolean; onClose: () => void }) {
  const t = useTranslations("people.remove");
  const live = useLive();
  const { reasonOf } = useAct();
  const { id, name } = seat;
  return (
    <AskDialog
      open={open}
      onClose={onClose}
      title={t("title", { name })}
      text={t("text", { name })}
      yes={t("yes")}
      no={t("no")}
      danger
      onYes={async () => reasonOf(await live.ask("seat:remove", { seatId: id }))}
    />
  );
}
