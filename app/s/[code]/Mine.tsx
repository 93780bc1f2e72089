"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import type { OwnSeat, PostView, RoomView, SeminarView } from "../../../domain/protocol";
import { Button } from "../../components/Button";
import { Mark } from "../../components/Mark";
import { Notice } from "../../components/Notice";
import { Shell } from "../../components/Shell";
import { OwnStatus } from "../../discussion/OwnStatus";
import { PostItem } from "../../discussion/PostItem";
import { type Answer, send } from "../../send";
import { Unsent } from "./Unsent";

interface Record {
  seat: OwnSeat;
  seminar: SeminarView;
  rooms: { room: RoomView; posts: PostView[] }[];
}

/** After the end: what one wrote, question by question, to keep. */
export function Mine({ seminarId }: { seminarId: string }) {
  const t = useTranslations("seat.mine");
  const common = useTranslations("common");
  const [answer, setAnswer] = useState<Answer<Record> | null>(null);
  useEffect(() => {
    void send<Record>("GET", `/api/seminars/${seminarId}/mine?as=student`).then(setAnswer);
  }, [seminarId]);

  if (!answer?.ok) {
    return (
      <Shell>
        {answer ? (
          <Notice kind="problem">{answer.message}</Notice>
        ) : (
          <p className="text-soft">{common("loading")}</p>
        )}
      </Shell>
    );
  }
  const { seminar, rooms } = answer;
  return (
    <main id="content" className="mx-auto max-w-2xl px-4 py-8">
      <header className="border-b border-line pb-6">
        <p className="flex items-center gap-2 text-soft">
          <Mark size={20} /> {t("title")}
        </p>
        <h1 className="mt-2 font-serif text-3xl font-semibold">{seminar.title}</h1>
        <p className="mt-2 text-soft">{t("ended")}</p>
        <Button className="mt-4 print:hidden" onClick={() => window.print()}>
          {t("print")}
        </Button>
      </header>
      {rooms.map(({ room, posts }) => (
        <section key={room.id} className="mt-8">
          <h2 className="font-serif text-xl leading-snug font-semibold">{room.question}</h2>
          {posts.length === 0 && <p className="mt-2 text-soft">{t("none")}</p>}
          <Unsent seatId={answer.seat.id} roomId={room.id} />
          <div className="divide-y divide-line">
            {posts.map((post) => (
              <PostItem key={post.id} post={post} mine alone status={<OwnStatus post={post} />} />
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
