"use client";

import { Menu } from "@base-ui/react/menu";
import { Check, Plus } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../domain/protocol";
import { countsOf, inReactionOrder } from "../../../domain/reactions";
import { type Reaction, reactions } from "../../../domain/records";
import { Button } from "../../components/Button";
import { MenuPanel, menuItem } from "../../components/MenuPanel";
import { reactionIcons } from "../../discussion/reactionLooks";
import { useReacting } from "./useReacting";

/** What others and the reader say about a post with one press: those that anybody gave, and a button for the rest. */
export function Reactions({ post }: { post: PostView }) {
  const t = useTranslations("room.reactions");
  const { own, toggle, failed } = useReacting(post);
  const counts = new Map(countsOf(post.reactions));
  const shown = inReactionOrder([...counts.keys(), ...own]);
  return (
    <>
      {shown.map((reaction) => (
        <Chip
          key={reaction}
          reaction={reaction}
          // Pressed just now, it is not counted yet.
          count={Math.max(counts.get(reaction) ?? 0, own.includes(reaction) ? 1 : 0)}
          pressed={own.includes(reaction)}
          onPress={() => void toggle(reaction)}
        />
      ))}
      {shown.length < reactions.length && <ReactMenu post={post} own={own} onChoose={toggle} />}
      <p role="status" className={failed ? "w-full px-2.5 text-sm text-danger" : "sr-only"}>
        {failed && t("failed")}
      </p>
    </>
  );
}

interface ChipProps {
  reaction: Reaction;
  count: number;
  pressed: boolean;
  onPress: () => void;
}

function Chip({ reaction, count, pressed, onPress }: ChipProps) {
  const t = useTranslations("room.reactions");
  const Icon = reactionIcons[reaction];
  return (
    <button
      type="button"
      aria-pressed={pressed}
      onClick={onPress}
      className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line px-2.5 text-sm whitespace-nowrap text-soft transition-colors hover:bg-wash hover:text-ink aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:text-ink"
    >
      <Icon aria-hidden size={14} />
      {t(reaction)} <span className="tabular-nums">{count}</span>
    </button>
  );
}

interface ReactMenuProps {
  post: PostView;
  own: readonly Reaction[];
  onChoose: (reaction: Reaction) => void;
}

function ReactMenu({ post, own, onChoose }: ReactMenuProps) {
  const t = useTranslations("room.reactions");
  return (
    <Menu.Root>
      <Menu.Trigger
        render={<Button look="quiet" size="sm" aria-label={t("reactTo", { name: post.author.name })} />}
      >
        <Plus aria-hidden size={14} />
        {t("react")}
      </Menu.Trigger>
      <MenuPanel>
        {reactions.map((reaction) => {
          const Icon = reactionIcons[reaction];
          return (
            <Menu.CheckboxItem
              key={reaction}
              className={menuItem}
              checked={own.includes(reaction)}
              closeOnClick
              onCheckedChange={() => onChoose(reaction)}
            >
              <Icon aria-hidden size={16} />
              {t(reaction)}
              <Menu.CheckboxItemIndicator className="ms-auto">
                <Check aria-hidden size={16} />
              </Menu.CheckboxItemIndicator>
            </Menu.CheckboxItem>
          );
        })}
      </MenuPanel>
    </Menu.Root>
  );
}
