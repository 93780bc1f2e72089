"use client";

import { Popover } from "@base-ui/react/popover";
import type { ReactElement } from "react";
import { useTranslations } from "use-intl";
import { ChoiceRow } from "./ChoiceRow";
import { sizes, spacings, typefaces } from "./reading";
import { themes } from "./theme";
import { useReading } from "./useReading";
import { useTheme } from "./useTheme";

const letters = {
  small: "text-xs",
  normal: "text-sm",
  large: "text-lg",
  larger: "text-xl",
  largest: "text-2xl",
};

/** What `ReadingMenu` opens; it comes with the press that opens it. */
export function ReadingChoices({ trigger }: { trigger: ReactElement }) {
  const t = useTranslations("common");
  const { reading, choose } = useReading();
  const { theme, choose: chooseTheme } = useTheme();
  return (
    <Popover.Root defaultOpen>
      <Popover.Trigger render={trigger} />
      <Popover.Portal>
        <Popover.Positioner sideOffset={6} align="end" collisionPadding={8} className="z-50 print:hidden">
          <Popover.Popup
            aria-label={t("reading.label")}
            className="flex max-h-(--available-height) w-80 max-w-[calc(100vw-1rem)] flex-col gap-4 overflow-y-auto rounded-md border border-line bg-sheet p-4 shadow-lift outline-none"
          >
            <ChoiceRow
              label={t("reading.size")}
              choices={sizes}
              value={reading.size}
              name={(size) => t(`reading.sizes.${size}`)}
              sign={(size) => <span className={`font-serif leading-none ${letters[size]}`}>A</span>}
              onChoose={(size) => choose({ size })}
            />
            <ChoiceRow
              label={t("reading.spacing")}
              choices={spacings}
              value={reading.spacing}
              name={(spacing) => t(`reading.spacings.${spacing}`)}
              onChoose={(spacing) => choose({ spacing })}
            />
            <ChoiceRow
              label={t("reading.typeface")}
              choices={typefaces}
              value={reading.typeface}
              name={(typeface) => t(`reading.typefaces.${typeface}`)}
              onChoose={(typeface) => choose({ typeface })}
            />
            <ChoiceRow
              label={t("theme.label")}
              choices={themes}
              value={theme}
              name={(one) => t(`theme.${one}`)}
              onChoose={chooseTheme}
            />
          </Popover.Popup>
        </Popover.Positioner>
      </Popover.Portal>
    </Popover.Root>
  );
}
