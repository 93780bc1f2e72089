import type { PostStatus } from "../../../../domain/records";
import type { TranscriptPost, TranscriptRoom } from "../../../../domain/transcript";

/** What the reader wants to see of it; null for everything. */
export interface Filter {
  /** Handle of the author. */
  person: string | null;
  status: PostStatus | null;
}

export const everything: Filter = { person: null, status: null };

export function isFiltered({ person, status }: Filter): boolean {
  return person !== null || status !== null;
}

/** The rooms with the posts that match; a thread without any is left out. */
export function filterRooms(rooms: TranscriptRoom[], { person, status }: Filter): TranscriptRoom[] {
  const matches = (post: TranscriptPost) =>
    (person === null || post.author.handle === person) && (status === null || post.status === status);
  return rooms.map((room) => {
    const threads = room.threads.map((thread) => thread.filter(matches)).filter(({ length }) => length > 0);
    return { ...room, threads };
  });
}
