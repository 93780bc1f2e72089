import type { CommandName } from "../domain/protocol";
import type { Commands } from "./commands/command";
import { entering } from "./commands/entering";
import { moderation } from "./commands/moderation";
import { postCommands } from "./commands/posts";
import { reacting } from "./commands/reacting";
import { roomCommands } from "./commands/rooms";
import { seatCommands } from "./commands/seats";
import { seminarCommands } from "./commands/seminars";

/**
 * Every command of the protocol: the ability it needs, the seat it is found through, and what it does. One that is
 * missing, or has no `needs`, does not compile.
 */
export const commands: Commands<CommandName> = {
  ...entering,
  ...postCommands,
  ...reacting,
  ...moderation,
  ...roomCommands,
  ...seminarCommands,
  ...seatCommands,
};
