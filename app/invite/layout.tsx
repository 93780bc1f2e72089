import type { ReactNode } from "react";
import { WordsFor } from "../WordsFor";

export default function Layout({ children }: { children: ReactNode }) {
  return <WordsFor groups={["account", "invite"]}>{children}</WordsFor>;
}
