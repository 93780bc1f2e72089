"use client";

import { Menu } from "@base-ui/react/menu";
import { Ellipsis } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PostView } from "../../../../domain/protocol";
import { Button } from "../../../components/Button";
import { menuItem } from "../../../components/MenuPanel";
import { RowMenu } from "../../../components/RowMenu";
import { useLiveState } from "../../../live/Live";
import { useModeration } from "./Moderation";
import { actLooks, actsFor, type PostAct } from "./postActs";

/** Always a word, whatever the width: they answer what is asked. */
const main: PostAct[] = ["approve", "dismiss"];
const rare: PostAct[] = ["hideNoted", "pin", "question"];
/** In the menu on a phone, where words need the width. */
const wideOnly: PostAct[] = ["spotlight"];

interface Props {
  post: PostView;
  /** On a phone each act has a line of its own, for the thumb of somebody who walks. */
  tall?: boolean;
}

/** What can be done to a post now: in words on a phone, quiet signs on a wide screen; what is rare in a menu. */
export function PostActions({ post, tall }: Props) {
  const ended = useLiveState((state) => state.seminar?.endedAt !== null);
  const role = useLiveState((state) => state.seat?.role ?? "observer");
  const { act } = useModeration();
  const acts = actsFor(post, { role, ended });
  const more = acts.filter((one) => rare.includes(one) || wideOnly.includes(one));
  return (
    <>
      {acts
        .filter((one) => !rare.includes(one))
        .map((one) => (
          <ActButton key={one} act={one} post={post} tall={tall} onClick={() => act(post, one)} />
        ))}
      {more.length > 0 && <More acts={more} post={post} onAct={(one) => act(post, one)} />}
    </>
  );
}

/** What the act is called, which may depend on what was done before. */
function useWord(post: PostView): (act: PostAct) => string {
  const t = useTranslations("desk.act");
  const lit = useLiveState(
    ({ rooms }) => rooms.find(({ id }) => id === post.roomId)?.spotlight.posts.includes(post.id) ?? false,
  );
  return (act) => {
    if (act === "pin" && post.pinned) return t("unpin");
    if (act === "spotlight" && lit) return t("unspotlight");
    return t(act);
  };
}

function ActButton({ act, post, tall, onClick }: Props & { act: PostAct; onClick: () => void }) {
  const t = useTranslations("desk.keys");
  const { Icon, key } = actLooks[act];
  const word = useWord(post)(act);
  const isMain = main.includes(act);
  return (
    <Button
      size="sm"
      look={act === "approve" ? "primary" : isMain ? "plain" : "quiet"}
      className={`max-md:min-h-11 ${tall ? "max-md:w-full" : ""} ${isMain ? "ms-2.5" : ""} ${wideOnly.includes(act) ? "max-md:hidden" : ""}`}
      title={t("hint", { word, key })}
      onClick={onClick}
    >
      <Icon aria-hidden size={16} />
      <span className={isMain ? "" : "md:sr-only"}>{word}</span>
    </Button>
  );
}

interface MoreProps {
  acts: PostAct[];
  post: PostView;
  onAct: (act: PostAct) => void;
}

function More({ acts, post, onAct }: MoreProps) {
  const t = useTranslations("common");
  const name = { "aria-label": t("more"), title: t("more") };
  return (
    <RowMenu
      button={
        <Button size="sm" look="quiet" className="max-md:min-h-11 max-md:min-w-11" {...name}>
          <Ellipsis aria-hidden size={16} />
        </Button>
      }
    >
      <MoreItems acts={acts} post={post} onAct={onAct} />
    </RowMenu>
  );
}

function MoreItems({ acts, post, onAct }: MoreProps) {
  const t = useTranslations("desk.keys");
  const word = useWord(post);
  return acts.map((act) => {
    const { Icon, key } = actLooks[act];
    return (
      <Menu.Item
        key={act}
        className={`${menuItem} ${wideOnly.includes(act) ? "md:hidden" : ""}`}
        onClick={() => onAct(act)}
      >
        <Icon aria-hidden size={16} />
        {t("hint", { word: word(act), key })}
      </Menu.Item>
    );
  });
}
