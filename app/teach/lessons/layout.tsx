import type { ReactNode } from "react";
import { WordsFor } from "../../WordsFor";

export default function Layout({ children }: { children: ReactNode }) {
  return <WordsFor groups={["lessons"]}>{children}</WordsFor>;
}
