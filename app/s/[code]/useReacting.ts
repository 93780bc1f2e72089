import { useState } from "react";
import type { PostView } from "../../../domain/protocol";
import { inReactionOrder } from "../../../domain/reactions";
import type { Reaction } from "../../../domain/records";
import { useLive, useLiveState } from "../../live/Live";

const none: readonly Reaction[] = [];

/** How the reader reacts to a post. What was just pressed shows at once, until the server has answered. */
export function useReacting({ id: postId, roomId }: PostView) {
  const live = useLive();
  const known = useLiveState((state) => state.reacted[roomId]?.[postId]?.reactions ?? none);
  const [pressed, setPressed] = useState<Partial<Record<Reaction, boolean>>>({});
  const [failed, setFailed] = useState(false);
  const own = new Set(known);
  for (const [reaction, on] of Object.entries(pressed)) {
    if (on) own.add(reaction as Reaction);
    else own.delete(reaction as Reaction);
  }

  async function toggle(reaction: Reaction) {
    // One after the other: the second press means the opposite of what the first one will have become.
    if (pressed[reaction] !== undefined) return;
    const on = !own.has(reaction);
    setFailed(false);
    setPressed((before) => ({ ...before, [reaction]: on }));
    const reply = await live.ask("post:react", { postId, reaction, on });
    setPressed(({ [reaction]: _answered, ...others }) => others);
    setFailed(!reply.ok);
  }

  return { own: inReactionOrder(own), toggle, failed };
}
