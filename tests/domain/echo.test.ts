import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createEcho, type Readable } from "../../domain/echo";

/** A discussion of one topic: every post uses its words. */
const room = [
  "The split was never one thing: ideology gave the two parties the words, but the Taiwan crises and the nuclear promise show two states that wanted different things.",
  "Stalin treated Mao like a junior partner, and that insult mattered more than any book of Marx.",
  "I think the withdrawal of Soviet experts hurt China most, because factories stood half built.",
  "Khrushchev's secret speech frightened Mao: if Stalin could be criticised after his death, so could he.",
  "The text says that peaceful coexistence looked like betrayal in Beijing, since America still protected Taiwan.",
  "Neither side ever asked the other what the words meant.",
  "What I wonder is whether the famine would have been smaller if the Soviet advisers had stayed.",
  "La ruptura no fue solo ideológica: cada estado quería cosas distintas en Taiwán y con la bomba.",
  "中苏分裂不只是意识形态的问题，两个国家在台湾问题和核武器上想要的东西不一样。",
].map((text, index) => ({ id: String(index), text }));

function find(draft: string, posts: Readable[] = room) {
  const echo = createEcho();
  echo.update(posts);
  return echo.find(draft)?.id ?? null;
}

describe("the same thought in the same words is found, in any order", () => {
  test.each([
    [
      "0",
      "Two states that wanted different things: the Taiwan crises show it, and the nuclear promise; ideology only gave the parties words.",
    ],
    ["1", "Mao was treated by Stalin like a junior partner and that insult mattered more than books"],
    [
      "2",
      "China was hurt most when the Soviet experts were withdrawn, because half built factories stood there.",
    ],
    ["3", "Mao was frightened by Khrushchev’s secret speech because Stalin was criticised after his death"],
    [
      "7",
      "La ruptura no fue solo ideológica porque cada estado quería cosas distintas en Taiwán y con la bomba",
    ],
    ["8", "两个国家在台湾和核武器问题上想要的东西不一样，所以分裂不只是意识形态"],
  ])("post %s", (id, draft) => {
    expect(find(draft)).toBe(id);
    expect(
      find(
        draft,
        room.filter((post) => post.id === id),
      ),
    ).toBe(id);
  });

  test("in a longer post as well", () => {
    const long = {
      id: "long",
      text: room
        .slice(0, 7)
        .map(({ text }) => text)
        .join(" "),
    };
    expect(find("Stalin treated Mao like a junior partner and that insult mattered more", [long])).toBe(
      "long",
    );
  });
});

describe("another thought on the same topic is not", () => {
  test.each([
    "I think Stalin and Mao split because the Soviet Union wanted peace with America and China did not want that.",
    "The Soviet experts taught a generation of Chinese engineers, so the alliance was not worthless for China.",
    "Khrushchev wanted peaceful coexistence because nuclear war would have destroyed the Soviet Union too.",
    "The text says that Mao wanted to take Taiwan by force and that Khrushchev would not help him with the bomb.",
    "I disagree because the Taiwan crises came later than the secret speech, so ideology came first.",
    "Building on that, Khrushchev did the same to Mao when he refused to hand over the bomb he had promised.",
    "La ruptura empezó con el discurso de Jruschov y no con la cuestión de Taiwán, que fue más tarde.",
    "我认为赫鲁晓夫的秘密报告让毛泽东害怕，因为斯大林死后也被批评",
  ])("%s", (draft) => {
    expect(find(draft)).toBeNull();
    for (const post of room) expect(find(draft, [post])).toBeNull();
  });
});

test("a short draft is like nothing yet", () => {
  for (const draft of ["", "Stalin", "Stalin treated Mao like a", "Neither side ever asked"])
    expect(find(draft)).toBeNull();
});

test("posts that change, come and go are taken over, and each is read once", () => {
  const echo = createEcho();
  const draft = "Neither side ever asked the other what the words meant";
  let reads = 0;
  const counted = ({ id, text }: Readable) => ({
    id,
    get text() {
      reads++;
      return text;
    },
  });
  const posts = room.map(counted);
  echo.update(posts);
  expect(echo.find(draft)?.id).toBe("5");
  const first = reads;
  echo.update(posts);
  // Looked at to see whether it changed, no more.
  expect(reads - first).toBeLessThanOrEqual(2 * posts.length);
  echo.update(posts.filter(({ id }) => id !== "5"));
  expect(echo.find(draft)).toBeNull();
  echo.update([
    ...posts.filter(({ id }) => id !== "5"),
    { id: "5", text: "They meant something else entirely by it." },
  ]);
  expect(echo.find(draft)).toBeNull();
  echo.update(posts);
  expect(echo.find(draft)?.id).toBe("5");
});

test("updates step by step find what one update finds", () => {
  const texts = fc.constantFrom(...room.map(({ text }) => text));
  const posts = fc.uniqueArray(fc.record({ id: fc.constantFrom("a", "b", "c", "d"), text: texts }), {
    selector: ({ id }) => id,
  });
  fc.assert(
    fc.property(fc.array(posts, { minLength: 1, maxLength: 5 }), texts, (steps, draft) => {
      const echo = createEcho();
      for (const step of steps) echo.update(step);
      expect(echo.find(draft)?.text ?? null).toBe(
        room.find(({ text }) =>
          steps.at(-1)?.some((post) => post.id === find(draft, steps.at(-1)) && post.text === text),
        )?.text ?? null,
      );
    }),
  );
});
