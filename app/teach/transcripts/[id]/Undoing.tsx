"use client";

import { createContext, type ReactNode, use, useMemo } from "react";
import { useTranslations } from "use-intl";
import { type Answer, openConnection } from "../../../live/connection";

const CONNECTED_WITHIN = 10_000;

/** Takes a decision back; a sentence instead of null says why it was not done. */
type Undo = (postId: string, decisionId: string) => Promise<string | null>;

const Context = createContext<Undo | null>(null);

interface Props {
  /** The reader may decide on posts. */
  allowed: boolean;
  /** Reads the record again. */
  onChanged: () => Promise<void>;
  children: ReactNode;
}

/** Gives the posts of a record their way back. The connection it takes is there for one press only. */
export function Undoing({ allowed, onChanged, children }: Props) {
  const t = useTranslations("record.history");
  const common = useTranslations("common");
  const undo = useMemo<Undo | null>(() => {
    if (!allowed) return null;
    return async (postId, decisionId) => {
      const answer = await ask(postId, decisionId);
      if (answer.ok || answer.error === "conflict") await onChanged();
      if (answer.ok) return null;
      if (answer.error === "conflict") return t("conflict");
      return answer.error === "offline" ? common("offline") : answer.message;
    };
  }, [allowed, onChanged, t, common]);
  return <Context value={undo}>{children}</Context>;
}

/** Null for a reader who may not decide. */
export function useUndoDecision(): Undo | null {
  return use(Context);
}

async function ask(postId: string, decisionId: string): Promise<Answer<"post:undo">> {
  const connection = openConnection("staff");
  const { socket } = connection;
  await new Promise<unknown>((settled) => {
    socket.once("connect", () => settled(null));
    socket.once("connect_error", settled);
    setTimeout(settled, CONNECTED_WITHIN);
  });
  const answer = await connection.ask("post:undo", { postId, decisionId });
  socket.disconnect();
  return answer;
}
