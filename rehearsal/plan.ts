import type { Random } from "./random";
import type { Discussion, Line, ReplyLine, Script } from "./script";

/** What one student will say, and in answer to which line. */
export interface Part {
  student: number;
  line: Line;
  /** Null for a first answer. */
  to: string | null;
}

export interface Plan {
  answers: Part[];
  replies: Part[];
}

/** Some never say anything: a teacher should see who. */
const SPEAKING_SHARE = 0.92;

/** Who says what in a room, settled before anybody speaks. */
export function planDiscussion(
  discussion: Discussion,
  students: number,
  script: Script,
  random: Random,
): Plan {
  const speaking = Math.max(1, Math.floor(students * SPEAKING_SHARE));
  const speakers = random.shuffled(Array.from({ length: students }, (_, index) => index)).slice(0, speaking);
  const lines = linesFor(speakers.length, discussion, script, random);
  const answers = speakers.map((student, index) => ({ student, line: lines[index] as Line, to: null }));
  return { answers, replies: castReplies(discussion.replies, answers, students, random) };
}

/** Where there are more students than lines, the same thought comes again in other words. */
function linesFor(count: number, { answers, replies }: Discussion, script: Script, random: Random): Line[] {
  const answered = new Set(replies.map(({ to }) => to));
  const rude = new Set(replies.filter((reply) => reply.rude).map(({ to }) => to));
  const weight = ({ id }: Line) => Number(answered.has(id)) + Number(rude.has(id));
  // In a small class the lines that others reply to come first, or there would be no discussion.
  const preferred = random.shuffled(answers).sort((a, b) => weight(b) - weight(a));
  const chosen = Array.from({ length: count }, (_, index) => {
    const line = preferred[index % preferred.length] as Line;
    const round = Math.floor(index / preferred.length);
    return round === 0 ? line : sayAgain(line, round, script, random);
  });
  return random.shuffled(chosen);
}

function sayAgain({ id, move, text }: Line, round: number, { openers }: Script, random: Random): Line {
  return { id: `${id} ${round}`, move, text: `${openers[random.below(openers.length)]} ${text}` };
}

/** Replies to what will be said, each by somebody other than the one it answers. */
function castReplies(replies: ReplyLine[], answers: Part[], students: number, random: Random): Part[] {
  const saidBy = new Map(answers.map(({ line, student }) => [line.id, student]));
  const cast: Part[] = [];
  for (const line of replies) {
    const answered = saidBy.get(line.to);
    if (answered === undefined || students < 2) continue;
    const student = (answered + 1 + random.below(students - 1)) % students;
    saidBy.set(line.id, student);
    cast.push({ student, line, to: line.to });
  }
  return random.shuffled(cast);
}
