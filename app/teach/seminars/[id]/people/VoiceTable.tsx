"use client";

import { useFormatter, useTranslations } from "use-intl";
import type { Voice } from "../../../../../domain/participation";
import { useLiveState } from "../../../../live/Live";

const head = "py-1.5 ps-2 text-end font-normal";

/** Who speaks how much, the loudest first: every bar stands in the cell of its number. */
export function VoiceTable({ voices }: { voices: Voice[] }) {
  const t = useTranslations("people.share");
  const format = useFormatter();
  const seats = useLiveState((state) => state.seats);
  const names = new Map(seats.map(({ id, name }) => [id, name]));
  const most = Math.max(...voices.map(({ share }) => share), 0);
  return (
    <table className="mt-2 w-full table-fixed text-sm">
      <caption className="pb-2 text-start text-soft">{t("caption")}</caption>
      <thead className="text-xs text-soft">
        <tr>
          <th scope="col" className="py-1.5 text-start font-normal">
            {t("name")}
          </th>
          <th scope="col" className={`${head} w-11`}>
            {t("posts")}
          </th>
          <th scope="col" className={`${head} w-14`}>
            {t("words")}
          </th>
          <th scope="col" className={`${head} w-14`}>
            {t("share")}
          </th>
        </tr>
      </thead>
      <tbody>
        {voices.toReversed().map(({ seatId, posts, words, share }) => (
          <tr key={seatId} className="border-t border-line">
            <th
              scope="row"
              dir="auto"
              className="py-1.5 text-start leading-snug font-normal wrap-break-word hyphens-auto"
            >
              {names.get(seatId)}
            </th>
            <td className="text-end tabular-nums">{posts}</td>
            <td className="text-end tabular-nums">{words}</td>
            <td className="ps-2">
              <span className="block text-end tabular-nums">
                {format.number(share, { style: "percent" })}
              </span>
              <span
                aria-hidden
                className="block h-1 rounded-full bg-accent"
                style={{ inlineSize: `${most > 0 ? (share / most) * 100 : 0}%` }}
              />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
