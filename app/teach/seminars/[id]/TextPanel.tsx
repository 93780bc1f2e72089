"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import type { Citation } from "../../../../domain/records";
import { Button } from "../../../components/Button";
import { Notice } from "../../../components/Notice";
import { Segments } from "../../../components/Segments";
import { useLiveState } from "../../../live/Live";
import { BlockPosts } from "./text/BlockPosts";
import { ColdPassages } from "./text/ColdPassages";
import { CoverageTable } from "./text/CoverageTable";
import { CoveredLesson, type Passage } from "./text/CoveredLesson";
import { type UsedLesson, useCoverage } from "./text/useCoverage";
import { useLesson } from "./text/useLesson";

interface Props {
  /** Of every room, as staff see them. */
  posts: PostView[];
  /** Whose posts count; null for all rooms. */
  roomId: string | null;
  /** The passage to scroll to and to light up. */
  lit: Citation | null;
  /** Leads to a post in the stream. */
  onShow: (post: PostView) => void;
}

/** The lesson with what the discussion makes of it. */
export function TextPanel({ posts, roomId, lit, onShow }: Props) {
  const t = useTranslations("common");
  const seminarId = useLiveState((state) => state.seminar?.id ?? "");
  const { answer, retry } = useLesson(seminarId);
  const used = useCoverage(answer?.ok ? answer.lesson : null, posts, roomId);
  return (
    <div className="min-h-0 flex-1 overflow-y-auto px-4 pt-3 pb-8 md:px-8">
      {!answer && <p className="text-soft">{t("loading")}</p>}
      {answer && !answer.ok && (
        <div className="space-y-3">
          <Notice kind="problem">{answer.message}</Notice>
          <Button onClick={retry}>{t("retry")}</Button>
        </div>
      )}
      {used && <Coverage used={used} roomId={roomId} lit={lit} onShow={onShow} />}
    </div>
  );
}

function Coverage({ used, roomId, lit, onShow }: { used: UsedLesson } & Omit<Props, "posts">) {
  const t = useTranslations("people.text");
  const rooms = useLiveState((state) => state.rooms);
  const [look, setLook] = useState<"picture" | "table">("picture");
  const [asked, setAsked] = useState<string | null>(null);
  const [sought, setSought] = useState<Passage | null>(null);
  const room = rooms.find(({ id }) => id === roomId);
  const { used: some, all } = used.coverage;
  return (
    <>
      <div className="flex flex-wrap items-baseline justify-between gap-x-6">
        <p className="text-sm text-soft">
          {t("summary", { used: some, all })}
          {room ? ` · ${t("ofRoom", { number: room.position + 1 })}` : ""}
        </p>
        <Segments
          label={t("look.label")}
          choices={[
            { value: "picture", label: t("look.picture") },
            { value: "table", label: t("look.table") },
          ]}
          value={look}
          onChoose={setLook}
        />
      </div>
      <ColdPassages
        coverage={used.coverage}
        onChoose={(blockId) => {
          setLook("picture");
          setSought({ blockId });
        }}
      />
      {look === "table" ? (
        <CoverageTable coverage={used.coverage} onAsk={setAsked} />
      ) : (
        <CoveredLesson used={used} lit={sought ?? lit} onAsk={setAsked} />
      )}
      <BlockPosts used={used} blockId={asked} onClose={() => setAsked(null)} onShow={onShow} />
    </>
  );
}
