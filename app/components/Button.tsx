import type { ComponentProps } from "react";

const looks = {
  primary: "bg-accent text-on-accent hover:brightness-110",
  plain: "border border-edge bg-sheet text-ink hover:bg-wash",
  quiet: "text-soft hover:bg-wash hover:text-ink",
  danger: "border border-danger text-danger bg-sheet hover:bg-danger-wash",
} as const;

const sizes = { md: "min-h-11 px-4", sm: "min-h-8 px-2.5 text-sm" } as const;

type Props = ComponentProps<"button"> & {
  look?: keyof typeof looks;
  size?: keyof typeof sizes;
  busy?: boolean;
};

export function Button({ look = "plain", size = "md", busy, className = "", disabled, ...rest }: Props) {
  return (
    <button
      type="button"
      aria-busy={busy || undefined}
      disabled={disabled || busy}
      className={`${buttonLook(look, size)} ${className}`}
      {...rest}
    />
  );
}

/** The same look for a link. */
export function buttonLook(look: keyof typeof looks = "plain", size: keyof typeof sizes = "md"): string {
  return `inline-flex items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap transition-colors disabled:opacity-50 ${sizes[size]} ${looks[look]}`;
}

/** A button that shows only an icon; `label` is what it is called. */
export function IconButton({ label, className = "", ...rest }: ComponentProps<"button"> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={`inline-flex size-10 items-center justify-center rounded-md text-soft hover:bg-wash hover:text-ink disabled:opacity-50 ${className}`}
      {...rest}
    />
  );
}
