"use client";

import { AlarmClock, Timer } from "lucide-react";
import { useTranslations } from "use-intl";
import { useServerNow } from "../live/useServerNow";

interface Props {
  /** Server time in ms. */
  endsAt: number;
  className?: string;
  /** Where several rooms are shown, which one: it is said with "time is up". */
  about?: string;
  /** Another place on the page says aloud when a minute is left and when the time is up. */
  quiet?: boolean;
}

/** Time left until `endsAt`, the same on every device, and after that a word instead of a number. */
export function Countdown({ endsAt, className = "text-sm", about, quiet }: Props) {
  const t = useTranslations("room.timer");
  const seconds = Math.max(0, Math.round((endsAt - useServerNow(endsAt)) / 1_000));
  const up = seconds === 0;
  const Icon = up ? AlarmClock : Timer;
  return (
    <span
      className={`inline-flex items-center gap-1.5 whitespace-nowrap ${seconds <= 60 ? "font-semibold text-wait" : "text-soft"} ${className}`}
    >
      <Icon aria-hidden size="1em" />
      {up ? (
        t("up")
      ) : (
        <span role="timer" className="tabular-nums">
          <span className="sr-only">{t("left")} </span>
          {clockText(seconds)}
        </span>
      )}
      {!quiet && <Announced seconds={seconds} about={about} />}
    </span>
  );
}

/** Said once when a minute is left and once when the time is up; every second would be noise. */
function Announced({ seconds, about }: { seconds: number; about?: string }) {
  const t = useTranslations("room.timer");
  const word = seconds === 0 ? t("up") : seconds <= 60 && seconds > 50 ? t("lastMinute") : "";
  return (
    <span role="status" className="sr-only">
      {word && about ? t("about", { about, word }) : word}
    </span>
  );
}

/** `2:41`, or `1:02:41` from an hour on. */
function clockText(seconds: number): string {
  const [hours, minutes] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60];
  const two = (part: number) => String(part).padStart(2, "0");
  const rest = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${rest}` : `${minutes}:${rest}`;
}
