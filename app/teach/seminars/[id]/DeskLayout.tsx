"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import { ConnectionBar } from "../../../discussion/ConnectionBar";
import { useLiveState } from "../../../live/Live";
import { DeskBar } from "./DeskBar";
import { DeskKeys } from "./DeskKeys";
import { DeskOver } from "./DeskOver";
import { DeskTabs, type View } from "./DeskTabs";
import { FrozenBar } from "./FrozenBar";
import { ModerationProvider } from "./Moderation";
import { People } from "./People";
import { Rooms } from "./Rooms";
import { Stream } from "./Stream";
import { usePosts } from "./usePosts";
import { Waiting } from "./Waiting";

/** Rooms, stream and people side by side; on a phone one of them at a time. */
export function DeskLayout({ address }: { address: string }) {
  const t = useTranslations();
  const { over, seminar } = useLiveState((state) => state);
  const [view, setView] = useState<View>("stream");
  const [roomId, setRoomId] = useState<string | null>(null);
  const [keysOpen, setKeysOpen] = useState(false);
  const posts = usePosts();
  if (over) return <DeskOver reason={over} />;
  if (!seminar) return <p className="p-8 text-soft">{t("common.loading")}</p>;

  const waiting = posts.filter((post) => post.status === "pending");
  const middle = view === "waiting" ? "waiting" : "stream";
  const column = (shownIn: View) => (view === shownIn ? "" : "max-lg:hidden");
  return (
    <ModerationProvider>
      <div className="flex h-dvh flex-col">
        <DeskKeys posts={posts} onView={setView} open={keysOpen} onOpen={setKeysOpen} />
        <DeskBar address={address} onKeys={() => setKeysOpen(true)} />
        <ConnectionBar />
        <FrozenBar />
        <div className="grid min-h-0 flex-1 grid-cols-1 lg:grid-cols-[17rem_1fr_18rem]">
          <aside
            aria-label={t("desk.rooms")}
            className={`min-h-0 overflow-y-auto lg:border-r lg:border-line ${column("rooms")}`}
          >
            <Rooms
              posts={posts}
              chosen={roomId}
              onChoose={(chosen) => {
                setRoomId(chosen);
                setView("stream");
              }}
            />
          </aside>
          <main
            id="content"
            className={`flex min-h-0 flex-col ${view === "rooms" || view === "people" ? "max-lg:hidden" : ""}`}
          >
            <DeskTabs view={view} onView={setView} waiting={waiting.length} wide />
            {middle === "waiting" ? <Waiting posts={waiting} /> : <Stream posts={posts} roomId={roomId} />}
          </main>
          <aside
            aria-label={t("desk.people.title")}
            className={`min-h-0 overflow-y-auto lg:border-l lg:border-line ${column("people")}`}
          >
            <People posts={posts} />
          </aside>
        </div>
        <DeskTabs view={view} onView={setView} waiting={waiting.length} />
      </div>
    </ModerationProvider>
  );
}
