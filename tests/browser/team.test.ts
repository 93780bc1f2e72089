import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { join, openSample, PASSWORD, PHONE, post, setUp, write } from "./people";
import { expectAccessible, openStage, type Stage } from "./stage";

let stage: Stage;
let teacher: Page;
let colleague: Page;
let ana: Page;
let link = "";

beforeAll(async () => {
  stage = await openStage();
  teacher = await stage.person();
  colleague = await stage.person();
  ana = await stage.person();
  await setUp(teacher, stage.server);
  const code = await openSample(teacher);
  await join(ana, stage.server.url, code, "Ana Silva");
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  await write(ana, "A thought to decide on.");
});
afterAll(() => stage?.close());

test("an e-mail without an account gets a sentence, and a link can be made instead", async () => {
  await teacher.getByRole("button", { name: "Team" }).click();
  await teacher.getByLabel("E-mail of their account").fill("coe@school.example");
  await teacher.getByRole("button", { name: "Add to the team" }).click();
  await teacher.getByText("No account has this e-mail. Send a link instead.").waitFor();
  await expectAccessible(teacher, "team");
  link = await makeLink();
  await teacher.getByText("Co-teacher, made by Ms Rivera", { exact: false }).waitFor();
  await teacher.getByRole("button", { name: "Copy" }).click();
  await teacher.getByText("Copied.").waitFor();
  await closeDialog();
});

test("a colleague makes an account through the link and has the same desk", async () => {
  await colleague.goto(link);
  await colleague.getByText("Ms Rivera invites you as a co-teacher of").waitFor();
  await expectAccessible(colleague, "invitation");
  await colleague.getByRole("button", { name: "Make an account and accept" }).click();
  await colleague.getByText("Please write your name.").waitFor();
  await colleague.getByLabel("Your name").fill("Mr Coe");
  await colleague.getByLabel("E-mail").fill("coe@school.example");
  await colleague.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await colleague.getByRole("button", { name: "Make an account and accept" }).click();
  await colleague.waitForURL("**/teach/seminars/*");
  await colleague.getByRole("button", { name: "Freeze everything" }).waitFor();
});

test("P6 what the colleague decides stands on the first desk with the colleague's name", async () => {
  await post(colleague, "A thought to decide on.").getByRole("button", { name: "Hide" }).click();
  await post(teacher, "A thought to decide on.").getByText("Hidden by Mr Coe").waitFor();
  await teacher.getByRole("button", { name: "Team" }).click();
  await teacher.getByRole("dialog").getByText("Mr Coe").waitFor();
  await closeDialog();
});

test("P6 the record takes the decision back, and says who did", async () => {
  const id = teacher.url().split("/").at(-1);
  const record = await stage.person();
  await signIn(record, "rivera@school.example");
  await record.goto(`${stage.server.url}/teach/transcripts/${id}`);
  await record.getByRole("button", { name: "Undo: Hidden by Mr Coe" }).click();
  await record.getByText("Taken back by Ms Rivera").waitFor();
  await expectAccessible(record, "record, a decision undone");
  expect(await record.getByRole("button", { name: /^Undo/ }).count()).toBe(0);
  await post(ana, "A thought to decide on.").getByText("Saved").waitFor();
  await post(colleague, "A thought to decide on.").getByText("Taken back by Ms Rivera").waitFor();
});

test("a link works once; whoever has the seat is led to the desk by any other", async () => {
  const stranger = await stage.person({ viewport: PHONE });
  await stranger.goto(link);
  await stranger.getByRole("heading", { name: "This invitation was used already" }).waitFor();
  await expectAccessible(stranger, "invitation used");
  await teacher.getByRole("button", { name: "Team" }).click();
  link = await makeLink();
  await stranger.goto(link);
  await stranger.getByRole("link", { name: "Sign in to accept" }).click();
  await stranger.getByRole("heading", { name: "Sign in", exact: true }).waitFor();
  await fillSignIn(stranger, "coe@school.example");
  await stranger.waitForURL("**/teach/seminars/*");
});

test("a link that was withdrawn, or was never made, is not valid", async () => {
  const stranger = await stage.person();
  await teacher.getByRole("button", { name: /^Withdraw/ }).click();
  await teacher.getByRole("button", { name: /^Withdraw/ }).waitFor({ state: "detached" });
  for (const address of [link, `${stage.server.url}/invite/never-made`]) {
    await stranger.goto(address);
    await stranger.getByRole("heading", { name: "This invitation is not valid" }).waitFor();
  }
});

test("an observer reads the whole desk and can press nothing in it", async () => {
  await teacher.getByRole("radio", { name: "Observer" }).check();
  const observer = await stage.person();
  await observer.goto(await makeLink());
  await observer.getByLabel("Your name").fill("Dr Obi");
  await observer.getByLabel("E-mail").fill("obi@school.example");
  await observer.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await observer.getByRole("button", { name: "Make an account and accept" }).click();
  await observer.waitForURL("**/teach/seminars/*");
  await post(observer, "A thought to decide on.").waitFor();
  for (const name of ["Hide", "Freeze everything", "About Ana Silva", "Pick someone"])
    expect(await observer.getByRole("button", { name }).count()).toBe(0);
  await observer.getByRole("button", { name: "Ana Silva" }).click();
  await observer.getByRole("dialog").getByText("A thought to decide on.").waitFor();
  await expectAccessible(observer, "everything one student wrote");
  await observer.goto(`${stage.server.url}/teach`);
  await fillSignIn(observer, "obi@school.example");
  await observer.getByText("Observer").waitFor();
});

test("a colleague who is removed has no desk any more, and can be invited again by e-mail", async () => {
  const members = teacher.getByRole("dialog", { name: "Who runs this seminar" });
  await members.getByRole("button", { name: "Remove Mr Coe" }).click();
  await teacher
    .getByRole("dialog", { name: /Remove Mr Coe/ })
    .getByRole("button", { name: "Remove" })
    .click();
  await colleague.getByText("You have no seat at this desk").waitFor();
  await teacher.getByLabel("E-mail of their account").fill("COE@school.example");
  await teacher.getByRole("button", { name: "Add to the team" }).click();
  await teacher.getByText("Mr Coe is in the team.").waitFor();
  await colleague.reload();
  await post(colleague, "A thought to decide on.").waitFor();
});

test("after the end no link leads in", async () => {
  link = await makeLink();
  await closeDialog();
  await teacher.getByRole("button", { name: "End", exact: true }).click();
  await teacher.getByRole("button", { name: "End the seminar" }).click();
  await ana.getByText("My seminar").waitFor();
  const stranger = await stage.person();
  await stranger.goto(link);
  await stranger.getByRole("heading", { name: "This seminar has ended" }).waitFor();
});

test("P4 nothing left the server, broke a page or the content policy", () => stage.expectCalm());

/** Makes a link in the open dialog. Its address is one at which students reach the server too. */
async function makeLink(): Promise<string> {
  const field = teacher.getByLabel(/^Link for one/);
  const before = (await field.count()) > 0 ? await field.inputValue() : "";
  await teacher.getByRole("button", { name: "Make a link" }).click();
  await expect.poll(async () => ((await field.count()) > 0 ? field.inputValue() : before)).not.toBe(before);
  return field.inputValue();
}

async function signIn(page: Page, email: string) {
  await page.goto(`${stage.server.url}/sign-in`);
  await fillSignIn(page, email);
  await page.waitForURL("**/teach");
}

async function fillSignIn(page: Page, email: string) {
  await page.getByLabel("E-mail").fill(email);
  await page.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await page.getByRole("button", { name: "Sign in" }).click();
}

async function closeDialog() {
  await teacher.keyboard.press("Escape");
  await teacher.getByRole("dialog").waitFor({ state: "detached" });
}
