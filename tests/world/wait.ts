/** Milliseconds after which waiting is given up. Far beyond what a busy machine needs: no test measures time. */
export type Deadline = number;

const GENEROUS: Deadline = 40_000;

/** A promise that fails with what it was waiting for. */
export function within<T>(
  wait: (resolve: (value: T) => void, reject: (reason: Error) => void) => void,
  what: string | (() => string),
  deadline = GENEROUS,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const give = () => reject(new Error(`Waited in vain ${typeof what === "string" ? what : what()}.`));
    const timer = setTimeout(give, deadline);
    const settle = (value: T) => {
      clearTimeout(timer);
      resolve(value);
    };
    wait(settle, (reason) => {
      clearTimeout(timer);
      reject(reason);
    });
  });
}
