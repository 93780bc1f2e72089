/** A reason not to go on, in one sentence for the person at the terminal. */
export class Refused extends Error {}

/**
 * Runs one of the commands in this folder: a refusal is shown as its sentence, a mistake of ours with its stack.
 * @param {() => Promise<void>} command
 */
export function attempt(command) {
  command().catch((reason) => {
    console.error(reason instanceof Refused ? reason.message : reason);
    process.exit(1);
  });
}
