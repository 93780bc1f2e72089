import { describe, expect, test } from "vitest";
import { blocksOf, lessonOf } from "./fixture";

describe("the sample handout", () => {
  const lesson = lessonOf("sino-soviet-split.txt");
  const blocks = blocksOf(lesson);

  test("has its title and sections", () => {
    expect(lesson.title).toBe("The Ideological Split: A Deepening Divide");
    expect(lesson.sections.map(({ title }) => title)).toEqual([
      "The Roots of the Split",
      "The Impact of De-Stalinization",
      "The Taiwan Strait Crises",
      "Diverging Ideologies",
      "The Final Break",
      "Global Implications",
    ]);
  });

  test("has items with terms", () => {
    expect(blocks[0]).toEqual({
      id: "b1",
      number: 1,
      kind: "item",
      depth: 1,
      term: "Stalin's Legacy",
      text: "Stalin's Legacy: Stalin's authoritarian rule and focus on state-controlled industrialization clashed with Mao's vision of a peasant-led revolution.",
      marks: [],
    });
    expect(blocks.filter(({ term }) => term)).toHaveLength(14);
  });

  test("nests the items of each crisis under the item that ends in a colon", () => {
    const crises = lesson.sections[2]?.blocks.map(({ depth, text }) => `${depth} ${text.slice(0, 14)}`);
    expect(crises).toEqual([
      "1 First Crisis (",
      "2 Mao bombarded ",
      "2 Khrushchev urg",
      "1 Second Crisis ",
      "2 Mao renewed th",
      "2 The Soviets re",
      "0 The Taiwan Str",
    ]);
  });

  test("sets off the paragraph that comments on each list", () => {
    const callouts = blocks.filter(({ kind }) => kind === "callout").map(({ text }) => text.slice(0, 22));
    expect(callouts).toEqual([
      "Despite superficial un",
      "Mao's Great Leap Forwa",
      "The Taiwan Strait Cris",
      "Think of the Sino-Sovi",
      "The split was not just",
    ]);
  });

  test("has one block of two questions, both chosen, each its own", () => {
    const asking = blocks.filter(({ kind }) => kind === "question");
    const first = "How does the Sino-Soviet split challenge the notion of a unified communist ideology?";
    const second = "What does this tell us about the role of ideology in shaping international relations?";
    expect(asking.map(({ text }) => text)).toEqual([`${first} ${second}`]);
    const blockId = asking[0]?.id;
    expect(lesson.questions).toEqual([
      {
        id: "q1",
        text: first,
        parts: [{ text: first, reason: "reflection", source: { blockId, start: 0, end: first.length } }],
        chosen: true,
      },
      {
        id: "q2",
        text: second,
        parts: [
          {
            text: second,
            reason: "reflection",
            source: { blockId, start: first.length + 1, end: first.length + 1 + second.length },
          },
        ],
        chosen: true,
      },
    ]);
  });
});
