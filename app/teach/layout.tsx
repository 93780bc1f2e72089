import type { ReactNode } from "react";
import { signedIn } from "../account";

/** Everything here is for teachers. A convenience, not the lock: every route and command checks for itself. */
export default async function Layout({ children }: { children: ReactNode }) {
  await signedIn();
  return children;
}
