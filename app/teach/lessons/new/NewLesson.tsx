"use client";

import { usePathname } from "next/navigation";
import { useEffect, useState } from "react";
import { Editor } from "../Editor";

const HERE = "/teach/lessons/new";

/**
 * The editor with nothing in it. Once saved the page goes by the lesson's own address; coming back to that one through
 * the browser's history, the router would still draw this page, so it is loaded anew.
 */
export function NewLesson({ accountId }: { accountId: string }) {
  const now = usePathname();
  const [opened] = useState(now);
  useEffect(() => {
    if (opened !== HERE) window.location.replace(opened);
  }, [opened]);
  return opened === HERE ? <Editor accountId={accountId} saved={null} /> : null;
}
