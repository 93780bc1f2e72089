import type { PostView, Refusal } from "../domain/protocol";
import type { Part, Plan } from "./plan";
import type { Random } from "./random";
import type { Student } from "./student";

/** What a step was, for the person who watches. */
export interface Said {
  student: Student;
  kind: "answer" | "reply" | "change of mind" | "second try";
  rude: boolean;
}

/** Refusals that are over once the teacher opens the room again. */
const passing: Refusal[] = ["waiting", "frozen", "closed", "unavailable"];

interface Posted {
  part: Part;
  author: Student;
  postId: string;
}

/** One room of the rehearsal: what was said in it, and what is left to say. */
export class Discussion {
  private answers: Part[];
  private replies: Part[];
  /** By the id of the line. */
  private readonly posted = new Map<string, Posted>();
  /** Posts that their authors have put differently once. */
  private readonly revised = new Set<string>();

  constructor(
    readonly roomId: string,
    plan: Plan,
    private readonly students: Student[],
    private readonly additions: string[],
    private readonly random: Random,
  ) {
    this.answers = plan.answers;
    this.replies = plan.replies;
  }

  /** Does the next thing that can be done now; null where there is nothing, or where it was refused. */
  async step(): Promise<Said | null> {
    const phase = this.listener()?.phaseOf(this.roomId);
    if (phase !== "silent" && phase !== "open") return null;
    const returned = this.returned();
    if (returned) return this.tryAgain(returned);
    const part = phase === "silent" ? this.nextAnswer() : this.nextInTalk();
    if (part) return this.say(part);
    const undecided = phase === "open" && this.undecided();
    return undecided ? this.changeMind(undecided) : null;
  }

  /** Whether nothing is left that could still be said here. */
  get done(): boolean {
    if (this.listener()?.phaseOf(this.roomId) === "closed") return true;
    const replies = this.replies.filter((part) => !this.isHopeless(part));
    return !this.nextAnswer() && replies.length === 0 && !this.returned() && !this.undecided();
  }

  private listener() {
    return this.students.find(({ over }) => !over);
  }

  private speaker({ student }: Part): Student | undefined {
    const one = this.students[student];
    return one?.over ? undefined : one;
  }

  private nextAnswer(): Part | undefined {
    return this.answers.find((part) => this.speaker(part));
  }

  /** Two of five contributions are replies, as long as there is a choice. */
  private nextInTalk(): Part | undefined {
    const answer = this.nextAnswer();
    const reply = this.replies.find((part) => this.speaker(part) && this.parentOf(part));
    return answer && reply && this.random.next() < 0.4 ? reply : (answer ?? reply);
  }

  /** The post that a reply answers, where the one who replies can read it. */
  private parentOf(part: Part): string | undefined {
    const parent = part.to === null ? undefined : this.posted.get(part.to);
    const seen = parent && this.speaker(part)?.post(parent.postId);
    return seen?.status === "visible" ? parent?.postId : undefined;
  }

  /** What it answers was hidden or will never be said, or its speaker has gone. */
  private isHopeless(part: Part): boolean {
    if (!this.speaker(part)) return true;
    const parent = part.to === null ? undefined : this.posted.get(part.to);
    if (parent) return parent.author.over || statusOf(parent) === "hidden";
    return ![...this.answers, ...this.replies].some(
      (other) => other.line.id === part.to && this.speaker(other),
    );
  }

  private async say(part: Part): Promise<Said | null> {
    const author = this.speaker(part);
    if (!author) return null;
    const { reply, postId } = await author.say(this.roomId, part.line, this.parentOf(part));
    if (!reply.ok && passing.includes(reply.error)) return null;
    this.answers = this.answers.filter((other) => other !== part);
    this.replies = this.replies.filter((other) => other !== part);
    if (!reply.ok) return null;
    this.posted.set(part.line.id, { part, author, postId });
    return { student: author, kind: part.to === null ? "answer" : "reply", rude: part.line.rude === true };
  }

  private returned(): Posted | undefined {
    return [...this.posted.values()].find((one) => !one.author.over && statusOf(one) === "returned");
  }

  private async tryAgain({ part, author, postId }: Posted): Promise<Said | null> {
    const post = author.post(postId) as PostView;
    const addition = this.additions[this.random.below(this.additions.length)];
    const { mended } = part.line;
    const text = mended && !this.revised.has(postId) ? mended : `${post.text} ${addition}`;
    this.revised.add(postId);
    const reply = await author.revise(post, text);
    return reply.ok ? { student: author, kind: "second try", rude: false } : null;
  }

  private undecided(): Posted | undefined {
    const open = (one: Posted) => one.part.line.later && !this.revised.has(one.postId) && !one.author.over;
    return [...this.posted.values()].find((one) => open(one) && statusOf(one) === "visible");
  }

  /** Having read the others, some put it differently. */
  private async changeMind({ part, author, postId }: Posted): Promise<Said | null> {
    this.revised.add(postId);
    const reply = await author.revise(author.post(postId) as PostView, part.line.later as string);
    return reply.ok ? { student: author, kind: "change of mind", rude: false } : null;
  }
}

/** As its author sees it. */
function statusOf({ author, postId }: Posted) {
  return author.post(postId)?.status;
}
