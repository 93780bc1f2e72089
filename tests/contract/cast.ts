import { expect } from "vitest";
import type { Lesson, LessonText } from "../../domain/lesson/lesson";
import { decide } from "../../domain/moderation";
import {
  type Account,
  decisionKinds,
  type Policies,
  type Post,
  type PostStatus,
  type Room,
  type Seat,
  type Seminar,
  type StaffRole,
} from "../../domain/records";
import type { Store } from "../../domain/store";
import type { Draft } from "../../domain/store/posts";
import type { Person, Seated, WrittenPost } from "../../domain/store/seated";
import { draftFor } from "./drafts";

export { draftFor, postId, wording } from "./drafts";

/** A class in its seminar, as most tests need it. */
export interface Class {
  teacher: Account;
  seminar: Seminar;
  rooms: [Room, Room];
  /** The teacher's seat and those of three students. */
  chair: Seat;
  ada: Seat;
  ben: Seat;
  cleo: Seat;
}

export const plain: Policies = { names: "real", review: false, silentStart: false };

export const text: LessonText = {
  title: "On Liberty",
  sections: [
    {
      id: "s1",
      number: 1,
      title: "Of opinion",
      blocks: [
        {
          id: "b1",
          number: 1,
          kind: "paragraph",
          depth: 0,
          text: "One person silenced. ünïcödé 🦉",
          marks: [],
        },
      ],
    },
  ],
};

export const questions = ["Who may be silenced?", "What if the opinion is wrong?"].map((question) => ({
  text: question,
  parts: [{ text: question, reason: "reflection" as const, source: null }],
}));

export const lesson: Lesson = {
  ...text,
  questions: questions.map((question, index) => ({ ...question, id: `q${index + 1}`, chosen: true })),
};

export const visitorOf = (name: string): Person & { visitor: string } => ({ visitor: `hash of ${name}` });

/** The value, where the store did what it was asked. */
export function done<T>(outcome: T): Exclude<T, string> {
  expect(typeof outcome, `refused: ${outcome}`).not.toBe("string");
  return outcome as Exclude<T, string>;
}

export async function newTeacher(store: Store): Promise<Account> {
  const person = { id: "account-mill", email: "mill@school.example", name: "Mr Mill" };
  return done(await store.addFirstAccount(person, "hash of a password"));
}

export async function openSeminar(store: Store, teacher: Account, policies = plain) {
  const seminar = await store.openSeminar(teacher, text, questions, policies);
  const { seat: chair } = (await store.seat(seminar.id, { accountId: teacher.id })) as Seated;
  const rooms = (await store.rooms(chair)) as [Room, Room];
  return { seminar, chair, rooms };
}

export async function joinAs(store: Store, seminar: Seminar, name: string): Promise<Seat> {
  return done(await store.join(seminar.id, visitorOf(name).visitor, name)).seat;
}

/** The seat of another member of staff, who made an account by an invitation. */
export async function inviteAs(store: Store, chair: Seat, name: string, role: StaffRole): Promise<Seat> {
  const link = `hash of the link for ${name}`;
  done(await store.invite(chair, role, link));
  const account = { id: `account-${name}`, email: `${name}@school.example`, name };
  return done(await store.acceptInvitation(link, { account, passwordHash: "hash of a password" })).seat;
}

/** A class whose two rooms are open. */
export async function openClass(store: Store, policies = plain): Promise<Class> {
  const teacher = await newTeacher(store);
  const opened = await openSeminar(store, teacher, policies);
  const { seminar, chair } = opened;
  const ada = await joinAs(store, seminar, "Ada");
  const ben = await joinAs(store, seminar, "Ben");
  const cleo = await joinAs(store, seminar, "Cleo");
  for (const room of opened.rooms) done(await store.setPhase(chair, room.id, "open"));
  const rooms = (await store.rooms(chair)) as [Room, Room];
  return { teacher, seminar, rooms, chair, ada, ben, cleo };
}

export async function say(store: Store, seat: Seat, room: Room, changed: Partial<Draft> = {}): Promise<Post> {
  return done(await store.addPost(seat, draftFor(room, changed))).post;
}

/** The post as it is now. */
export async function postNow(store: Store, seat: Seat, { id }: Pick<Post, "id">): Promise<Post> {
  return ((await store.post(seat, id)) as WrittenPost).post;
}

/** The room as it is now. */
export async function roomNow(store: Store, seat: Seat, room: Room): Promise<Room> {
  return (await store.postsSince(seat, room.id, 0)).room;
}

/** A post of Ada's in the wanted status, in a class under review; one that is up was flagged by Ben. */
export async function postThatIs(store: Store, { chair, ada, ben, rooms }: Class, status: PostStatus) {
  const post = await say(store, ada, rooms[0]);
  if (status === "withdrawn") return done(await store.withdrawPost(ada, post.id)).post;
  const way = decisionKinds.find((kind) => decide("pending", kind) === status);
  if (!way) return post;
  const decided = done(await store.decidePost(chair, post.id, way, null)).post;
  return status === "visible" ? done(await store.flagPost(ben, post.id, "why")).post : decided;
}

/** Lets the clock move on, so that a time written again would differ. */
export function nextMillisecond() {
  const now = Date.now();
  while (Date.now() === now);
}
