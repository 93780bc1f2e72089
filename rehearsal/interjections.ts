import type { Discussion, Said } from "./discussion";
import type { Random } from "./random";
import type { Line } from "./script";

/** Between two of them, in milliseconds at `pace` 1. */
const EVERY = 60_000;

/** What somebody throws in now and then for a teacher to deal with: rude, or with a link. Each once. */
export class Interjections {
  private readonly left: Line[];
  private next: number;

  constructor(
    lines: Line[],
    private readonly pace: number,
    private readonly random: Random,
  ) {
    this.left = random.shuffled(lines);
    this.next = Date.now() + EVERY / pace;
  }

  async throwIn(discussions: Discussion[]): Promise<Said | null> {
    const line = this.left[0];
    if (!line || Date.now() < this.next) return null;
    for (const discussion of this.random.shuffled(discussions)) {
      const said = await discussion.interject(line);
      if (!said) continue;
      this.left.shift();
      this.next = Date.now() + EVERY / this.pace;
      return said;
    }
    return null;
  }
}
