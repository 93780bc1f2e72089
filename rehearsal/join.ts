import { classList } from "./names";
import type { Random } from "./random";
import { Student } from "./student";

/** A reason why the class cannot come, in one sentence for the person at the terminal. */
export class CannotJoin extends Error {}

type Answer = { ok: true; seminarId: string } | { ok: false; error: string; message: string };

/** Seats a class. A name that is taken, as in a second rehearsal of the same seminar, makes room for the next one. */
export async function joinClass(url: string, code: string, size: number, random: Random): Promise<Student[]> {
  const students: Student[] = [];
  for (const name of classList(random)) {
    const student = await join(url, code, name);
    if (student) students.push(student);
    if (students.length === size) return students;
  }
  throw new CannotJoin(`There are names for ${students.length} more students only.`);
}

/** Null where the name is taken. */
async function join(url: string, code: string, name: string): Promise<Student | null> {
  const response = await fetch(`${url}/api/join`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ code, name }),
  }).catch(() => null);
  const answer = (await response?.json().catch(() => null)) as Answer | null;
  if (!response || !answer) {
    throw new CannotJoin(
      `There is no Stoa at ${url}: start it with npm start, or say where it is with --url.`,
    );
  }
  if (!answer.ok && answer.error === "name_taken") return null;
  if (!answer.ok) throw new CannotJoin(answer.message);
  const cookie = response.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  return new Student(name, url, cookie, answer.seminarId);
}
