"use client";

import { memo, useCallback, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import { needsDecision } from "../../../../domain/moderation";
import type { PostView } from "../../../../domain/protocol";
import { useAfterPaint } from "../../../components/useAfterPaint";
import { Announcer } from "../../../discussion/Announcer";
import { ConnectionBar } from "../../../discussion/ConnectionBar";
import { useLiveState } from "../../../live/Live";
import { NewVersion } from "../../../live/NewVersion";
import { DeskBar } from "./DeskBar";
import { DeskKeys } from "./DeskKeys";
import { DeskTabs, PhoneTabs } from "./DeskTabs";
import { FrozenBar } from "./FrozenBar";
import { useModeration } from "./Moderation";
import { People } from "./People";
import { Rooms } from "./Rooms";
import { SpotlightBar } from "./SpotlightBar";
import { Stream } from "./Stream";
import { TextPanel } from "./TextPanel";
import { useCalm } from "./useCalm";
import type { DeskView } from "./useDeskView";
import { usePosts } from "./usePosts";
import { Waiting } from "./Waiting";

interface Props {
  address: string;
  shown: DeskView;
}

// What stands around the posts is drawn again only when something of its own has changed: a press is answered first.
const CalmRooms = memo(Rooms);
const CalmPeople = memo(People);
const CalmBar = memo(DeskBar);
const CalmKeys = memo(DeskKeys);
const CalmTabs = memo(DeskTabs);
const CalmPhoneTabs = memo(PhoneTabs);
const calmBars = (
  <>
    <ConnectionBar />
    <NewVersion />
    <FrozenBar />
    <SpotlightBar />
  </>
);

/** A picture of its own with an opaque ground: what changes inside is measured and painted without its neighbours. */
const columnLook = "min-h-0 min-w-0 bg-paper contain-strict";

/** Rooms, stream and people side by side; on a phone one of them at a time. */
export function DeskColumns({ address, shown }: Props) {
  const t = useTranslations("desk");
  const { view, setView, showRoom } = shown;
  const [keysOpen, setKeysOpen] = useState(false);
  const posts = usePosts();
  const calmPosts = useCalm(posts);
  const painted = useAfterPaint(shown);
  const waiting = useMemo(
    () => posts.filter(needsDecision).sort((a, b) => a.createdAt - b.createdAt),
    [posts],
  );
  const { focus } = useModeration();
  const onShow = useCallback(
    (post: PostView) => {
      showRoom(post.roomId);
      focus.goTo(post.id);
    },
    [showRoom, focus],
  );
  const onPeople = useCallback(() => setView("people"), [setView]);
  const onKeys = useCallback(() => setKeysOpen(true), []);
  const column = (where: "rooms" | "people") => (view === where ? "" : "max-lg:hidden");
  return (
    // At a zoom of 400 %, and on a phone that lies on its side, the page scrolls.
    <div className="flex h-dvh min-h-120 flex-col">
      <CalmKeys posts={posts} view={view} onView={setView} open={keysOpen} onOpen={setKeysOpen} />
      <CalmBar address={address} waiting={waiting.length} onKeys={onKeys} onPeople={onPeople} />
      {calmBars}
      {/* One landmark around all three: on a phone any one of them may be the page's only content. One row: the menus
          that open in it take none of its height. */}
      <main
        id="content"
        className="grid min-h-0 flex-1 grid-cols-1 grid-rows-1 lg:grid-cols-[17rem_1fr_18rem]"
      >
        <section
          aria-label={t("rooms")}
          className={`${columnLook} overflow-y-auto lg:border-e lg:border-line ${column("rooms")}`}
        >
          <CalmRooms chosen={shown.roomId} onChoose={showRoom} />
        </section>
        <div
          className={`${columnLook} flex flex-col ${view === "rooms" || view === "people" ? "max-lg:hidden" : ""}`}
        >
          <CalmTabs view={view} onView={setView} waiting={waiting.length} />
          <Middle shown={painted} posts={posts} waiting={waiting} onShow={onShow} />
          <NewPosts posts={posts} />
        </div>
        <section
          aria-label={t("people.title")}
          className={`${columnLook} overflow-y-auto lg:border-s lg:border-line ${column("people")}`}
        >
          <CalmPeople posts={calmPosts} onShow={onShow} />
        </section>
      </main>
      <CalmPhoneTabs view={view} onView={setView} waiting={waiting.length} />
    </div>
  );
}

interface MiddleProps {
  shown: DeskView;
  posts: PostView[];
  waiting: PostView[];
  onShow: (post: PostView) => void;
}

/** Follows the press that chose it: the press itself is answered at once. */
const Middle = memo(function Middle({ shown, posts, waiting, onShow }: MiddleProps) {
  const { view, setView, roomId, lit, visit } = shown;
  if (view === "waiting") return <Waiting posts={waiting} />;
  if (view === "text") return <TextPanel posts={posts} roomId={roomId} lit={lit} onShow={onShow} />;
  return <Stream key={visit} roomId={roomId} onText={() => setView("text")} />;
});

const NewPosts = memo(function NewPosts({ posts }: { posts: PostView[] }) {
  const seat = useLiveState((state) => state.seat);
  const loaded = useLiveState((state) => state.rooms.every(({ id }) => state.entered[id]));
  return loaded && <Announcer posts={posts} ownHandle={seat?.handle} />;
});
