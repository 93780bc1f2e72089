import fc from "fast-check";
import { expect, test } from "vitest";
import type { Viewer } from "../../domain/access";
import { viewFor } from "../../domain/access";
import type { SeminarRecord } from "../../domain/store/seminars";
import { type Transcript, transcribe } from "../../domain/transcript";
import {
  actOf,
  anyRecord,
  decisionOf,
  flagOf,
  postOf,
  recordOf,
  revisionOf,
  roomOf,
  seatOf,
  seminarOf,
} from "./transcript.records";

const staff: Viewer = { kind: "staff" };
const classmates: Viewer = { kind: "students" };
const okafor = seatOf("s0", "Ms Okafor", { role: "teacher" });
const ana = seatOf("s1", "Ana Ruiz");
const ben = seatOf("s2", "Ben Osei");

const anyViewer = fc.constantFrom<Viewer>(staff, classmates, { kind: "seat", seatId: "s1" });
const anySeminar = fc.constantFrom(
  seminarOf(),
  seminarOf({ names: "pseudonyms" }),
  seminarOf({ endedAt: null }),
);

const postsOf = ({ rooms }: Transcript) => rooms.flatMap((room) => room.threads).flat();
const placesOf = (record: SeminarRecord) => record.posts.map(({ id, roomId }) => `${roomId} ${id}`).sort();

test("every post of the record stands in the staff copy exactly once, in its own room", () => {
  fc.assert(
    fc.property(anyRecord(), anySeminar, (record, seminar) => {
      const { rooms } = transcribe(record, seminar, staff);
      const places = rooms.flatMap((room) => room.threads.flat().map(({ id }) => `${room.id} ${id}`));
      expect(places.sort()).toEqual(placesOf(record));
    }),
  );
});

test("P6 every decision and every earlier wording stands in the staff copy, in the order in which it happened", () => {
  fc.assert(
    fc.property(anyRecord(), (record) => {
      for (const { id, history } of postsOf(transcribe(record, seminarOf(), staff))) {
        const events = [...record.revisions, ...record.decisions].filter(({ postId }) => postId === id);
        expect(history.map(({ at }) => at)).toEqual(events.map(({ at }) => at).sort((a, b) => a - b));
      }
    }),
  );
});

test("P6 a decision says who, what, from, to, why and when", () => {
  const decision = decisionOf("p1", 2, { decision: "return", to: "returned", note: "Which words?" });
  const record = recordOf({ seats: [okafor, ana], posts: [postOf("p1", ana, 1)], decisions: [decision] });
  const [post] = postsOf(transcribe(record, seminarOf(), staff));
  const { by, from, to, note, at } = decision;
  expect(post?.history).toEqual([{ kind: "decided", decision: "return", by, from, to, note, at }]);
});

test("the counts of rooms and of people add up to the whole, which leaves out what was taken back", () => {
  fc.assert(
    fc.property(anyRecord(), anySeminar, anyViewer, (record, seminar, viewer) => {
      const transcript = transcribe(record, seminar, viewer);
      const sum = (parts: { posts: number }[]) => parts.reduce((total, { posts }) => total + posts, 0);
      expect(sum(transcript.rooms)).toBe(transcript.posts);
      expect(sum(transcript.people)).toBe(transcript.posts);
      expect(postsOf(transcript).filter(({ status }) => status !== "withdrawn")).toHaveLength(
        transcript.posts,
      );
    }),
  );
});

test("a reply stands below what it answers, one step deeper, and threads begin in reading order", () => {
  fc.assert(
    fc.property(anyRecord(), anyViewer, (record, viewer) => {
      const order = new Map(record.posts.map((post) => [post.id, post.order]));
      const orderOf = ({ id }: { id: string }) => order.get(id) as number;
      for (const { threads } of transcribe(record, seminarOf(), viewer).rooms) {
        const starts = threads.map(([first]) => orderOf(first as { id: string }));
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
        for (const thread of threads) {
          expect(thread[0]).toMatchObject({ depth: 0, parentId: null });
          for (const [index, post] of thread.entries()) {
            if (index === 0) continue;
            const parent = thread.slice(0, index).find(({ id }) => id === post.parentId);
            expect(parent?.depth).toBe(post.depth - 1);
          }
        }
      }
    }),
  );
});

test("a reply whose post is not in this copy begins a thread and does not name what it answered", () => {
  const hidden = postOf("p1", ana, 1, { status: "hidden" });
  const reply = postOf("p2", ben, 2, { parentId: "p1" });
  const record = recordOf({ seats: [okafor, ana, ben], posts: [hidden, reply] });
  const [room] = transcribe(record, seminarOf(), classmates).rooms;
  expect(room?.threads).toMatchObject([[{ id: "p2", parentId: null, depth: 0 }]]);
});

test("P2 the class's copy holds what classmates may see, and no decision and no earlier wording", () => {
  fc.assert(
    fc.property(anyRecord(), anySeminar, (record, seminar) => {
      const seen = record.posts.filter((post) => {
        const room = record.rooms.find(({ id }) => id === post.roomId);
        return room && viewFor(classmates, post, { seminar, room });
      });
      const transcript = transcribe(record, seminar, classmates);
      expect(placesOf({ ...record, posts: seen })).toEqual(
        transcript.rooms
          .flatMap(({ id, threads }) => threads.flat().map((post) => `${id} ${post.id}`))
          .sort(),
      );
      expect(postsOf(transcript).flatMap(({ history }) => history)).toEqual([]);
    }),
  );
});

test("P1 the class's copy of a pseudonymous seminar holds no student's name and no seat's id", () => {
  const heron = seatOf("seat-of-ana", "Ana Ruiz", { pseudonym: "Quiet Heron", handle: "h1" });
  const record = recordOf({
    seats: [okafor, heron, ben],
    posts: [postOf("p1", heron, 1), postOf("p2", ben, 2, { parentId: "p1" })],
    decisions: [decisionOf("p1", 3, { decision: "restore", note: "Ana Ruiz explained" })],
  });
  const seminar = seminarOf({ names: "pseudonyms" });
  const copy = JSON.stringify(transcribe(record, seminar, classmates));
  expect(copy).toContain("Quiet Heron");
  expect(copy).not.toMatch(/Ana Ruiz|Ben Osei|"seat-of-ana"|"s2"/);
  expect(transcribe(record, seminar, staff).people.map(({ realName }) => realName)).toContain("Ana Ruiz");
});

test("staff see everyone who took a seat, others only those who wrote", () => {
  const gone = seatOf("s3", "Cy", { removedAt: 5 });
  const record = recordOf({ seats: [okafor, ana, ben, gone], posts: [postOf("p1", ben, 1)] });
  const people = transcribe(record, seminarOf(), staff).people;
  expect(people.map(({ realName, posts, removed }) => [realName, posts, removed])).toEqual([
    ["Ms Okafor", 0, false],
    ["Ana Ruiz", 0, false],
    ["Ben Osei", 1, false],
    ["Cy", 0, true],
  ]);
  const others = transcribe(record, seminarOf(), classmates).people;
  expect(others).toEqual([{ handle: "handle-s2", name: "Ben Osei", role: "student", posts: 1 }]);
});

test("an author sees the own post's history and nobody else's", () => {
  const posts = [postOf("p1", ana, 1), postOf("p2", ben, 2)];
  const revisions = [revisionOf("p1", 3), revisionOf("p2", 4)];
  const record = recordOf({ seats: [ana, ben], posts, revisions });
  const copy = transcribe(record, seminarOf(), { kind: "seat", seatId: "s1" });
  expect(postsOf(copy).map(({ history }) => history.length)).toEqual([1, 0]);
});

test("rooms keep their order, also where nobody wrote, and are closed once the seminar ended", () => {
  const rooms = [roomOf("r0", 0), roomOf("r1", 1, { phase: "waiting" })];
  const running = transcribe(recordOf({ rooms }), seminarOf({ endedAt: null }), staff).rooms;
  expect(running.map(({ number, phase, threads }) => [number, phase, threads])).toEqual([
    [1, "open", []],
    [2, "waiting", []],
  ]);
  const ended = transcribe(recordOf({ rooms }), seminarOf(), staff).rooms;
  expect(ended.map(({ phase }) => phase)).toEqual(["closed", "closed"]);
});

test("a chain of 5,000 replies is read to its end", () => {
  const posts = Array.from({ length: 5_000 }, (_, index) =>
    postOf(`p${index}`, ana, index + 1, { parentId: index === 0 ? null : `p${index - 1}` }),
  );
  const [room] = transcribe(recordOf({ seats: [ana], posts }), seminarOf(), staff).rooms;
  expect(room?.threads).toHaveLength(1);
  expect(room?.threads[0]?.at(-1)).toMatchObject({ id: "p4999", depth: 4_999 });
});

test("P6 flags stand among what happened to a post, and acts beside the person they were about", () => {
  const post = postOf("p1", ana, 1);
  const record = recordOf({
    seats: [okafor, ana],
    posts: [post],
    revisions: [revisionOf("p1", 2)],
    flags: [flagOf("p1", 3, { note: "Unkind" })],
    decisions: [decisionOf("p1", 4, { decision: "dismiss", to: "visible" })],
    acts: [actOf("s1", 5), actOf("s1", 6, { act: "nudge", from: null, to: "Your turn?" })],
  });
  const transcript = transcribe(record, seminarOf(), staff);
  expect(postsOf(transcript)[0]?.history.map(({ kind }) => kind)).toEqual(["revised", "flagged", "decided"]);
  expect(transcript.people[1]?.acts).toMatchObject([
    { act: "standing", by: "Ms Okafor", from: "normal", to: "muted" },
    { act: "nudge", to: "Your turn?" },
  ]);
});

test("P1 P2 neither flags nor acts nor a way back are in any copy but the staff's", () => {
  const decision = {
    id: "d9",
    decision: "hide",
    from: "visible",
    note: null,
    by: "Ms Okafor",
    at: 9,
  } as const;
  const record = recordOf({
    seats: [okafor, ana, ben],
    posts: [postOf("p1", ana, 1, { decision })],
    flags: [flagOf("p1", 3)],
    decisions: [decisionOf("p1", 9)],
    acts: [actOf("s1", 5)],
  });
  for (const viewer of [classmates, { kind: "seat", seatId: "s1" } as const]) {
    const copy = transcribe(record, seminarOf(), viewer);
    expect(postsOf(copy)[0]?.history.filter(({ kind }) => kind === "flagged")).toEqual([]);
    expect(JSON.stringify(copy)).not.toContain("undoable");
    expect(copy.people.some(({ acts }) => acts)).toBe(false);
  }
});

test.each([
  ["the post is as it left it", {}, [], "d2"],
  ["its author has revised it since", {}, [revisionOf("p1", 3)], undefined],
  ["its author has taken it back since", { status: "withdrawn" }, [], undefined],
] as const)("the latest decision can be taken back from the record when %s", (_, changed, revisions, id) => {
  const { from, to, ...decided } = decisionOf("p1", 2);
  const post = postOf("p1", ana, 1, { status: to, decision: { ...decided, from }, ...changed });
  const record = recordOf({
    seats: [okafor, ana],
    posts: [post],
    decisions: [decisionOf("p1", 2)],
    revisions: [...revisions],
    flags: [flagOf("p1", 4)],
  });
  expect(postsOf(transcribe(record, seminarOf(), staff))[0]?.undoable).toBe(id);
});

test("P6 what was taken back stands in the record, and cannot be taken back again", () => {
  const undo = decisionOf("p1", 3, { decision: "undo", from: "hidden", to: "visible" });
  const post = postOf("p1", ana, 1, { decision: { ...undo, id: "d3" } });
  const record = recordOf({ seats: [ana], posts: [post], decisions: [decisionOf("p1", 2), undo] });
  const [read] = postsOf(transcribe(record, seminarOf(), staff));
  expect(read?.history).toMatchObject([{ decision: "hide" }, { decision: "undo", to: "visible" }]);
  expect(read?.undoable).toBeUndefined();
});

test("citations go with a post into every copy that shows it", () => {
  const citations = [{ blockId: "b7", start: 0, end: 10, quote: "The crises" }];
  const record = recordOf({ seats: [ana], posts: [postOf("p1", ana, 1, { citations })] });
  for (const viewer of [staff, classmates])
    expect(postsOf(transcribe(record, seminarOf(), viewer))[0]?.citations).toEqual(citations);
});

test("whoever still waits at the door is not among the people; whoever was turned away is", () => {
  const waits = seatOf("s3", "Cleo Park", { admitted: false });
  const turnedAway = seatOf("s4", "Dan Moss", { admitted: false, removedAt: 5 });
  const { people } = transcribe(recordOf({ seats: [ana, waits, turnedAway] }), seminarOf(), staff);
  expect(people.map(({ realName }) => realName)).toEqual(["Ana Ruiz", "Dan Moss"]);
});
