import type { Citation } from "../domain/records";
import { Floor } from "./floor";
import type { Part, Plan } from "./plan";
import type { Random } from "./random";
import type { Line } from "./script";
import { type Posted, SecondThoughts, statusOf } from "./secondThoughts";
import type { Student } from "./student";

/** What a step was, for the person who watches. */
export interface Said {
  student: Student;
  kind: "answer" | "reply" | "change of mind" | "second try";
  line: Line;
}

/** What a discussion needs of the class around it. */
export interface Class {
  students: Student[];
  random: Random;
  /** Put after a post that came back without a `mended` wording. */
  additions: string[];
  /** The passages of the lesson that a line quotes. */
  quotes: (text: string) => Citation[];
}

/** One room of the rehearsal: what was said in it, and what is left to say. */
export class Discussion {
  readonly floor: Floor;
  private answers: Part[];
  private replies: Part[];
  /** By the id of the line. */
  private readonly posted = new Map<string, Posted>();
  private readonly thoughts: SecondThoughts;

  constructor(
    readonly roomId: string,
    plan: Plan,
    private readonly group: Class,
  ) {
    this.floor = new Floor(group.students);
    this.thoughts = new SecondThoughts(this.posted, this.floor, group);
    this.answers = plan.answers;
    this.replies = plan.replies;
  }

  /** Whether anybody may write here now. */
  get phase() {
    return this.floor.listener?.phaseOf(this.roomId) ?? "waiting";
  }

  /** Does the next thing that can be done now; null where there is nothing, or where it was refused. */
  async step(): Promise<Said | null> {
    const { phase } = this;
    if (phase !== "silent" && phase !== "open") return null;
    const returned = this.thoughts.returned();
    if (returned) return this.thoughts.tryAgain(returned);
    for (let part = this.next(phase); part; part = this.next(phase)) {
      const author = this.speaker(part);
      const said = await this.say(part);
      // Whoever was told to wait lets the next one speak.
      if (said || !author || !this.floor.isPaused(author)) return said;
    }
    const undecided = phase === "open" && this.thoughts.undecided();
    return undecided ? this.thoughts.changeMind(undecided) : null;
  }

  /** What this student would have said here anyway, now; or else the line. */
  async speakUp(student: Student, line: Line): Promise<Said | null> {
    const planned = this.answers.find((part) => this.floor.member(part.student) === student);
    const index = this.group.students.indexOf(student);
    return this.say(planned ?? { student: index, line, to: null });
  }

  /** Says a line that has nothing to do with the matter under somebody's post. */
  async interject(line: Line): Promise<Said | null> {
    const posts = [...(this.floor.listener?.rooms.get(this.roomId)?.posts.values() ?? [])];
    const visible = posts.filter(({ status, parentId }) => status === "visible" && parentId === null);
    const parent = visible[this.group.random.below(visible.length)];
    const others = parent ? this.floor.readyBut(parent.author) : [];
    const author = others[this.group.random.below(others.length)];
    if (this.phase !== "open" || !parent || !author) return null;
    const { reply } = await author.say(this.roomId, line, [], parent.id);
    return reply.ok ? { student: author, kind: "reply", line } : null;
  }

  hasSpoken(student: Student): boolean {
    return [...this.posted.values()].some(({ author }) => author === student);
  }

  /** Whether nothing is left that could still be said here. */
  get done(): boolean {
    if (this.phase === "closed") return true;
    const answer = this.answers.some(({ student }) => this.floor.member(student));
    const reply = this.replies.some((part) => !this.isHopeless(part));
    return !answer && !reply && !this.thoughts.left;
  }

  private next(phase: "silent" | "open"): Part | undefined {
    return phase === "silent" ? this.nextAnswer() : this.nextInTalk();
  }

  private speaker({ student }: Part): Student | undefined {
    const one = this.floor.member(student);
    return one && this.floor.isReady(one) ? one : undefined;
  }

  private nextAnswer(): Part | undefined {
    return this.answers.find((part) => this.speaker(part));
  }

  /** Two of five contributions are replies, as long as there is a choice. */
  private nextInTalk(): Part | undefined {
    const answer = this.nextAnswer();
    const reply = this.replies.find((part) => this.speaker(part) && this.parentOf(part));
    return answer && reply && this.group.random.next() < 0.4 ? reply : (answer ?? reply);
  }

  /** The post that a reply answers, where the one who replies can read it. */
  private parentOf(part: Part): string | undefined {
    const parent = part.to === null ? undefined : this.posted.get(part.to);
    const seen = parent && this.speaker(part)?.post(parent.postId);
    return seen?.status === "visible" ? parent?.postId : undefined;
  }

  /** What it answers was hidden or will never be said, or its speaker has gone. */
  private isHopeless(part: Part): boolean {
    if (!this.floor.member(part.student)) return true;
    const parent = part.to === null ? undefined : this.posted.get(part.to);
    if (parent) return parent.author.over || statusOf(parent) === "hidden";
    return ![...this.answers, ...this.replies].some(
      (other) => other.line.id === part.to && this.floor.member(other.student),
    );
  }

  private async say(part: Part): Promise<Said | null> {
    const author = this.speaker(part);
    if (!author) return null;
    const { line, to } = part;
    const citations = this.group.quotes(line.text);
    const { reply, postId } = await author.say(this.roomId, line, citations, this.parentOf(part));
    if (!reply.ok && this.floor.comesAgain(author, reply)) return null;
    this.answers = this.answers.filter((other) => other !== part);
    this.replies = this.replies.filter((other) => other !== part);
    if (!reply.ok) return null;
    this.posted.set(line.id, { part, author, postId });
    return { student: author, kind: to === null ? "answer" : "reply", line };
  }
}
