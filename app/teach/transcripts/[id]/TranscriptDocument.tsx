"use client";

import { type ReactNode, useMemo, useState } from "react";
import { useTranslations } from "use-intl";
import type { Transcript } from "../../../../domain/transcript";
import { useTimes } from "../../../components/useTimes";
import { Contents } from "./Contents";
import { Filters } from "./Filters";
import { everything, filterRooms, isFiltered } from "./filter";
import { RoomRecord } from "./RoomRecord";
import { Tools, type View } from "./Tools";

interface Props {
  transcript: Transcript;
  view: View;
  /** Stands below the dates. */
  children?: ReactNode;
}

/** The record as a document to read, filter, save and print. */
export function TranscriptDocument({ transcript, view, children }: Props) {
  const [filter, setFilter] = useState(everything);
  const rooms = useMemo(() => filterRooms(transcript.rooms, filter), [transcript, filter]);
  const authors = useMemo(
    () =>
      new Map(transcript.rooms.flatMap((room) => room.threads.flat()).map(({ id, author }) => [id, author])),
    [transcript],
  );
  return (
    <>
      <Dates transcript={transcript} />
      {children}
      <Tools transcript={transcript} view={view} />
      <Contents transcript={transcript} />
      {authors.size > 0 && (
        <Filters
          people={transcript.people}
          filter={filter}
          onFilter={setFilter}
          left={rooms.flatMap(({ threads }) => threads.flat()).length}
          shownOnly={view === "class"}
        />
      )}
      {rooms.map((room) =>
        isFiltered(filter) && room.threads.length === 0 ? null : (
          <RoomRecord key={room.id} room={room} authors={authors} excerpt={isFiltered(filter)} />
        ),
      )}
    </>
  );
}

function Dates({ transcript }: { transcript: Transcript }) {
  const t = useTranslations("record");
  const times = useTimes();
  const { createdAt, endedAt } = transcript.seminar;
  const long = { dateStyle: "full", timeStyle: "short" } as const;
  const students = transcript.people.filter(({ role, removed }) => role === "student" && !removed);
  return (
    <p className="mt-3 flex flex-wrap gap-x-4 gap-y-1 text-soft">
      <span>
        {endedAt === null
          ? t("since", { time: times.moment(createdAt, long) })
          : times.range(createdAt, endedAt, long)}
      </span>
      <span>{t("students", { count: students.length })}</span>
      <span>{t("posts", { count: transcript.posts })}</span>
    </p>
  );
}
