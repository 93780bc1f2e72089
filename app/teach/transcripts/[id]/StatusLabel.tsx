"use client";

import { EyeOff, Hourglass, type LucideIcon, Undo2, X } from "lucide-react";
import { useTranslations } from "use-intl";
import type { PostStatus } from "../../../../domain/records";

const looks: Record<Exclude<PostStatus, "visible">, { Icon: LucideIcon; colour: string }> = {
  pending: { Icon: Hourglass, colour: "text-wait" },
  returned: { Icon: Undo2, colour: "text-wait" },
  hidden: { Icon: EyeOff, colour: "text-danger" },
  withdrawn: { Icon: X, colour: "text-soft" },
};

/** Says that the class does not see a post, and why; silent about one that is simply shown. */
export function StatusLabel({ status }: { status: PostStatus }) {
  const t = useTranslations("room.staffStatus");
  if (status === "visible") return null;
  const { Icon, colour } = looks[status];
  return (
    <span className={`inline-flex items-baseline gap-1 font-medium ${colour}`}>
      <Icon aria-hidden size={15} className="shrink-0 self-center" />
      {t(status)}
    </span>
  );
}
