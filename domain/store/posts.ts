import type { WritingRefusal } from "../moderation";
import type { ReactionRefusal } from "../reactions";
import type { Citation, DecisionKind, Post, Reaction, Room, Seat, TalkMove } from "../records";
import type { Hold } from "../triage";
import type { WrittenPost } from "./seated";

/** What is said in the rooms, and what becomes of it. */
export interface PostStore {
  /** Posts of the room that changed after `since`, in order of change, and the room clock they lead to. */
  postsSince(seat: Seat, roomId: string, since: number): Promise<{ posts: Post[]; room: Room }>;
  /** How this seat reacts to the posts of a room, by post. */
  ownReactions(seat: Seat, roomId: string): Promise<Record<string, Reaction[]>>;
  /** This seat's own posts, in order. */
  ownPosts(seat: Seat, roomId?: string): Promise<Post[]>;
  /** One post of the seat's seminar, as it is now. */
  post(seat: Seat, postId: string): Promise<WrittenPost | null>;
  addPost(
    seat: Seat,
    draft: Draft,
  ): Promise<(WrittenPost & { repeated: boolean }) | WritingRefusal | "slow_down" | "conflict">;
  /** After `slow_down`: milliseconds until this seat may post in the room again. */
  untilNextPost(seat: Seat, roomId: string): Promise<number>;
  /** Citations and a language that are left out stay as they are. */
  revisePost(
    seat: Seat,
    postId: string,
    wording: Pick<Draft, "text" | "move" | "held"> & { citations?: Citation[]; lang?: string },
  ): Promise<WrittenPost | WritingRefusal | "conflict">;
  withdrawPost(seat: Seat, postId: string): Promise<WrittenPost | WritingRefusal | "conflict">;
  /** `seen`: the post's clock as the decider saw it; `conflict` where it was decided or reworded since. */
  decidePost(
    seat: Seat,
    postId: string,
    decision: DecisionKind,
    note: string | null,
    seen?: number,
  ): Promise<WrittenPost | "not_found" | "conflict">;
  /** Takes back the latest decision; `conflict` where another came after it or the post has changed since. */
  undoDecision(
    seat: Seat,
    postId: string,
    decisionId: string,
  ): Promise<WrittenPost | "not_found" | "conflict">;
  /** A request that staff look at a post that is up. Once for each seat until it is answered: `repeated`. */
  flagPost(
    seat: Seat,
    postId: string,
    note: string | null,
  ): Promise<(WrittenPost & { repeated: boolean }) | "not_found" | "ended">;
  /**
   * The seat reacts to a post in this way, or no longer. `repeated`: it did so already, and nothing has changed.
   * `reactions`: every way in which it now does.
   */
  reactToPost(
    seat: Seat,
    postId: string,
    reaction: Reaction,
    on: boolean,
  ): Promise<(WrittenPost & { repeated: boolean; reactions: Reaction[] }) | ReactionRefusal>;
  pinPost(seat: Seat, postId: string, pinned: boolean): Promise<WrittenPost | "not_found" | "conflict">;
}

export interface Draft {
  id: string;
  roomId: string;
  parentId: string | null;
  move: TalkMove;
  text: string;
  lang: string | null;
  citations: Citation[];
  /** What the word filter says of the text. */
  held: Hold | null;
}
