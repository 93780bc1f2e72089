"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { PostText } from "../../components/PostText";
import { readDraft } from "../../live/draft";
import { readOutbox } from "../../live/outbox";

/** What was written on this device for a room and never reached the server: it is not in the record, but not lost. */
export function Unsent({ seatId, roomId }: { seatId: string; roomId: string }) {
  const t = useTranslations("seat.mine");
  const [texts, setTexts] = useState<{ id: string; text: string }[]>([]);
  useEffect(() => {
    const draft = readDraft(seatId, roomId);
    void readOutbox(seatId).then((posts) => {
      const waiting = posts.filter((post) => post.roomId === roomId);
      setTexts(draft ? [...waiting, { id: "draft", text: draft.text }] : waiting);
    });
  }, [seatId, roomId]);
  return texts.map(({ id, text }) => (
    <div key={id} className="my-4 border-s-2 border-wait ps-4">
      <p className="text-sm text-wait">{t("unsent")}</p>
      <PostText text={text} />
    </div>
  ));
}
