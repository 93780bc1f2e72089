import { viewerOf, viewFor, viewOwnSeat, viewRoom, viewSeminar } from "../../../../../domain/access";
import { classroom } from "../../../../classroom";
import { reply, withSeat } from "../../../door";

/** The reader's own posts, room by room, during the seminar and after it. */
export const GET = withSeat("write", async ({ seat, seminar }) => {
  const { store } = classroom();
  const rooms = await store.rooms(seat);
  const posts = await store.ownPosts(seat);
  const mine = rooms.map((room) => ({
    room: viewRoom(room, seminar),
    posts: posts
      .filter((post) => post.roomId === room.id)
      .map((post) => viewFor(viewerOf(seat), post, { seminar, room })),
  }));
  return reply({ seat: viewOwnSeat(seat, seminar), seminar: viewSeminar(seminar), rooms: mine });
});
