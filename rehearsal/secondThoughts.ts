import type { PostView } from "../domain/protocol";
import type { Class, Said } from "./discussion";
import type { Floor } from "./floor";
import type { Part } from "./plan";
import type { Student } from "./student";

/** A line that was said. */
export interface Posted {
  part: Part;
  author: Student;
  postId: string;
}

/** As its author sees it. */
export function statusOf({ author, postId }: Posted) {
  return author.post(postId)?.status;
}

/** What the authors of a room have still to put differently. */
export class SecondThoughts {
  /** Posts that were put differently once. */
  private readonly revised = new Set<string>();
  /** Posts whose authors may not change them any more, such as the muted. */
  private readonly givenUp = new Set<string>();

  constructor(
    private readonly posted: ReadonlyMap<string, Posted>,
    private readonly floor: Floor,
    private readonly group: Class,
  ) {}

  get left(): boolean {
    return [...this.posted.values()].some((one) => this.isReturned(one) || this.isUndecided(one));
  }

  returned(): Posted | undefined {
    return [...this.posted.values()].find((one) => this.floor.isReady(one.author) && this.isReturned(one));
  }

  async tryAgain(one: Posted): Promise<Said | null> {
    const post = one.author.post(one.postId) as PostView;
    const { additions, random } = this.group;
    const { mended } = one.part.line;
    const addition = additions[random.below(additions.length)];
    const text = mended && !this.revised.has(one.postId) ? mended : `${post.text} ${addition}`;
    return this.revise(one, text, "second try");
  }

  undecided(): Posted | undefined {
    return [...this.posted.values()].find((one) => this.floor.isReady(one.author) && this.isUndecided(one));
  }

  /** Having read the others, some put it differently. */
  changeMind(one: Posted): Promise<Said | null> {
    return this.revise(one, one.part.line.later as string, "change of mind");
  }

  private isReturned(one: Posted): boolean {
    return !one.author.over && !this.givenUp.has(one.postId) && statusOf(one) === "returned";
  }

  private isUndecided(one: Posted): boolean {
    const open = one.part.line.later !== undefined && !this.revised.has(one.postId) && !one.author.over;
    return open && statusOf(one) === "visible";
  }

  private async revise(one: Posted, text: string, kind: Said["kind"]): Promise<Said | null> {
    const { part, author, postId } = one;
    const reply = await author.revise(author.post(postId) as PostView, text, this.group.quotes(text));
    if (!reply.ok && this.floor.comesAgain(author, reply)) return null;
    this.revised.add(postId);
    if (!reply.ok) this.givenUp.add(postId);
    return reply.ok ? { student: author, kind, line: part.line } : null;
  }
}
