"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { Voice } from "../../../../../domain/participation";
import type { PostView, SeatView } from "../../../../../domain/protocol";
import { Button } from "../../../../components/Button";
import { Dialog } from "../../../../components/Dialog";
import { useLiveState } from "../../../../live/Live";
import { PersonActs } from "./PersonActs";
import { PersonPosts } from "./PersonPosts";

interface Props {
  seat: SeatView;
  /** Everything this person wrote, in order; whatever became of it. */
  posts: PostView[];
  voice: Voice | undefined;
  open: boolean;
  onClose: () => void;
  onShow: (post: PostView) => void;
}

/** One student on one page: figures, what they wrote question by question, what was done about them. */
export function PersonPage({ seat, posts, voice, open, onClose, onShow }: Props) {
  const t = useTranslations("people");
  const tc = useTranslations("common");
  const pseudonyms = useLiveState((state) => state.seminar?.names === "pseudonyms");
  const about = [
    ...(pseudonyms ? [t("shownAs", { name: seat.pseudonym })] : []),
    ...(seat.removed ? [t("removedNow")] : []),
    ...(seat.standing !== "normal" ? [t(`standing.${seat.standing}`)] : []),
  ];
  return (
    <Dialog open={open} onClose={onClose} title={seat.name} description={about.join(" · ") || undefined} wide>
      {voice && <Figures voice={voice} />}
      <PersonPosts posts={posts} onShow={onShow} />
      <PersonActs seat={seat} />
      <div className="mt-6 flex justify-end">
        <Button onClick={onClose}>{tc("close")}</Button>
      </div>
    </Dialog>
  );
}

function Figures({ voice }: { voice: Voice }) {
  const t = useTranslations("people.figures");
  const format = useFormatter();
  const figures = [
    [t("posts"), voice.posts],
    [t("words"), voice.words],
    [t("share"), format.number(voice.share, { style: "percent" })],
    [t("replies"), voice.replies],
    [t("answered"), voice.answered],
  ];
  return (
    <dl className="flex flex-wrap gap-x-8 gap-y-2 border-y border-line py-3">
      {figures.map(([label, figure]) => (
        <div key={label} className="flex flex-col-reverse">
          <dt className="text-xs text-soft">{label}</dt>
          <dd className="text-lg tabular-nums">{figure}</dd>
        </div>
      ))}
    </dl>
  );
}
