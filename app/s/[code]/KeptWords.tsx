"use client";

import { useEffect, useState } from "react";
import { useTranslations } from "use-intl";
import { PostText } from "../../components/PostText";
import { keptPlaces, readDraft } from "../../live/draft";
import { readOutbox } from "../../live/outbox";

/** What a seat that this browser lost had not sent yet: to be copied, should there be no way back. */
export function KeptWords({ seatId }: { seatId: string }) {
  const t = useTranslations("seat.over");
  const [texts, setTexts] = useState<{ id: string; text: string }[]>([]);
  useEffect(() => {
    const drafts = keptPlaces(seatId).map((id) => ({ id, text: readDraft(seatId, id)?.text ?? "" }));
    void readOutbox(seatId).then((posts) => setTexts([...posts, ...drafts].filter(({ text }) => text)));
  }, [seatId]);
  if (texts.length === 0) return null;
  return (
    <section className="mt-8">
      <h2 className="text-sm text-soft">{t("words")}</h2>
      {texts.map(({ id, text }) => (
        <div key={id} className="mt-3 border-s-2 border-wait ps-4">
          <PostText text={text} />
        </div>
      ))}
    </section>
  );
}
