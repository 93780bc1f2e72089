"use client";

import { memo, useCallback, useMemo, useRef, useState } from "react";
import { useTranslations } from "use-intl";
import { citationOf } from "../../../domain/citations";
import type { Block, LessonText as Lesson } from "../../../domain/lesson/lesson";
import { spanOf } from "../../../domain/selection";
import { unitsOf } from "../../../domain/units";
import { LessonText } from "../../components/LessonText";
import { showPost } from "../../discussion/showPost";
import { CitedBy, type Listed } from "./CitedBy";
import { CiteSelected } from "./CiteSelected";
import { useBlockSettings } from "./useBlockSettings";
import type { Citing } from "./useCiting";
import { useCitingPosts } from "./useCitingPosts";
import { useShown } from "./useShown";
import { type Picking, WordPicker } from "./WordPicker";

interface Props extends Pick<Citing, "shown" | "cite"> {
  lesson: Lesson;
}

/** The lesson at the seat: its words can be cited, and its margin shows which of them are. */
export function CitableLesson({ lesson, shown, cite }: Props) {
  const t = useTranslations("seat");
  const root = useRef<HTMLDivElement>(null);
  const [picking, setPicking] = useState<Picking | null>(null);
  const [listed, setListed] = useState<Listed | null>(null);
  const posts = useCitingPosts(lesson);
  const blocks = useMemo(
    () => new Map(lesson.sections.flatMap((section) => section.blocks).map((block) => [block.id, block])),
    [lesson],
  );
  const marked = useMemo(() => {
    const lit = shown && { id: "shown", words: shown.citation, className: "glow" };
    const picked = picking && {
      id: "picked",
      words: wordsOf(picking),
      className: "bg-accent text-on-accent",
    };
    // What is being chosen lies over what is lit.
    return [picked, lit].filter((one) => one !== null);
  }, [shown, picking]);
  const onPick = useCallback((block: Block) => {
    if (unitsOf(block.text).length > 0) setPicking({ block, choice: { anchor: 0, focus: 0 } });
  }, []);
  const onList = useCallback((block: Block, button: HTMLElement) => setListed({ block, button }), []);
  const setting = useBlockSettings({ cite, uses: posts.uses, onPick, onList, marked });
  useShown(root, shown);

  return (
    <div ref={root} className="relative">
      {/* Its line is kept, or the text would jump when a question opens. */}
      <p className={`mb-4 ps-9 text-sm text-soft sm:ps-12 ${cite ? "" : "invisible"}`}>
        {t("citeHint")}
        <span className="max-sm:hidden"> {t("pick.hint")}</span>
      </p>
      <Text lesson={lesson} setting={setting} />
      {picking && cite && (
        <WordPicker
          {...picking}
          root={root}
          onChoose={(choice) => setPicking({ ...picking, choice })}
          onCite={(citations) => {
            setPicking(null);
            cite(citations);
          }}
          onLeave={() => setPicking(null)}
          onBack={() => numberOf(root.current, picking.block)?.focus()}
        />
      )}
      <CiteSelected root={root} blocks={blocks} cite={picking ? null : cite} />
      <CitedBy
        listed={listed}
        posts={listed ? posts.of(listed.block.id) : []}
        onClose={() => setListed(null)}
        onPost={(post) => showPost(post.id)}
      />
    </div>
  );
}

/** Not drawn anew for each post that comes. */
const Text = memo(LessonText);

function wordsOf({ block, choice }: Picking) {
  const { start, end } = spanOf(unitsOf(block.text), choice);
  return citationOf(block, start, end);
}

function numberOf(root: HTMLElement | null, block: Block) {
  const words = root?.querySelector(`[data-block="${CSS.escape(block.id)}"]`);
  return words?.parentElement?.querySelector<HTMLElement>("button");
}
