/** `npm run rehearse -- CODE`: a simulated class joins the running server and discusses the sample lesson. */
import { parseArgs } from "node:util";
import { CannotJoin, joinClass } from "../rehearsal/join";
import { createRandom } from "../rehearsal/random";
import { rehearse } from "../rehearsal/rehearse";

const usage = `A simulated class joins a seminar and discusses the sample lesson.

  npm run rehearse -- CODE [--students 24] [--url http://localhost:3000] [--pace 1] [--seed 1]

CODE is the join code of your seminar. --pace 2 is twice as fast. The same --seed makes the same class.
Open the rooms at your desk; the class follows. It leaves when the seminar ends, or with Ctrl+C.`;

main().catch((reason) => {
  console.error(reason instanceof CannotJoin ? reason.message : reason);
  process.exit(1);
});

async function main() {
  const { code, students: size, url, pace, seed } = readArguments();
  const students = await joinClass(url, code, size, createRandom(seed));
  tell(`${students.length} students have joined.`);

  const enough = new AbortController();
  const leave = () => {
    enough.abort();
    for (const student of students) student.leave();
  };
  process.once("SIGINT", leave);
  process.once("SIGTERM", leave);
  await rehearse(students, pace, seed, { tell, enough: enough.signal });
  leave();
}

function tell(line: string) {
  console.log(`${new Date().toLocaleTimeString("en", { hour12: false })}  ${line}`);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: {
        students: { type: "string", default: "24" },
        url: { type: "string", default: `http://localhost:${process.env.PORT ?? "3000"}` },
        pace: { type: "string", default: "1" },
        seed: { type: "string", default: "1" },
      },
    });
    const [students, pace, seed] = [values.students, values.pace, values.seed].map(Number) as [
      number,
      number,
      number,
    ];
    const sound = Number.isInteger(students) && students >= 1 && pace > 0 && Number.isInteger(seed);
    if (positionals.length === 1 && sound) {
      return { code: positionals[0] as string, students, pace, seed, url: new URL(values.url).origin };
    }
  } catch {
    // An option that does not exist, or an address that is none.
  }
  console.log(usage);
  process.exit(1);
}
