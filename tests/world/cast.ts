import type { Class, World } from "../world";
import { Browser } from "./browser";
import type { Line } from "./line";

/** Every kind of visitor, as one seminar sees it. */
export const visitors = [
  "anonymous",
  "student",
  "student of another seminar",
  "removed",
  "in the lobby",
  "observer",
  "co-teacher",
  "teacher",
  "other teacher",
  "admin",
] as const;
export type Visitor = (typeof visitors)[number];

/** Over a socket there is one more: the projector, which its teacher opened. */
export const callers = [...visitors, "screen"] as const;
export type Caller = (typeof callers)[number];

export interface Cast {
  /** A seminar of the teacher, who is not the administrator. */
  seminar: Class;
  lessonId: string;
  browsers: Record<Visitor, Browser>;
  /** A post of each visitor who can write one; of the student for everyone else. */
  postOf: Record<Caller, string>;
}

/** The accounts, which serve for any number of seminars. */
export async function hire(world: World) {
  const [owner, coTeacher, observer, other] = await Promise.all(
    ["Ms Vale", "Mr Coe", "Dr Obi", "Mr Stray"].map((name) => world.addTeacher(name)),
  );
  if (!owner || !coTeacher || !observer || !other) throw new Error("Nobody came.");
  return { owner, coTeacher, observer, other };
}
export type Staff = Awaited<ReturnType<typeof hire>>;

export async function assemble(world: World, staff: Staff): Promise<Cast> {
  const seminar = await world.openClass({ owner: staff.owner });
  await seminar.invite(staff.coTeacher, "co-teacher");
  await seminar.invite(staff.observer, "observer");
  const student = await seminar.join("Ada Lindqvist");
  const removed = await seminar.join("Rhea Gone");
  // A removal opens the lobby, in which one more waits; whoever comes after is let in.
  await seminar.desk.must("seat:remove", { seatId: removed.seatId });
  const waiting = await seminar.knock("Lou Waiting");
  await seminar.desk.must("seminar:policy", { seminarId: seminar.seminar.id, lobby: false });
  const stranger = await (await world.openClass()).join("Zoe Fairweather");
  const lessons = (await staff.owner.get("/api/lessons")).body.lessons as { id: string }[];

  const post = (await student.line.say(seminar.room, "Mine.")).id;
  const byTeacher = (await seminar.desk.say(seminar.room, "Ours.")).id;
  const line = await staff.coTeacher.connect();
  const byCoTeacher = (await line.say(seminar.room, "Also ours.")).id;
  line.close();
  return {
    seminar,
    lessonId: lessons[0]?.id as string,
    browsers: {
      anonymous: new Browser(world.server.url),
      student: student.browser,
      "student of another seminar": stranger.browser,
      removed: removed.browser,
      "in the lobby": waiting.browser,
      observer: staff.observer,
      "co-teacher": staff.coTeacher,
      teacher: staff.owner,
      "other teacher": staff.other,
      admin: world.teacher,
    },
    postOf: {
      anonymous: post,
      student: post,
      "student of another seminar": post,
      removed: post,
      "in the lobby": post,
      observer: post,
      "co-teacher": byCoTeacher,
      teacher: byTeacher,
      "other teacher": post,
      admin: post,
      screen: post,
    },
  };
}

/** A connection of the caller's, or why there is none. */
export function lineOf({ browsers }: Cast, caller: Caller): Promise<Line | string> {
  const [browser, auth] =
    caller === "screen" ? [browsers.teacher, { as: "screen" }] : [browsers[caller], undefined];
  return browser
    .connect({ reconnection: false, ...(auth ? { auth } : {}) })
    .catch((reason: Error) => reason.message);
}
