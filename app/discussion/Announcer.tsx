"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { plainText } from "../../domain/format/plain";
import type { PostView } from "../../domain/protocol";

/**
 * Reads each new post of somebody else's to a screen reader, once. What was there on arrival stays silent: draw it only
 * when the posts have come.
 */
export function Announcer({ posts, ownHandle }: { posts: readonly PostView[]; ownHandle?: string }) {
  const t = useTranslations("room");
  const told = useRef<Set<string> | null>(null);
  const [news, setNews] = useState<{ id: string; text: string }[]>([]);

  useEffect(() => {
    const first = told.current === null;
    const known = told.current ?? new Set<string>();
    told.current = known;
    const fresh = posts.filter((post) => !known.has(post.id));
    for (const post of fresh) known.add(post.id);
    const others = fresh.filter((post) => post.author.handle !== ownHandle);
    if (first || others.length === 0) return;
    const lines = others.map((post) => ({
      id: post.id,
      text: t("newPost", {
        name: post.author.name,
        move: t(`moves.${post.move}`),
        text: plainText(post.text),
      }),
    }));
    setNews((before) => [...before, ...lines].slice(-5));
  }, [posts, ownHandle, t]);

  return (
    <div aria-live="polite" aria-relevant="additions" className="sr-only">
      {news.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
