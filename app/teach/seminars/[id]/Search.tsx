"use client";

import { BookOpen, Search as Glass } from "lucide-react";
import type { KeyboardEvent } from "react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { IconButton } from "../../../components/Button";

interface Props {
  words: string;
  onWords: (words: string) => void;
  /** Shows the lesson, where no tab does. */
  onText: () => void;
  count: number;
}

/** Narrows the stream to what is looked for; Escape empties it, then leaves it. */
export function Search({ words, onWords, onText, count }: Props) {
  const t = useTranslations("desk.search");
  const tabs = useTranslations("desk.tabs");
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>) {
    if (event.key !== "Escape") return;
    event.preventDefault();
    if (words) onWords("");
    else event.currentTarget.blur();
  }
  return (
    <search className="flex items-center gap-2 border-b border-line px-4 text-soft md:px-8">
      <Glass aria-hidden size={16} className="shrink-0" />
      <input
        type="search"
        aria-label={t("label")}
        placeholder={t("placeholder")}
        value={words}
        onChange={(event) => onWords(event.target.value)}
        onKeyDown={onKeyDown}
        dir="auto"
        className="min-h-11 min-w-0 flex-1 bg-transparent px-1 text-ink placeholder:text-soft"
      />
      <span role="status" className="shrink-0 text-sm">
        {words.trim() !== "" && t("found", { count })}
      </span>
      <IconButton label={tabs("text")} className="-me-2 size-11! lg:hidden" onClick={onText}>
        <BookOpen aria-hidden size={18} />
      </IconButton>
    </search>
  );
}

/** Posts that contain every word, in the text or a name, whatever the case and the accents. */
export function found(posts: PostView[], words: string): PostView[] {
  const sought = plain(words).split(/\s+/).filter(Boolean);
  if (sought.length === 0) return posts;
  return posts.filter((post) => {
    const text = plain(`${post.text} ${post.author.name} ${post.seat?.name ?? ""}`);
    return sought.every((word) => text.includes(word));
  });
}

function plain(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}
