import { classroom } from "../../../../classroom";
import { reply, withSeat } from "../../../door";

/** The lesson as it was when the seminar opened; it never changes afterwards. */
export const GET = withSeat("read", async ({ seat }) =>
  reply(
    { lesson: await classroom().store.frozenLesson(seat) },
    { headers: { "Cache-Control": "private, max-age=86400, immutable", Vary: "Cookie" } },
  ),
);
