import { CircleAlert, Info } from "lucide-react";
import type { ReactNode } from "react";

/** A sentence about what happened. `problem` is announced at once. */
export function Notice({ kind = "info", children }: { kind?: "info" | "problem"; children: ReactNode }) {
  const problem = kind === "problem";
  const Icon = problem ? CircleAlert : Info;
  return (
    <div
      role={problem ? "alert" : "status"}
      className={`flex gap-2 rounded-md px-3 py-2 text-sm ${problem ? "bg-danger-wash text-danger" : "bg-wash text-ink"}`}
    >
      <Icon aria-hidden size={18} className="mt-0.5 shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  );
}
