import type { Discussion, Said } from "./discussion";
import type { Random } from "./random";
import type { Line } from "./script";
import type { Student } from "./student";

/** Those whom a teacher has asked for a word, and who have not said one yet. */
export class Nudges {
  private readonly heard = new Set<string>();

  constructor(
    private readonly students: Student[],
    private readonly lines: Line[],
    private readonly random: Random,
  ) {}

  /** One of them speaks, in the first room where that is possible. */
  async answer(discussions: Discussion[]): Promise<Said | null> {
    const room = discussions.find(({ phase }) => phase === "open" || phase === "silent");
    for (const student of this.students) {
      const nudge = student.seat?.nudge;
      if (!room?.floor.isReady(student) || !nudge || this.heard.has(nudge.id)) continue;
      this.heard.add(nudge.id);
      if (discussions.some((one) => one.hasSpoken(student))) continue;
      const line = this.lines[this.random.below(this.lines.length)] as Line;
      const said = await room.speakUp(student, { ...line, id: `${line.id} ${nudge.id}` });
      if (said) return said;
    }
    return null;
  }
}
