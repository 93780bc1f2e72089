import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { missing, participation, unanswered, type Voice, voices } from "../../domain/participation";
import type { PostView, SeatView } from "../../domain/protocol";
import { postStatuses } from "../../domain/records";

const seatWith = (name: string, changed: Partial<SeatView> = {}): SeatView => ({
  id: `seat-${name}`,
  role: "student",
  handle: `handle-${name}`,
  name,
  pseudonym: "Calm Heron",
  standing: "normal",
  admitted: true,
  picks: 0,
  nudgedAt: null,
  removed: false,
  seq: 1,
  createdAt: 0,
  ...changed,
});

let made = 0;
const postBy = ({ id, handle, name, role }: SeatView, changed: Partial<PostView> = {}): PostView => ({
  id: `post-${++made}`,
  roomId: "r1",
  author: { handle, name, role },
  parentId: null,
  move: "claim",
  text: "an answer",
  status: "visible",
  order: made,
  seq: made,
  createdAt: made,
  revisedAt: null,
  citations: [],
  pinned: false,
  seat: { id, name },
  ...changed,
});

const ada = seatWith("Ada");
const ben = seatWith("Ben");
const cleo = seatWith("Cleo");
const teacher = seatWith("Mr Mill", { role: "teacher" });
const atTheDoor = seatWith("Dora", { admitted: false });
const removed = seatWith("Rob", { removed: true });
const seats = [ada, ben, cleo, teacher, atTheDoor, removed];
const rooms = [{ id: "r1" }, { id: "r2" }];
const names = (list: { name: string }[]) => list.map(({ name }) => name);

describe("participation", () => {
  test("is of the students who are in, not of staff, of those at the door or of those removed", () => {
    const posts = [postBy(ada), postBy(teacher), postBy(removed), postBy(atTheDoor)];
    expect(participation(posts, seats)).toMatchObject({ students: 3, answered: 1 });
  });

  test("counts what was said to the class or waits to be", () => {
    const posts = postStatuses.map((status) => postBy(ada, { status }));
    expect(participation(posts, seats).bySeat.get(ada.id)).toBe(3);
  });
});

describe("voices", () => {
  const voiceOf = (posts: PostView[], { id }: SeatView) =>
    voices(posts, seats, rooms).find(({ seatId }) => seatId === id);

  test("are those of the students who are in, the quietest first", () => {
    const posts = [
      postBy(ada, { text: "one two three" }),
      postBy(ben, { text: "one" }),
      postBy(removed),
      postBy(teacher),
    ];
    expect(voices(posts, seats, rooms).map(({ seatId }) => seatId)).toEqual([cleo.id, ben.id, ada.id]);
  });

  test("of equals are in the order of their names", () => {
    const some = ["Zoë", "Émile", "eva", "Ada"].map((name) => seatWith(name));
    expect(voices([], some, rooms).map(({ seatId }) => seatId)).toEqual(
      ["Ada", "Émile", "eva", "Zoë"].map((name) => `seat-${name}`),
    );
  });

  test("have a share of the students' words, whoever else wrote", () => {
    const posts = [
      postBy(ada, { text: "One, two: three!" }),
      postBy(ben, { text: "don’t" }),
      postBy(teacher, { text: "a great many words from the teacher" }),
      postBy(removed, { text: "gone and not counted" }),
    ];
    expect(voiceOf(posts, ada)).toMatchObject({ words: 3, share: 0.75 });
    expect(voiceOf(posts, ben)).toMatchObject({ words: 1, share: 0.25 });
    expect(voices([], seats, rooms).map(({ share }) => share)).toEqual([0, 0, 0]);
  });

  test("count words also where no space stands between them", () => {
    expect(voiceOf([postBy(ada, { text: "我们讨论文本。" })], ada)?.words).toBe(3);
  });

  test("count a new wording anew", () => {
    const post = postBy(ada, { text: "one two" });
    expect(voiceOf([post], ada)?.words).toBe(2);
    expect(voiceOf([{ ...post, text: "one two three" }], ada)?.words).toBe(3);
  });

  test("say in which room somebody was silent", () => {
    expect([...(voiceOf([postBy(ada, { roomId: "r2" })], ada)?.byRoom ?? [])]).toEqual([
      ["r1", 0],
      ["r2", 1],
    ]);
  });

  test("count replies to others and from others, staff too, but none to oneself", () => {
    const claim = postBy(ada);
    const own = postBy(ada, { parentId: claim.id });
    const reply = postBy(ben, { parentId: claim.id });
    const hidden = postBy(cleo, { parentId: claim.id, status: "hidden" });
    const posts = [claim, own, reply, hidden, postBy(teacher, { parentId: reply.id })];
    expect(voiceOf(posts, ada)).toMatchObject({ posts: 2, replies: 0, answered: 1 });
    expect(voiceOf(posts, ben)).toMatchObject({ posts: 1, replies: 1, answered: 1 });
    expect(voiceOf(posts, cleo)).toMatchObject({ posts: 0, replies: 0, answered: 0 });
  });
});

test("missing from a room are the students who are in and wrote nothing there that counts", () => {
  const posts = [
    postBy(ada),
    postBy(ben, { roomId: "r2" }),
    postBy(cleo, { status: "withdrawn" }),
    postBy(teacher),
  ];
  expect(names(missing("r1", posts, seats))).toEqual(["Ben", "Cleo"]);
  expect(names(missing("r3", posts, seats))).toEqual(["Ada", "Ben", "Cleo"]);
});

describe("unanswered", () => {
  test("are visible posts of students that nobody else visibly answers, oldest first over all rooms", () => {
    const late = postBy(ben, { roomId: "r2", createdAt: 9, order: 1 });
    const early = postBy(ada, { createdAt: 8, order: 5 });
    const pending = postBy(ada, { status: "pending" });
    expect(unanswered([late, early, pending, postBy(teacher)])).toEqual([early, late]);
  });

  test("are not those that a classmate or the teacher answered", () => {
    const [one, two] = [postBy(ada), postBy(ada)];
    const reply = postBy(ben, { parentId: one.id });
    const closing = postBy(teacher, { parentId: two.id });
    expect(unanswered([one, two, reply, closing])).toEqual([reply]);
  });

  test("are still those that only their author goes on from, or a reply that the class does not see", () => {
    const claim = postBy(ada);
    const own = postBy(ada, { parentId: claim.id });
    const hidden = postBy(ben, { parentId: own.id, status: "hidden" });
    expect(unanswered([claim, own, hidden])).toEqual([claim, own]);
  });

  test("need no seat: the record and students' screens have none", () => {
    const { seat: _, ...claim } = postBy(ada);
    expect(unanswered([claim])).toEqual([claim]);
  });
});

describe("statistics of the whole are the sum of the parts", () => {
  const anyPosts = fc
    .array(
      fc.record({
        seat: fc.constantFrom(...seats),
        roomId: fc.constantFrom("r1", "r2", "r3"),
        status: fc.constantFrom(...postStatuses),
        text: fc.constantFrom("one", "one two", "one two three", "…"),
        answers: fc.option(fc.nat()),
      }),
      { maxLength: 30 },
    )
    .map((wanted) => {
      const posts: PostView[] = [];
      for (const { seat, answers, ...changed } of wanted) {
        const earlier = posts.filter(({ roomId }) => roomId === changed.roomId);
        const parent = answers === null ? undefined : earlier[answers % Math.max(1, earlier.length)];
        posts.push(postBy(seat, { ...changed, parentId: parent?.id ?? null }));
      }
      return posts;
    });
  const three = [...rooms, { id: "r3" }];
  const figures = ["posts", "words", "replies", "answered"] as const;
  const bySeat = (list: Voice[]) => new Map(list.map((voice) => [voice.seatId, voice]));
  const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);

  test("of each student over the rooms", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const parts = three.map((room) => bySeat(voices(posts, seats, [room])));
        for (const whole of voices(posts, seats, three)) {
          for (const figure of figures) {
            expect(whole[figure]).toBe(sum(parts.map((part) => part.get(whole.seatId)?.[figure] ?? 0)));
          }
          expect(sum([...whole.byRoom.values()])).toBe(whole.posts);
          for (const [index, { id }] of three.entries()) {
            expect(whole.byRoom.get(id)).toBe(parts[index]?.get(whole.seatId)?.posts);
          }
        }
      }),
    );
  });

  test("of shares, which are 1 together unless nobody wrote", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const all = voices(posts, seats, three);
        const words = sum(all.map((voice) => voice.words));
        expect(sum(all.map(({ share }) => share))).toBeCloseTo(words === 0 ? 0 : 1, 9);
      }),
    );
  });

  test("of replies: as many are got as are given", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        const everyone = seats.map((seat) => ({
          ...seat,
          role: "student" as const,
          admitted: true,
          removed: false,
        }));
        const all = voices(posts, everyone, three);
        expect(sum(all.map(({ answered }) => answered))).toBe(sum(all.map(({ replies }) => replies)));
      }),
    );
  });

  test("of students: those who answered a room and those missing are all, each with posts of their own", () => {
    fc.assert(
      fc.property(anyPosts, (posts) => {
        for (const { id } of three) {
          const { students, answered } = participation(
            posts.filter(({ roomId }) => roomId === id),
            seats,
          );
          expect(answered + missing(id, posts, seats).length).toBe(students);
        }
        const whole = participation(posts, seats).bySeat;
        for (const { seatId, posts: count } of voices(posts, seats, three)) {
          expect(count).toBe(whole.get(seatId) ?? 0);
        }
      }),
    );
  });
});
