import type { Student } from "./student";

/** Waiting that ends early when something happens, if asked to, and always when the person has seen enough. */
export function wakeUp(students: Student[], enough: AbortSignal) {
  let changed = () => {};
  for (const student of students) student.onChange = () => changed();
  return {
    after: (milliseconds: number, early: boolean) =>
      new Promise<void>((resolve) => {
        const timer = setTimeout(finish, milliseconds);
        function finish() {
          clearTimeout(timer);
          changed = () => {};
          enough.removeEventListener("abort", finish);
          resolve();
        }
        if (early) changed = finish;
        enough.addEventListener("abort", finish);
      }),
  };
}
