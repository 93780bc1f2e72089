"use client";

import { useState } from "react";
import { useTranslations } from "use-intl";
import type { Voice } from "../../../../../domain/participation";
import type { SeatView } from "../../../../../domain/protocol";
import { Segments } from "../../../../components/Segments";
import { useLiveState } from "../../../../live/Live";
import { usePersonDialogs } from "./PersonDialogs";
import { PersonRow } from "./PersonRow";

const orders = ["quiet", "name", "here"] as const;
type Order = (typeof orders)[number];

/** Every student who is in; whoever was removed stands below. `voices` come the quietest first. */
export function PeopleList({ voices }: { voices: Voice[] }) {
  const t = useTranslations("people");
  const seats = useLiveState((state) => state.seats);
  const here = useLiveState((state) => state.here);
  const [order, setOrder] = useState<Order>("quiet");
  const present = new Set(here?.seats);
  const byId = new Map(seats.map((seat) => [seat.id, seat]));
  const rows = voices.flatMap((voice) => {
    const seat = byId.get(voice.seatId);
    return seat ? [{ seat, voice, here: present.has(seat.id) }] : [];
  });
  if (order !== "quiet") rows.sort((a, b) => a.seat.name.localeCompare(b.seat.name));
  if (order === "here") rows.sort((a, b) => Number(b.here) - Number(a.here));
  return (
    <>
      {rows.length === 0 && <p className="mt-3 text-soft">{t("none")}</p>}
      {rows.length > 1 && (
        <Segments
          quiet
          label={t("order.label")}
          choices={orders.map((value) => ({ value, label: t(`order.${value}`) }))}
          value={order}
          onChoose={setOrder}
        />
      )}
      <ul className="divide-y divide-line">
        {rows.map((row) => (
          <PersonRow key={row.seat.id} {...row} />
        ))}
      </ul>
      <Removed seats={seats.filter(({ role, removed }) => role === "student" && removed)} />
    </>
  );
}

function Removed({ seats }: { seats: SeatView[] }) {
  const t = useTranslations("people");
  const { open } = usePersonDialogs();
  if (seats.length === 0) return null;
  return (
    <section className="mt-4 border-t border-line pt-2 text-sm">
      <h3 className="text-soft">{t("removed", { count: seats.length })}</h3>
      <ul>
        {seats.map((seat) => (
          <li key={seat.id}>
            <button
              type="button"
              dir="auto"
              onClick={() => open("page", seat)}
              className="block min-h-8 max-w-full truncate text-start text-soft line-through hover:text-ink"
            >
              {seat.name}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
