"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { participation } from "../../../../domain/participation";
import type { PostView, SeatView } from "../../../../domain/protocol";
import { AskDialog } from "../../../components/AskDialog";
import { useLive, useLiveState } from "../../../live/Live";
import { PersonMenu } from "./PersonMenu";
import { useAct } from "./useAct";

/** Everyone with a seat: here or away, how many posts; removing is two presses. */
export function People({ posts }: { posts: PostView[] }) {
  const t = useTranslations("desk");
  const live = useLive();
  const seats = useLiveState((state) => state.seats);
  const here = useLiveState((state) => state.here);
  const [removing, setRemoving] = useState<SeatView | null>(null);
  const { reasonOf } = useAct();
  const { bySeat } = participation(posts, seats);
  const present = new Set(here?.seats);
  const students = seats
    .filter((seat) => seat.role === "student")
    .sort((a, b) => a.name.localeCompare(b.name));
  const name = removing?.name ?? "";
  return (
    <div className="px-4 py-3">
      <h2 className="text-sm text-soft">{t("people.title")}</h2>
      {students.length === 0 && <p className="mt-2 text-soft">{t("people.none")}</p>}
      <ul className="mt-1">
        {students.map((seat) => (
          <PersonRow
            key={seat.id}
            seat={seat}
            here={present.has(seat.id)}
            posts={bySeat.get(seat.id) ?? 0}
            onRemove={() => setRemoving(seat)}
          />
        ))}
      </ul>
      <AskDialog
        open={removing !== null}
        onClose={() => setRemoving(null)}
        title={t("removeAsk.title", { name })}
        text={t("removeAsk.text", { name })}
        yes={t("removeAsk.yes")}
        no={t("removeAsk.no")}
        danger
        onYes={async () => removing && reasonOf(await live.ask("seat:remove", { seatId: removing.id }))}
      />
    </div>
  );
}

interface RowProps {
  seat: SeatView;
  here: boolean;
  posts: number;
  onRemove: () => void;
}

function PersonRow({ seat, here, posts, onRemove }: RowProps) {
  const t = useTranslations("desk.people");
  const pseudonyms = useLiveState((state) => state.seminar?.names === "pseudonyms");
  const presence = seat.removed ? "removed" : here ? "here" : "away";
  return (
    <li className={`flex items-center gap-2 py-1.5 ${seat.removed ? "text-soft line-through" : ""}`}>
      <span
        aria-hidden
        className={`size-2 shrink-0 rounded-full ${here ? "bg-good" : "border border-edge"}`}
      />
      <span className="min-w-0 flex-1">
        <span className="block truncate">{seat.name}</span>
        <span className="block truncate text-xs text-soft">
          {pseudonyms && `${t("shownAs", { name: seat.pseudonym })} · `}
          {t(presence)} · {t("posts", { count: posts })}
          {seat.standing !== "normal" && ` · ${t(`standing.${seat.standing}`)}`}
        </span>
      </span>
      {!seat.removed && <PersonMenu seat={seat} onRemove={onRemove} />}
    </li>
  );
}
