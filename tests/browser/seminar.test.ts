/**
 * A whole seminar of a class of 24, in fast-forward, run from the desk by one person who presses what a teacher would
 * press; then the same once more in a school whose firewall lets no WebSocket through.
 */
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { joinClass } from "../../rehearsal/join";
import { createRandom } from "../../rehearsal/random";
import { rehearse } from "../../rehearsal/rehearse";
import type { Student } from "../../rehearsal/student";
import { type Firewall, openFirewall } from "../world/firewall";
import { openSample, post, setUp } from "./people";
import { openStage, type Stage } from "./stage";

const CLASS = 24;
/** Twenty minutes in about half a minute. */
const PACE = 40;

describe.each([
  ["with WebSockets", false],
  ["D8 with WebSockets blocked", true],
])("a seminar of twenty minutes, %s", (_name, blocked) => {
  let stage: Stage;
  let wall: Firewall | null = null;
  let url = "";
  let teacher: Page;
  let students: Student[] = [];
  let discussed: Promise<void>;
  const enough = new AbortController();

  beforeAll(async () => {
    if (blocked) wall = await openFirewall();
    stage = await openStage(wall ? { STOA_URL: wall.url } : {});
    wall?.leadTo(stage.server.port);
    url = wall?.url ?? stage.server.url;
    teacher = await stage.person();
    await setUp(teacher, { ...stage.server, url });
    const code = await openSample(teacher, [/^Silent/]);
    students = await joinClass(url, code, CLASS, createRandom(7));
    await teacher.getByText(`${CLASS} students here`).first().waitFor();
    discussed = rehearse(students, PACE, 7, { tell: () => {}, enough: enough.signal });
  });
  afterAll(async () => {
    enough.abort();
    for (const student of students) student.leave();
    await discussed;
    await stage?.close();
    await wall?.close();
  });

  const button = (name: string | RegExp) => teacher.getByRole("button", { name, exact: true }).first();
  const waiting = () => teacher.getByRole("button", { name: /^Waiting/ }).first();
  const stream = () => teacher.getByRole("button", { name: /^Stream/ }).first();
  const classSees = (words: string) =>
    students
      .filter(({ over }) => !over)
      .filter(({ rooms }) =>
        [...rooms.values()].some(({ posts }) => [...posts.values()].some(({ text }) => text.includes(words))),
      ).length;

  test("a silent start, and one press for the reveal", async () => {
    await button("Start in silence").click();
    await teacher
      .getByText(/1\d of 24 answered/)
      .first()
      .waitFor();
    // Each student sees the own answer and nobody else's.
    const visible = students.flatMap(({ rooms }) => [...rooms.values()].map(({ posts }) => posts.size));
    expect(Math.max(...visible)).toBeLessThanOrEqual(1);
    await button("Reveal answers").click();
    await expect.poll(() => Math.min(...students.map((one) => seen(one))), patience).toBeGreaterThan(5);
  });

  test("B7 what the filter holds waits for the teacher, and nobody else sees it", async () => {
    const [first] = students as [Student];
    const roomId = first.roomsInOrder[0]?.id as string;
    await first.say(
      roomId,
      {
        id: "held",
        move: "challenge",
        text: "Only an asshole would believe the treaty.",
      },
      [],
    );
    await waiting().click();
    await post(teacher, "would believe the treaty").getByText("asshole", { exact: false }).first().waitFor();
    expect(classSees("would believe the treaty")).toBe(1);
    await post(teacher, "would believe the treaty").getByRole("button", { name: "Hide" }).click();
    await post(teacher, "would believe the treaty").waitFor({ state: "detached" });
    expect(classSees("would believe the treaty")).toBe(1);
  });

  test("P2 P3 with review on, posts wait; approving shows one to everybody, and undo takes it back", async () => {
    await teacher.getByRole("switch", { name: "Posts wait for you" }).click();
    // The server says so: what a student sends over another connection may be there before.
    await teacher.getByRole("switch", { name: "Posts wait for you", checked: true }).waitFor();
    const author = students[7] as Student;
    const roomId = author.roomsInOrder[0]?.id as string;
    const words = "Waiting shows what a class may see.";
    await author.say(roomId, { id: "waits", move: "claim", text: words }, []);
    await post(teacher, words).waitFor();
    await expect.poll(() => classSees(words), patience).toBe(1);
    await post(teacher, words).getByRole("button", { name: "Approve" }).click();
    await expect.poll(() => classSees(words), patience).toBe(CLASS);
    await button("Undo").click();
    await expect.poll(() => classSees(words), patience).toBe(1);
    await post(teacher, words).getByRole("button", { name: "Approve" }).click();
    await expect.poll(() => classSees(words), patience).toBe(CLASS);
    await teacher.getByRole("switch", { name: "Posts wait for you" }).click();
  });

  test("A2 one student is muted, another removed", async () => {
    const [, muted, removed] = students as [Student, Student, Student];
    await about(muted.name);
    await teacher.getByRole("menuitemradio", { name: /^Muted/ }).click();
    const roomId = muted.roomsInOrder[0]?.id as string;
    await expect
      .poll(
        async () => (await muted.say(roomId, { id: "m", move: "claim", text: "Can you hear me?" }, [])).reply,
        patience,
      )
      .toMatchObject({ ok: false, error: "muted" });
    await about(removed.name);
    await teacher.getByRole("menuitem", { name: /Remove/ }).click();
    await teacher.getByRole("dialog").getByRole("button", { name: "Remove" }).click();
    await expect.poll(() => removed.ended, patience).toBe("removed");
  });

  test("P1 a post in the spotlight stands on the screen, large, and leaves it when it is hidden", async () => {
    const screen = await teacher.context().newPage();
    await screen.goto(teacher.url().replace(/\/?$/, "/screen"));
    await stream().click();
    await find("peasants");
    const shown = teacher.locator("article").first();
    const words = ((await shown.locator("p[dir=auto]").first().textContent()) ?? "").slice(0, 40);
    await shown.getByRole("button", { name: "Show on the screen" }).click();
    await screen.getByText(words).first().waitFor();
    await shown.getByRole("button", { name: "Hide" }).click();
    await screen.getByText(words).waitFor({ state: "detached" });
    await expect.poll(() => classSees(words), patience).toBe(1);
    await screen.close();
  });

  test("a student's question becomes a room, once, with its author's name", async () => {
    const asker = students[4] as Student;
    const roomId = asker.roomsInOrder[0]?.id as string;
    await asker.say(roomId, { id: "q", move: "ask", text: "Who gained most from the split in the end?" }, []);
    await find("Who gained most");
    await act(post(teacher, "Who gained most").first(), /question/i);
    await find("");
    await teacher.getByText(`Asked by ${asker.name}`).waitFor();
    await expect.poll(() => students[5]?.roomsInOrder.length, patience).toBe(3);
  });

  test("everything is frozen with one press, goes on, and ends", async () => {
    await button("Freeze everything").click();
    const other = students[6] as Student;
    const roomId = other.roomsInOrder[0]?.id as string;
    await expect.poll(() => other.phaseOf(roomId), patience).toBe("frozen");
    await button("Lift the freeze").click();
    await expect.poll(() => other.phaseOf(roomId), patience).toBe("open");
    await button("End").click();
    await button("End the seminar").click();
    await expect.poll(() => students.every(({ over }) => over), patience).toBe(true);
    await teacher.getByText("This seminar has ended.").waitFor();
    if (wall) expect(wall.refused()).toBeGreaterThan(0);
    stage.expectCalm();
  });

  /** The stream shows a part of a long discussion at a time; the search finds any of it. */
  async function find(words: string) {
    await teacher.getByRole("searchbox").fill(words);
    if (words) await post(teacher, words).first().waitFor();
  }

  function seen(student: Student): number {
    return [...student.rooms.values()].reduce((sum, { posts }) => sum + posts.size, 0);
  }

  async function about(name: string) {
    await teacher.getByRole("button", { name: `About ${name}` }).click();
  }

  /** A rarer act: in the post's own row or in its menu. */
  async function act(article: ReturnType<typeof post>, name: RegExp) {
    const near = article.getByRole("button", { name });
    if (await near.count()) return near.first().click();
    await article.getByRole("button", { name: /^More/ }).click();
    await teacher.getByRole("menuitem", { name }).click();
  }
});

/** Ends what hangs; nothing is measured. */
const patience = { timeout: 60_000, interval: 50 };
