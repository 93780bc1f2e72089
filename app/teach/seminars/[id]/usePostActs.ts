import { useCallback } from "react";
import { useTranslations } from "use-intl";
import { MAX_QUESTION_CHARACTERS } from "../../../../domain/limits";
import type { PostView, RoomView } from "../../../../domain/protocol";
import { useSay } from "../../../components/Say";
import { useLive } from "../../../live/Live";
import { nameOf } from "./postActs";
import { useAct } from "./useAct";

/** What is done to a post beside deciding about it; each says what it did, and offers the way back where there is one. */
export function usePostActs(onRoom: (roomId: string) => void) {
  const t = useTranslations("desk");
  const live = useLive();
  const say = useSay();
  const { reasonOf } = useAct();

  const pin = useCallback(
    async (post: PostView) => {
      const { id: postId, pinned } = post;
      const set = (to: boolean) => live.ask("post:pin", { postId, pinned: to });
      const answer = await set(!pinned);
      if (!answer.ok) return say(reasonOf(answer) ?? "");
      const undo = async () => say(reasonOf(await set(pinned)) ?? t("undone"));
      say(t(pinned ? "done.unpin" : "done.pin", { name: nameOf(post) }), { undo });
    },
    [live, say, reasonOf, t],
  );

  const spotlight = useCallback(
    async (post: PostView) => {
      const room = live.get().rooms.find(({ id }) => id === post.roomId);
      if (!room) return;
      const before = room.spotlight;
      const taken = before.posts.includes(post.id);
      const posts = taken ? before.posts.filter((id) => id !== post.id) : [...before.posts, post.id];
      const at = taken ? indexAfterTaking(before, post.id) : posts.length - 1;
      const set = (postIds: string[], shown: number) =>
        live.ask("room:spotlight", { roomId: room.id, postIds, at: shown });
      const answer = await set(posts, at);
      if (!answer.ok) return say(reasonOf(answer) ?? "");
      const undo = async () => say(reasonOf(await set(before.posts, before.at)) ?? t("undone"));
      say(t(taken ? "done.unspotlight" : "done.spotlight", { name: nameOf(post) }), { undo });
    },
    [live, say, reasonOf, t],
  );

  const promote = useCallback(
    async (post: PostView) => {
      const point = (made: RoomView, words: "made" | "madeAlready") =>
        say(t(`question.${words}`, { number: made.position + 1 }), {
          way: { label: t("question.go"), take: () => onRoom(made.id) },
        });
      const already = live.get().rooms.find(({ credit }) => credit?.postId === post.id);
      if (already) return point(already, "madeAlready");
      const { id: seminarId } = live.get().seminar ?? { id: "" };
      const question = questionIn(post.text);
      const answer = await live.ask("room:add", { seminarId, question, postId: post.id });
      if (answer.ok) return point(answer.room, "made");
      say(answer.error === "conflict" ? t("question.conflict") : (reasonOf(answer) ?? ""));
    },
    [live, say, reasonOf, t, onRoom],
  );

  return { pin, spotlight, promote };
}

/** What the screen shows once a post has left the collection: what it showed, or nothing if that was the post. */
function indexAfterTaking({ posts, at }: RoomView["spotlight"], id: string): number {
  const taken = posts.indexOf(id);
  if (taken === at) return -1;
  return taken < at ? at - 1 : at;
}

/** As much of a post as fits into a question; no character is torn in two. */
function questionIn(text: string): string {
  const cut = text.trim().slice(0, MAX_QUESTION_CHARACTERS);
  return cut.isWellFormed() ? cut : cut.slice(0, -1);
}
