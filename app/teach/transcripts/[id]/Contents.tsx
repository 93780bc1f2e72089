"use client";

import { useTranslations } from "use-intl";
import { aliasOf, nameOf, type Transcript, type TranscriptPerson } from "../../../../domain/transcript";
import { ActLine } from "../../ActLine";
import { Fold } from "./Fold";
import { LessonFold } from "./LessonFold";

const line = "min-h-11 hover:bg-wash";

/** The questions to jump to, the people, and the text it was all about. */
export function Contents({ transcript }: { transcript: Transcript }) {
  const t = useTranslations("record");
  const { seminar, rooms, people } = transcript;
  return (
    <>
      <nav aria-labelledby="contents" className="mt-8">
        <h2 id="contents" className="text-sm text-soft">
          {t("contents")}
        </h2>
        <ol className="mt-1">
          {rooms.map(({ id, number, question, posts }) => (
            <li key={id} className="flex items-baseline gap-3 py-1.5">
              <span aria-hidden className="w-5 shrink-0 text-end text-sm text-soft tabular-nums">
                {number}
              </span>
              <a
                href={`#${id}`}
                className="min-w-0 font-serif text-lg leading-snug wrap-break-word underline-offset-4 hover:underline"
              >
                {question}
              </a>
              <span className="ms-auto shrink-0 text-sm text-soft">{t("posts", { count: posts })}</span>
            </li>
          ))}
        </ol>
      </nav>
      <div className="mt-6 border-y border-line">
        <Fold title={t("people.title", { count: people.length })} look={line}>
          <People people={people} />
        </Fold>
        <LessonFold seminarId={seminar.id} className="border-t border-line print:hidden" look={line} />
      </div>
    </>
  );
}

function People({ people }: { people: TranscriptPerson[] }) {
  const t = useTranslations("record");
  if (people.length === 0) return <p className="pb-6 text-soft">{t("people.none")}</p>;
  return (
    <ul className="gap-8 pt-2 pb-6 text-sm sm:columns-2 lg:columns-3">
      {people.map((person) => (
        <li key={person.handle} className="break-inside-avoid py-1">
          <p className="flex items-baseline gap-2">
            <span className="min-w-0 wrap-break-word">
              {nameOf(person)}
              {aliasOf(person) && <span className="text-soft"> ({aliasOf(person)})</span>}
              {person.role !== "student" && (
                <span className="text-accent"> {t(`people.role.${person.role}`)}</span>
              )}
              {person.removed && <span className="text-soft"> · {t("people.removed")}</span>}
            </span>
            <span className="ms-auto shrink-0 text-soft">{t("posts", { count: person.posts })}</span>
          </p>
          <Acts acts={person.acts ?? []} />
        </li>
      ))}
    </ul>
  );
}

/** What staff did about one person. */
function Acts({ acts }: { acts: NonNullable<TranscriptPerson["acts"]> }) {
  if (acts.length === 0) return null;
  return (
    <ul className="mt-0.5 mb-1 border-s border-line ps-3 text-xs text-soft">
      {acts.map((act) => (
        <li key={`${act.act} ${act.at}`} className="wrap-break-word">
          <ActLine act={act} />
        </li>
      ))}
    </ul>
  );
}
