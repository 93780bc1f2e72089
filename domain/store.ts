/**
 * The storage port in the words of a classroom. One method is one atomic intention; writes return the rows written,
 * refusals are values. A rejected promise means that nothing was stored (a full disk, a lost database).
 *
 * Nothing inside a seminar is found without a seat: `seat` and `join` are the only ways in.
 */
import type { AccountStore } from "./store/accounts";
import type { PostStore } from "./store/posts";
import type { SeatStore } from "./store/seats";
import type { SeminarStore } from "./store/seminars";

export interface Store extends AccountStore, SeminarStore, SeatStore, PostStore {
  close(): Promise<void>;
}
