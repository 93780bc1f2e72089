/** Writes posts into a database file as fast as it can, several at a time, until it is killed. */
import { openSqlite } from "../../db/open";
import { draftFor } from "./drafts";

const [file, roomId, seminarId, visitor] = process.argv.slice(2) as [string, string, string, string];
const store = openSqlite(file);
const seated = await store.seat(seminarId, { visitor });
if (!seated) throw new Error("no seat");
for (;;) {
  const drafts = Array.from({ length: 4 }, () => draftFor({ id: roomId }));
  await Promise.all(
    drafts.map(async (draft) => {
      const added = await store.addPost(seated.seat, draft);
      if (typeof added === "string") throw new Error(added);
      process.send?.(draft.id);
    }),
  );
}
