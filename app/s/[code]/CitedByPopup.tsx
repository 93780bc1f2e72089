"use client";

import { Popover } from "@base-ui/react/popover";
import { X } from "lucide-react";
import { useRef } from "react";
import { useTranslations } from "use-intl";
import { plainText } from "../../../domain/format/plain";
import type { Block } from "../../../domain/lesson/lesson";
import type { PostView } from "../../../domain/protocol";
import { IconButton } from "../../components/Button";
import { TalkMoveLabel } from "../../components/TalkMove";
import { usePassages } from "../../discussion/passages";
import type { CitedByProps } from "./CitedBy";

/** What `CitedBy` shows: beside the text, on a phone as a sheet. It comes when a list is first asked for. */
export function CitedByPopup({ listed, posts, onClose, onPost }: CitedByProps) {
  const t = useTranslations("seat.citedBy");
  const tc = useTranslations("common");
  const last = useRef<HTMLElement | null>(null);
  /** The reader goes to a post: once the list is gone, or it would take the focus along. */
  const chosen = useRef<PostView | null>(null);
  if (listed) last.current = listed.button;
  function go(post: PostView) {
    chosen.current = post;
    onClose();
  }
  function onClosed() {
    if (chosen.current) onPost(chosen.current);
    chosen.current = null;
  }
  return (
    <Popover.Root
      open={listed !== null}
      onOpenChange={(open) => !open && onClose()}
      onOpenChangeComplete={(open) => !open && onClosed()}
    >
      <Popover.Portal>
        <Popover.Positioner
          anchor={listed?.button}
          side="bottom"
          align="end"
          sideOffset={4}
          collisionPadding={8}
          className="z-40 max-sm:fixed! max-sm:inset-x-0! max-sm:top-auto! max-sm:bottom-0! max-sm:transform-none!"
        >
          <Popover.Popup
            finalFocus={() => !chosen.current && (last.current ?? true)}
            className="flex max-h-[min(60dvh,28rem)] flex-col rounded-md border border-line bg-sheet shadow-lift outline-none max-sm:rounded-b-none sm:w-96"
          >
            <div className="flex items-center justify-between border-b border-line ps-4 pe-2">
              <Popover.Title className="py-2 font-semibold">
                {t("title", { number: listed?.block.number ?? 0 })}
              </Popover.Title>
              <Popover.Close render={<IconButton label={tc("close")} />}>
                <X aria-hidden size={16} />
              </Popover.Close>
            </div>
            <ol className="divide-y divide-line overflow-y-auto">
              {listed &&
                posts.map((post) => (
                  <li key={post.id}>
                    <CitingPost post={post} block={listed.block} onShow={() => go(post)} />
                  </li>
                ))}
            </ol>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}

function CitingPost({ post, block, onShow }: { post: PostView; block: Block; onShow: () => void }) {
  const t = useTranslations("seat.citedBy");
  const passages = usePassages();
  const cited = post.citations.filter(({ blockId }) => blockId === block.id);
  return (
    <button type="button" onClick={onShow} className="block w-full px-4 py-3 text-start hover:bg-wash">
      <span className="flex flex-wrap items-center gap-x-3 text-sm">
        <bdi className="font-semibold">{post.author.name}</bdi>
        <TalkMoveLabel move={post.move} />
      </span>
      <span dir="auto" lang={post.lang} className="line-clamp-2 font-serif">
        {plainText(post.text)}
      </span>
      {cited.map(({ start, end, quote }) => (
        <span
          key={`${start} ${end}`}
          className="mt-1 line-clamp-1 border-s-2 border-evidence ps-2 font-serif text-sm text-soft"
        >
          {end - start === block.text.length ? (
            t("whole")
          ) : (
            <q dir="auto" lang={passages?.lang}>
              {quote}
            </q>
          )}
        </span>
      ))}
    </button>
  );
}
