import type { OwnSeat, PostChange, PostView, RoomView, SeatView, SeminarView } from "./protocol";
import type { Post, Role, Room, Seat, Seminar } from "./records";

/** What a seat can be allowed to do. Every command names the one it needs. `observe`: read what only staff see. */
export type Ability = "read" | "observe" | "write" | "moderate" | "run";

const abilities: Record<Role, readonly Ability[]> = {
  teacher: ["read", "observe", "write", "moderate", "run"],
  "co-teacher": ["read", "observe", "write", "moderate", "run"],
  student: ["read", "write"],
  observer: ["read", "observe"],
};

export function roleMay(role: Role, ability: Ability): boolean {
  return abilities[role].includes(ability);
}

export function may(seat: Pick<Seat, "role" | "removedAt" | "admitted">, ability: Ability): boolean {
  return seat.removedAt === null && seat.admitted && roleMay(seat.role, ability);
}

/** Everyone who is told the same. The screen is the projector: it sees what the whole class may see. */
export const audiences = ["staff", "students", "screen"] as const;
export type Audience = (typeof audiences)[number];

/** Who a view is made for: an audience, or one student with what only the author may see of the own posts. */
export type Viewer = { kind: Audience } | { kind: "seat"; seatId: string };

export function viewerOf(seat: Pick<Seat, "id" | "role">): Viewer {
  return seat.role === "student" ? { kind: "seat", seatId: seat.id } : { kind: "staff" };
}

export function isStaff(seat: Pick<Seat, "role">): boolean {
  return seat.role !== "student";
}

/** Classmates may see it: it is up, and the room is past its silent phase or a member of staff wrote it. */
export function isShown(post: Pick<Post, "status" | "author">, room: Pick<Room, "revealedSeq">): boolean {
  return post.status === "visible" && (room.revealedSeq !== null || isStaff(post.author));
}

type Place = { seminar: Pick<Seminar, "names">; room: Pick<Room, "revealedSeq"> };

/** The post as this viewer may see it; null where the viewer may not know that it exists. */
export function viewFor(viewer: Viewer, post: Post, { seminar, room }: Place): PostView | null {
  const own = viewer.kind === "seat" && viewer.seatId === post.author.id;
  if (viewer.kind !== "staff" && !own && !isShown(post, room)) return null;
  const view: PostView = {
    id: post.id,
    roomId: post.roomId,
    author: { handle: post.author.handle, name: shownName(post.author, seminar), role: post.author.role },
    parentId: post.parentId,
    move: post.move,
    text: post.text,
    status: post.status,
    order: post.order,
    seq: post.seq,
    createdAt: post.createdAt,
    revisedAt: post.revisedAt,
    citations: post.citations,
    pinned: post.pinned,
  };
  if (post.lang) view.lang = post.lang;
  if (post.first) view.first = post.first;
  if (Object.keys(post.reactions).length > 0) view.reactions = post.reactions;
  const told = viewer.kind === "staff" || (own && !isAboutFlags(post));
  if (told && post.decision) view.decision = post.decision;
  return viewer.kind === "staff" ? { ...view, ...forStaff(post) } : view;
}

/** Dismissing flags, or taking that back: that somebody had flagged it is between the reader and staff. */
export function isAboutFlags({ decision, status }: Pick<Post, "decision" | "status">): boolean {
  if (decision?.decision === "undo") return decision.from === "visible" && status === "visible";
  return decision?.decision === "dismiss";
}

function forStaff({ author, held, flags }: Post): Partial<PostView> {
  const seen: Partial<PostView> = { seat: { id: author.id, name: author.name } };
  if (held) seen.held = held;
  if (flags.length > 0) seen.flags = flags.map(({ by, note, at }) => ({ by, note, at }));
  return seen;
}

/**
 * What a changed post means to a viewer who has seen the room up to `since`: the post, a note that it is gone (only
 * where it had been shown), or null for nothing at all.
 */
export function changeFor(viewer: Viewer, post: Post, place: Place, since: number): PostChange | null {
  const view = viewFor(viewer, post, place);
  if (view) return view;
  const wasShown = post.shownSeq !== null && post.shownSeq <= since;
  return wasShown ? { id: post.id, seq: post.seq, gone: true } : null;
}

/** The author's own view differs from the classmates': it must travel to the author alone. */
export function authorSeesMore(post: Post, { room }: Pick<Place, "room">): boolean {
  return !isStaff(post.author) && (post.decision !== null || !isShown(post, room));
}

export function shownName(seat: Pick<Seat, "role" | "name" | "pseudonym">, seminar: Pick<Seminar, "names">) {
  return seminar.names === "pseudonyms" && !isStaff(seat) ? seat.pseudonym : seat.name;
}

export function viewSeminar(seminar: Seminar): SeminarView {
  const { id, title, code, names, review, silentStart, locked, lobby, frozen, screenRoomId, endedAt, seq } =
    seminar;
  const policies = { names, review, silentStart, locked, lobby };
  return { id, title, code, ...policies, frozen, screenRoomId, endedAt, seq };
}

export function viewRoom(room: Room, seminar: Pick<Seminar, "names">): RoomView {
  const { id, position, question, parts, phase, endsAt, review, slowSeconds, spotlight, credit } = room;
  const shown = { id, position, question, parts, phase, endsAt, review, slowSeconds, spotlight };
  const asked = credit && {
    postId: credit.postId,
    handle: credit.handle,
    name: shownName({ ...credit, role: "student" }, seminar),
  };
  return { ...shown, credit: asked, revealed: room.revealedSeq !== null, seq: room.changedSeq };
}

export function viewOwnSeat(seat: Seat, seminar: Pick<Seminar, "names">): OwnSeat {
  const { id, seminarId, role, handle, standing, nudge, name } = seat;
  return { id, seminarId, role, handle, standing, nudge, name, shownAs: shownName(seat, seminar) };
}

export function viewSeat(seat: Seat): SeatView {
  const { id, role, handle, name, pseudonym, standing, admitted, picks, seq, createdAt } = seat;
  const about = { id, role, handle, name, pseudonym, standing, admitted, picks, seq, createdAt };
  return { ...about, nudgedAt: seat.nudge?.at ?? null, removed: seat.removedAt !== null };
}
