import { type Reaction, reactions } from "../domain/records";
import type { Discussion, Said } from "./discussion";
import type { Random } from "./random";
import type { Line } from "./script";
import type { Student } from "./student";

/** What the class does with what others wrote: it presses a reaction, and answers where it is asked to. */
export class Readers {
  constructor(
    private readonly students: Student[],
    private readonly lines: Line[],
    private readonly random: Random,
  ) {}

  /** Somebody reads a post in an open room, and presses something. */
  async react(discussions: Discussion[]): Promise<void> {
    const room = this.any(discussions.filter(({ phase }) => phase === "open"));
    const posts = [...(room?.floor.listener?.rooms.get(room.roomId)?.posts.values() ?? [])];
    const post = this.any(posts.filter(({ status }) => status === "visible"));
    const reader = post && this.any(room?.floor.readyBut(post.author) ?? []);
    if (reader) await reader.react(post.id, this.any(reactions) as Reaction);
  }

  /** One who is asked for an answer gives one, or leaves it to the next. */
  async answer(discussions: Discussion[]): Promise<Said | null> {
    for (const student of this.students) {
      const { ask } = student;
      const room = discussions.find(({ roomId }) => roomId === ask?.roomId);
      if (!ask || !room?.floor.isReady(student)) continue;
      student.ask = null;
      const line = this.any(this.lines);
      if (!line || this.random.next() < 0.3) {
        await student.pass(ask.postId);
        continue;
      }
      const { reply } = await student.say(ask.roomId, line, [], ask.postId);
      if (reply.ok) return { student, kind: "reply", line };
    }
    return null;
  }

  private any<T>(list: readonly T[]): T | undefined {
    return list[this.random.below(list.length)];
  }
}
