import type { Said } from "./discussion";
import { isListening, type Student } from "./student";

/** Says in single lines what goes on. */
export function createNews(students: Student[], tell: (line: string) => void) {
  const phases = new Map<string, string>();
  const removed = new Set<Student>();
  const counts = { answer: 0, reply: 0, "change of mind": 0, "second try": 0 };
  let finished = false;
  let atTheDoor = 0;
  const summary = () => `${counts.answer} answers, ${counts.reply} replies, ${revisions(counts)} revised`;
  const wording: Record<string, string> = {
    waiting: "is not open yet: the class reads the text",
    silent: "is silent: everyone writes a first answer",
    open: "is open: the class discusses",
    frozen: "is frozen: the class reads",
    closed: "is closed",
  };
  return {
    phases() {
      const listener = students.find(isListening);
      for (const { id, position } of listener?.roomsInOrder ?? []) {
        const phase = listener?.phaseOf(id) ?? "waiting";
        if (phases.get(id) !== phase) tell(`Room ${position + 1} ${wording[phase]}.`);
        phases.set(id, phase);
      }
    },
    people() {
      const waiting = students.filter(({ inLobby, over }) => inLobby && !over).length;
      if (waiting > atTheDoor) tell(`${waiting} at the door wait to be let in.`);
      if (waiting === 0 && atTheDoor > 0) tell("Nobody waits at the door any more.");
      atTheDoor = waiting;
      for (const student of students) {
        if (student.ended !== "removed" || removed.has(student)) continue;
        removed.add(student);
        tell(`${student.name} was removed.`);
      }
    },
    said({ student, kind, line }: Said) {
      counts[kind] += 1;
      if (line.rude) tell(`${student.name} wrote something that is yours to hide.`);
      if (line.move === "ask" && kind === "answer") {
        tell(`${student.name} asked a question that could become a room.`);
      }
      if (kind === "second try") tell(`${student.name} has rewritten a post that came back.`);
      const total = counts.answer + counts.reply;
      if (total % 10 === 0 && (kind === "answer" || kind === "reply")) tell(`So far ${summary()}.`);
    },
    done() {
      if (!finished) tell("Everything is said. The class stays a little, for posts that you send back.");
      finished = true;
    },
    end() {
      const ended = students.some(({ over, ended }) => over && ended !== "removed" && ended !== "lost");
      const lost = students.some(({ ended }) => ended === "lost");
      const why = ended ? "The seminar has ended" : lost ? "Stoa has not come back" : "The class leaves";
      tell(`${why}: ${summary()}.`);
    },
  };
}

function revisions(counts: Record<"change of mind" | "second try", number>): number {
  return counts["change of mind"] + counts["second try"];
}
