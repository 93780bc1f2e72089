"use client";

import { useEffect, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { plainText } from "../../domain/format/plain";
import type { PostView } from "../../domain/protocol";

/** After an announcement further posts are gathered for so long: what is heard must have time to be said. */
const PAUSE_MS = 2_000;
/** So many at once are read out; of more only the number. */
const FEW = 3;
/** As many lines stay for a reader who goes looking for them. */
const KEPT = 5;

interface Line {
  id: string;
  text: string;
}

/**
 * Reads each new post of somebody else's to a screen reader, once: the first at once, those that come soon after it
 * together, and of many only how many they are. What was there on arrival stays silent: draw it only when the posts have
 * come. It knows nothing of what a list has drawn.
 */
export function Announcer({ posts, ownHandle }: { posts: readonly PostView[]; ownHandle?: string }) {
  const t = useTranslations("room");
  const told = useRef<Set<string> | null>(null);
  const waiting = useRef<PostView[]>([]);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [news, setNews] = useState<Line[]>([]);

  const say = useRef(() => {});
  say.current = () => {
    const fresh = waiting.current;
    waiting.current = [];
    timer.current = undefined;
    if (fresh.length === 0) return;
    const lines = fresh.map(({ id, author, move, text }) => ({
      id,
      text: t("newPost", { name: author.name, move: t(`moves.${move}`), text: plainText(text) }),
    }));
    const many = { id: fresh.map(({ id }) => id).join(), text: t("newPosts", { count: fresh.length }) };
    const said = fresh.length <= FEW ? lines : [many];
    setNews((before) => [...before, ...said].slice(-KEPT));
    timer.current = setTimeout(() => say.current(), PAUSE_MS);
  };

  useEffect(() => {
    const arrived = told.current !== null;
    const known = told.current ?? new Set<string>();
    told.current = known;
    const fresh = posts.filter((post) => !known.has(post.id));
    for (const post of fresh) known.add(post.id);
    if (!arrived) return;
    waiting.current.push(...fresh.filter((post) => post.author.handle !== ownHandle));
    if (timer.current === undefined) say.current();
  }, [posts, ownHandle]);
  useEffect(() => () => clearTimeout(timer.current), []);

  return (
    <div aria-live="polite" aria-relevant="additions" className="sr-only">
      {news.map(({ id, text }) => (
        <p key={id}>{text}</p>
      ))}
    </div>
  );
}
