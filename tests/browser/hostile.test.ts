import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { codeOf, join, post, setUp } from "./people";
import { openStage, type Stage } from "./stage";

/** Ten ways to run a script in ten places of a page. */
const bodies = [
  "window.pwned=1",
  "top.pwned=1",
  "self['pwn'+'ed']=1",
  "eval('pwned=1')",
  "setTimeout('pwned=1')",
  "new Function('pwned=1')()",
  "globalThis.pwned=1",
  "parent.pwned=1",
  "document.defaultView.pwned=1",
  "alert(pwned=1)",
];
const places: ((script: string) => string)[] = [
  (script) => `<script>${script}</script>`,
  (script) => `<img src=x onerror="${script}">`,
  (script) => `<svg/onload=${script}>`,
  (script) => `"><iframe srcdoc="<script>${script}</script>">`,
  (script) => `[press me](javascript:${script})`,
  (script) => `</textarea></title><script>${script}</script>`,
  (script) => `<details open ontoggle=${script}>`,
  (script) => `{{constructor.constructor('${script}')()}}`,
  (script) => `<style>@import'data:text/css,*{x:expression(${script})}'</style>`,
  (script) => `<a href="java\tscript:${script}" autofocus onfocus="${script}">x</a>`,
];
const payloads = places.flatMap((place) => bodies.map(place));

/** What Markdown could make of a text, and what could hide in it. */
const markdown = [
  "*[press me](javascript:window.pwned=1)*",
  '**<img src=x onerror="window.pwned=1">**',
  "- <svg/onload=window.pwned=1>",
  "> said\n> <script>window.pwned=1</script>",
  "<javascript:window.pwned=1> and *this*",
  "![x](javascript:window.pwned=1) **!**",
  '[x](https://a.example" onmouseover="window.pwned=1)',
  "[x](data:text/html;base64,PHNjcmlwdD50b3AucHduZWQ9MTwvc2NyaXB0Pg==) *x*",
  "[![x](x)](java&#115;cript:window.pwned=1)",
  "*&lt;script&gt;window.pwned=1&lt;/script&gt; &#60;script>window.pwned=1&#60;/script>*",
  "[x]: javascript:window.pwned=1\n\n[x] *x*",
  "1. a\n\n   <div>\n\n   <script>window.pwned=1</script>",
  "- [x] <details open ontoggle=window.pwned=1>",
  "```html\n<script>window.pwned=1</script>\n```\n*x*",
  "[*a*](vbscript:window.pwned=1)\n[b](JAVASCRIPT:window.pwned=1)\n[c](//evil.example)",
  "[https://a.example](https://a.example/<script>window.pwned=1</script>)",
];

let stage: Stage;
let teacher: Page;
let student: Page;
let witness: Page;

beforeAll(async () => {
  stage = await openStage();
  [teacher, student, witness] = [await stage.person(), await stage.person(), await stage.person()];
  await setUp(teacher, stage.server);
});
afterAll(() => stage?.close());

test("B3 100 hostile texts in lesson, question, name, post, note and record run no script", async () => {
  const source = `# <img src=x onerror="window.pwned=1">\n\n${payloads.join("\n\n")}\n\nIs <script>window.pwned=1</script> a question?\n`;
  for (const page of [teacher, student, witness]) page.on("dialog", (dialog) => dialog.dismiss());
  await teacher.goto(`${stage.server.url}/teach/lessons/new`);
  await teacher.getByLabel("The handout’s text").fill(source);
  await teacher.getByText("Markdown", { exact: true }).click();
  await teacher.getByRole("checkbox", { name: /a question/ }).waitFor();
  await teacher.getByRole("button", { name: "Open seminar" }).click();
  await teacher.getByRole("button", { name: "Open the seminar" }).click();
  const code = await codeOf(teacher);
  await join(student, stage.server.url, code, `<img src=x onerror=pwned=1>`);
  await join(witness, stage.server.url, code, "Witness");
  await teacher.getByRole("button", { name: "Open", exact: true }).first().click();
  await student.getByLabel("Your answer").waitFor();
  for (const text of payloads) await sendPost(student, text);
  const last = payloads.at(-1) as string;
  for (const page of [student, witness]) {
    await post(page, last).first().waitFor();
    expect(await scrollThrough(page)).toBeGreaterThanOrEqual(100);
  }
  expect(await walkThrough(teacher, payloads.length)).toBeGreaterThanOrEqual(100);
  await post(teacher, last).first().getByRole("button", { name: "Return" }).click();
  await teacher.getByLabel("Note").fill(payloads[1] as string);
  await teacher.getByRole("button", { name: "Return with note" }).click();
  await post(student, last).first().getByText("Returned with a note").waitFor();
  await teacher.getByRole("link", { name: "Transcript" }).click();
  await teacher.waitForURL("**/teach/transcripts/*");
  await teacher
    .getByText(payloads[0] as string)
    .first()
    .waitFor();
  for (const page of [teacher, student, witness]) expect(await pwned(page)).toBe(false);
  // The policy is strict besides: a script that is put into the page by force does not run either.
  await student.evaluate(() => {
    document.body.insertAdjacentHTML("beforeend", `<img src="/none" onerror="window.pwned=1">`);
    document.body.append(Object.assign(document.createElement("script"), { textContent: "window.pwned=1" }));
  });
  await student.waitForFunction(() => [...document.images].every((image) => image.complete));
  expect(await pwned(student)).toBe(false);
});

test("B3 hostile Markdown runs no script, and makes no link, image or element of its own", async () => {
  for (const [index, hostile] of markdown.entries()) {
    const end = `The end of the ${["first", "second", "third", "fourth"][index % 4]} ${"again ".repeat(index / 4)}kind`;
    await student.getByLabel("Your answer").fill(`${hostile}\n\n${end}`);
    await student.getByRole("button", { name: "Post", exact: true }).click();
    await post(student, end).first().waitFor();
  }
  // Some have an address and wait for the teacher; this one is up.
  await post(witness, "The end of the first again again again kind").first().waitFor();
  for (const page of [student, witness]) {
    // The signs of moves and buttons are drawn as pictures; those in the words of a post would not be.
    const made = page.locator("article .font-serif :is(a, img, svg, script, iframe, style, details, input)");
    expect(await made.count()).toBe(0);
    expect(await pwned(page)).toBe(false);
  }
});

test("B3 every page carries a nonce of its own in a strict policy", async () => {
  for (const path of ["/", "/sign-in", "/teach", "/s/BCDF2345", "/nowhere", "/setup/wrong"]) {
    const policies = [];
    for (let round = 0; round < 2; round++) {
      const answer = await student.request.get(stage.server.url + path);
      policies.push(answer.headers()["content-security-policy"]);
      const scripts = (await answer.text()).match(/<script\b[^>]*>/g) ?? [];
      expect(scripts.every((tag) => tag.includes("nonce="))).toBe(true);
    }
    expect(policies[0]).toContain("script-src 'self' 'nonce-");
    expect(policies[0]).not.toContain("unsafe");
    expect(policies[0]).not.toBe(policies[1]);
  }
});

async function sendPost(page: Page, text: string) {
  await page.getByLabel("Your answer").fill(text);
  await page.getByRole("button", { name: "Post", exact: true }).click();
  await post(page, text).first().waitFor();
}

function pwned(page: Page): Promise<boolean> {
  return page.evaluate(() => "pwned" in window);
}

/** A room draws what is near the view: from the first post to the last. How many different ones were drawn. */
function scrollThrough(page: Page): Promise<number> {
  return page.evaluate(async () => {
    const feed = document.querySelector("[role=feed]")?.closest(".overflow-y-auto");
    const drawn = new Set<string | null>();
    for (let top = 0; feed && top <= feed.scrollHeight; top += feed.clientHeight / 2) {
      feed.scrollTop = top;
      for (let frame = 0; frame < 3; frame++) await new Promise(requestAnimationFrame);
      for (const post of feed.querySelectorAll("[data-post]")) drawn.add(post.getAttribute("data-post"));
    }
    return drawn.size;
  });
}

/** The desk draws what is near the view: each post is walked to by key. How many different ones were. */
async function walkThrough(page: Page, steps: number): Promise<number> {
  const walked = new Set<string>();
  for (let step = 0; step < steps; step++) {
    await page.keyboard.press("j");
    const reached = await page.waitForFunction(
      (known) => {
        const id = document.activeElement?.getAttribute("data-post");
        return id && id !== known ? id : null;
      },
      [...walked].at(-1),
    );
    walked.add((await reached.jsonValue()) as string);
  }
  return walked.size;
}
