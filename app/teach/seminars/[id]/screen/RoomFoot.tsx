"use client";

import { useTranslations } from "use-intl";
import type { RoomView } from "../../../../../domain/protocol";
import type { Phase } from "../../../../../domain/records";
import type { RoomState } from "../../../../../domain/room";
import { CoverageStrip } from "./CoverageStrip";
import { SilentFoot } from "./SilentFoot";

interface Props {
  room: RoomView;
  phase: Phase;
  posts: RoomState["posts"] | undefined;
  /** No post is spotlighted: there is space for how the text is used. */
  plain: boolean;
}

/** Under the picture: how far the room is, or what holds in it now. */
export function RoomFoot({ room, phase, posts, plain }: Props) {
  const t = useTranslations();
  if (phase === "silent") return <SilentFoot room={room} />;
  if (phase !== "open") return <p className="mt-[0.8em] text-[1.3em] text-soft">{t(`screen.${phase}`)}</p>;
  if (!plain || !posts) return null;
  return (
    <div className="mt-[0.8em] flex flex-wrap items-end gap-x-[2em] gap-y-[0.5em]">
      <p className="text-[1.15em] text-soft">{t("room.posts", { count: posts.size })}</p>
      <CoverageStrip posts={posts} />
    </div>
  );
}
