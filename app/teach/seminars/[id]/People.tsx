"use client";

import { useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { unanswered, voices } from "../../../../domain/participation";
import type { PostView } from "../../../../domain/protocol";
import { Segments } from "../../../components/Segments";
import { useLiveState } from "../../../live/Live";
import { Door } from "./people/Door";
import { PeopleList } from "./people/PeopleList";
import { PersonDialogs } from "./people/PersonDialogs";
import { PickButton } from "./people/PickButton";
import { Unanswered } from "./people/Unanswered";
import { VoiceTable } from "./people/VoiceTable";
import { useMay } from "./useMay";

interface Props {
  /** Of every room, as staff see them. */
  posts: PostView[];
  /** Leads to a post in the stream. */
  onShow: (post: PostView) => void;
}

/** Who is here, who needs a voice, and what nobody has answered. None of it ever reaches a student. */
export function People({ posts, onShow }: Props) {
  const t = useTranslations("people");
  const seats = useLiveState((state) => state.seats);
  const rooms = useLiveState((state) => state.rooms);
  const runs = useMay("run");
  const [view, setView] = useState<"people" | "share" | "unanswered">("people");
  const ranked = useMemo(() => voices(posts, seats, rooms), [posts, seats, rooms]);
  const open = useMemo(() => unanswered(posts), [posts]);
  const silent = ranked.filter((voice) => voice.posts === 0).length;
  return (
    <PersonDialogs posts={posts} voices={ranked} onShow={onShow}>
      <div className="px-4 py-3">
        <div className="flex min-h-8 items-center justify-between gap-x-2">
          <h2 className="text-sm text-soft *:whitespace-nowrap">
            <span>{t("summary.students", { count: ranked.length })}</span>
            {silent > 0 && ", "}
            {silent > 0 && <span className="text-wait">{t("summary.silent", { count: silent })}</span>}
          </h2>
          {runs && ranked.length > 0 && <PickButton />}
        </div>
        <Door />
        <Segments
          label={t("view.label")}
          className="mt-2 border-b border-line *:-mb-px"
          choices={[
            { value: "people", label: t("view.people") },
            { value: "share", label: t("view.share") },
            { value: "unanswered", label: t("view.unanswered"), count: open.length },
          ]}
          value={view}
          onChoose={setView}
        />
        {view === "people" && <PeopleList voices={ranked} />}
        {view === "share" && <VoiceTable voices={ranked} />}
        {view === "unanswered" && <Unanswered posts={open} onShow={onShow} />}
      </div>
    </PersonDialogs>
  );
}
