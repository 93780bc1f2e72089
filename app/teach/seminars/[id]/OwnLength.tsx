"use client";

import { Popover } from "@base-ui/react/popover";
import { Ellipsis } from "lucide-react";
import { useState } from "react";
import { useTranslations } from "use-intl";
import { MAX_TIMER_MS } from "../../../../domain/limits";
import { Button, IconButton } from "../../../components/Button";
import { Form } from "../../../components/Form";
import { type Lengths, PresetChips } from "./PresetChips";

const MOST = MAX_TIMER_MS / 60_000;

type Props = Pick<Lengths, "onMinutes"> & {
  /** What a press on one of the usual lengths does; without it they are not offered. */
  preset?: Lengths["name"];
};

/** A timer of any length in whole minutes. */
export function OwnLength({ onMinutes, preset }: Props) {
  const t = useTranslations("rooms.timer");
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState("");
  const minutes = Number(typed);
  const fits = Number.isInteger(minutes) && minutes >= 1 && minutes <= MOST;

  function set(chosen: number) {
    onMinutes(chosen);
    setTyped("");
    setOpen(false);
  }

  return (
    <Popover.Root open={open} onOpenChange={setOpen}>
      <Popover.Trigger render={<IconButton label={t("other")} className="size-8! max-md:size-11!" />}>
        <Ellipsis aria-hidden size={16} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" className="z-50">
          <Popover.Popup
            aria-label={t("other")}
            className="rounded-md border border-line bg-sheet p-3 text-sm shadow-lift"
          >
            {preset && (
              <div className="mb-2 flex">
                <PresetChips name={preset} onMinutes={set} />
              </div>
            )}
            <Form onSubmit={() => fits && set(minutes)} className="flex items-end gap-2">
              <label>
                <span className="mb-1 block">{t("own")}</span>
                <input
                  type="number"
                  inputMode="numeric"
                  min={1}
                  max={MOST}
                  step={1}
                  value={typed}
                  aria-invalid={(typed !== "" && !fits) || undefined}
                  onChange={(event) => setTyped(event.target.value)}
                  className="min-h-11 w-24 rounded-md border border-edge bg-paper px-3 tabular-nums aria-invalid:border-danger"
                />
              </label>
              <Button type="submit" look="primary" disabled={!fits}>
                {t("go")}
              </Button>
            </Form>
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
