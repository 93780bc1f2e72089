import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citationOf } from "../../domain/citations";
import { coldPassages, coverage } from "../../domain/coverage";
import type { Block, BlockKind, LessonText } from "../../domain/lesson/lesson";
import type { PostView } from "../../domain/protocol";
import { findQuotes } from "../../domain/quotes";
import { postStatuses } from "../../domain/records";

/** Sections of blocks, written as the kind of each. The text of block 3 is "passage number 3 of the lesson". */
function lessonOf(...sections: BlockKind[][]): LessonText {
  let number = 0;
  const blockOf = (kind: BlockKind): Block => {
    number++;
    const text = `passage number ${number} of the lesson`;
    return { id: `b${number}`, number, kind, depth: 0, text, marks: [] };
  };
  return {
    title: "On Liberty",
    sections: sections.map((kinds, index) => ({
      id: `s${index + 1}`,
      number: index + 1,
      title: `Part ${index + 1}`,
      blocks: kinds.map(blockOf),
    })),
  };
}

const viewWith = (changed: Partial<PostView> = {}): PostView => ({
  id: "post",
  roomId: "room",
  author: { handle: "handle-ada", name: "Ada Lovelace", role: "student" },
  parentId: null,
  move: "claim",
  text: "an answer",
  status: "visible",
  order: 3,
  seq: 3,
  createdAt: 0,
  revisedAt: null,
  citations: [],
  pinned: false,
  ...changed,
});

const lesson = lessonOf(["paragraph", "item", "callout"], ["paragraph", "question"]);
const blocks = lesson.sections.flatMap((section) => section.blocks);
const cite = (...numbers: number[]) => numbers.map((number) => citationOf(blocks[number - 1] as Block));
const none = () => [];
const measure = (posts: PostView[], quotesIn = findQuotes(lesson)) => coverage(lesson, posts, quotesIn);
const use = (posts: PostView[], number: number) => measure(posts).blocks[number - 1];

describe("a block is used", () => {
  test("by a post that cites it", () => {
    expect(use([viewWith({ citations: cite(2) })], 2)).toMatchObject({ posts: 1, cited: 1, quoted: 0 });
  });

  test("by a post that repeats its words", () => {
    const text = "As in “passage number 2 of the lesson”";
    expect(use([viewWith({ text })], 2)).toMatchObject({ posts: 1, cited: 0, quoted: 1 });
  });

  test("once by each post, however often that cites and repeats it", () => {
    const block = blocks[1] as Block;
    const post = viewWith({
      text: `${block.text}, and again: ${block.text}`,
      citations: [citationOf(block), citationOf(block, 0, 7)],
    });
    expect(use([post], 2)).toMatchObject({ posts: 1, cited: 1, quoted: 1 });
    expect(use([post, { ...post, id: "another" }], 2)).toMatchObject({ posts: 2, cited: 2, quoted: 2 });
  });

  test("by posts that count, and by no other", () => {
    const used = postStatuses.filter((status) => use([viewWith({ status, citations: cite(2) })], 2)?.posts);
    expect(used).toEqual(["pending", "visible", "returned"]);
  });
});

test("citations of what is not in the lesson count for nothing", () => {
  const elsewhere = { blockId: "b99", start: 0, end: 4, quote: "what" };
  expect(measure([viewWith({ citations: [elsewhere] })])).toEqual(measure([]));
});

test("a question can be used but is never cold, and no passage looks pale beside it", () => {
  const { blocks, cold, used, all } = measure([
    viewWith({ citations: cite(5) }),
    viewWith({ citations: cite(5) }),
    viewWith({ citations: cite(5, 1) }),
  ]);
  expect(cold.map(({ number }) => number)).toEqual([2, 3, 4]);
  expect({ used, all }).toEqual({ used: 1, all: 4 });
  expect(blocks.map(({ level }) => level)).toEqual([3, 0, 0, 0, 3]);
});

test("the level says how much, by thirds of the most used passage", () => {
  const wide = lessonOf(Array.from({ length: 7 }, () => "paragraph" as const));
  const all = wide.sections.flatMap((section) => section.blocks);
  // Block 1 is used by one post, block 2 by two, up to six; block 7 by none.
  const posts = all.map((_, index) =>
    viewWith({ citations: all.slice(index, 6).map((block) => citationOf(block)) }),
  );
  expect(coverage(wide, posts, none).blocks.map(({ level }) => level)).toEqual([1, 1, 2, 2, 3, 3, 0]);
});

test("a lesson without blocks has nothing to cover", () => {
  expect(coverage(lessonOf([]), [viewWith()], none)).toEqual({ blocks: [], cold: [], used: 0, all: 0 });
});

describe("for any lesson and posts", () => {
  const kind = fc.constantFrom<BlockKind>("paragraph", "item", "callout", "question");
  const anyLesson = fc
    .array(fc.array(kind, { maxLength: 5 }), { maxLength: 4 })
    .map((kinds) => lessonOf(...kinds));
  const anyPosts = fc.array(
    fc.record({
      status: fc.constantFrom(...postStatuses),
      cited: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
      repeated: fc.array(fc.integer({ min: 1, max: 20 }), { maxLength: 4 }),
    }),
    { maxLength: 8 },
  );
  const pointers = (numbers: number[]) =>
    numbers.map((number) => ({ blockId: `b${number}`, start: 0, end: 7, quote: "passage" }));
  const quotesIn = (text: string) => pointers(JSON.parse(text));
  const views = (posts: { status: PostView["status"]; cited: number[]; repeated: number[] }[]) =>
    posts.map(({ status, cited, repeated }) =>
      viewWith({ status, text: JSON.stringify(repeated), citations: pointers(cited) }),
    );

  test("the use of each block by the whole is the sum of its use by the parts", () => {
    fc.assert(
      fc.property(anyLesson, anyPosts, anyPosts, (lesson, some, others) => {
        const [a, b, both] = [some, others, [...some, ...others]].map(
          (posts) => coverage(lesson, views(posts), quotesIn).blocks,
        );
        both?.forEach((use, index) => {
          for (const count of ["posts", "cited", "quoted"] as const) {
            expect(use[count]).toBe((a?.[index]?.[count] ?? 0) + (b?.[index]?.[count] ?? 0));
          }
          expect(use.posts).toBeGreaterThanOrEqual(Math.max(use.cited, use.quoted));
          expect(use.posts).toBeLessThanOrEqual(use.cited + use.quoted);
          expect(use.level === 0).toBe(use.posts === 0);
        });
      }),
    );
  });

  test("each passage is either used or cold, and the cold ones are named once, in order", () => {
    fc.assert(
      fc.property(anyLesson, anyPosts, (lesson, posts) => {
        const covered = coverage(lesson, views(posts), quotesIn);
        expect(covered.used + covered.cold.length).toBe(covered.all);
        const named = coldPassages(covered).flatMap(({ first, last }) =>
          Array.from({ length: last - first + 1 }, (_, more) => first + more),
        );
        expect(named).toEqual(covered.cold.map(({ number }) => number));
      }),
    );
  });
});

describe("cold passages", () => {
  test("are blocks in a row, not across a heading, a used passage or a question", () => {
    const long = lessonOf(
      ["paragraph", "paragraph", "paragraph", "paragraph"],
      ["paragraph", "question", "paragraph", "item"],
    );
    const third = citationOf(long.sections[0]?.blocks[2] as Block);
    const covered = coverage(long, [viewWith({ citations: [third] })], none);
    expect(coldPassages(covered)).toEqual([
      { section: "Part 1", first: 1, last: 2, words: "passage number 1 of the lesson" },
      { section: "Part 1", first: 4, last: 4, words: "passage number 4 of the lesson" },
      { section: "Part 2", first: 5, last: 5, words: "passage number 5 of the lesson" },
      { section: "Part 2", first: 7, last: 8, words: "passage number 7 of the lesson" },
    ]);
  });

  const wordsOf = (text: string) => {
    const bare = lessonOf(["paragraph"]);
    const block = { ...(bare.sections[0]?.blocks[0] as Block), text };
    const sections = bare.sections.map((section) => ({ ...section, blocks: [block] }));
    return coldPassages(coverage({ ...bare, sections }, [], none))[0]?.words ?? "";
  };

  test("are named by whole words", () => {
    const text = "If all mankind minus one were of one opinion, mankind would be no more justified";
    expect(wordsOf(text)).toBe("If all mankind minus one were of one opinion, mankind would…");
    expect(wordsOf(text.slice(0, 60))).toBe(text.slice(0, 60));
    expect(wordsOf("x".repeat(99))).toBe(`${"x".repeat(59)}…`);
  });

  test("are named by the beginning of the text in 60 characters at most, whatever is written there", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", minLength: 1, maxLength: 120 }), (text) => {
        const words = wordsOf(text);
        expect(words.length).toBeLessThanOrEqual(60);
        expect(words.isWellFormed()).toBe(true);
        expect(text.startsWith(words.replace(/…$/u, ""))).toBe(true);
        if (text.trim() !== "") expect(words).not.toBe("");
      }),
    );
  });
});
