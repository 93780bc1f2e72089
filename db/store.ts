import type { Store } from "../domain/store";
import { accountStore } from "./accounts";
import { lessonStore } from "./lessons";
import { moderationStore } from "./moderation";
import type { Database } from "./open";
import { postStore } from "./posts";
import { readingStore } from "./reading";
import { recordStore } from "./record";
import { roomStore } from "./rooms";
import { seatStore } from "./seats";
import { seminarStore } from "./seminars";

/** The storage port on a Drizzle database, put together from one file per subject. */
export function createStore(database: Database, close: () => Promise<void>): Store {
  return {
    ...accountStore(database),
    ...lessonStore(database),
    ...seminarStore(database),
    ...seatStore(database),
    ...roomStore(database),
    ...postStore(database),
    ...moderationStore(database),
    ...readingStore(database),
    ...recordStore(database),
    close,
  };
}
