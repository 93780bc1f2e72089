import type { Store } from "../domain/store";
import { accountStore } from "./accounts";
import { joiningStore } from "./joining";
import { lessonStore } from "./lessons";
import { moderationStore } from "./moderation";
import type { Database } from "./open";
import { peopleStore } from "./people";
import { phaseStore } from "./phases";
import { postStore } from "./posts";
import { reactionStore } from "./reactions";
import { readingStore } from "./reading";
import { recordStore } from "./record";
import { rejoiningStore } from "./rejoining";
import { roomStore } from "./rooms";
import { seatStore } from "./seats";
import { seminarStore } from "./seminars";
import { teamStore } from "./team";
import { wordStore } from "./words";

/** The storage port on a Drizzle database, put together from one file per subject. */
export function createStore(database: Database, close: () => Promise<void>): Store {
  return {
    ...accountStore(database),
    ...lessonStore(database),
    ...seminarStore(database),
    ...seatStore(database),
    ...joiningStore(database),
    ...rejoiningStore(database),
    ...peopleStore(database),
    ...teamStore(database),
    ...wordStore(database),
    ...roomStore(database),
    ...phaseStore(database),
    ...postStore(database),
    ...moderationStore(database),
    ...reactionStore(database),
    ...readingStore(database),
    ...recordStore(database),
    close,
  };
}
