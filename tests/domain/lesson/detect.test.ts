import { describe, expect, test } from "vitest";
import { askedOf, blocksOf, lessonOf, markdownLesson, textLesson } from "./fixture";

describe("questions in handouts", () => {
  test("of thirty numbered ones, the six that leave most to think about", () => {
    const lesson = lessonOf("thirty-questions.txt");
    expect(lesson.questions).toHaveLength(30);
    expect(lesson.questions.every(({ parts }) => parts[0]?.reason === "numbered")).toBe(true);
    expect(lesson.questions.filter(({ chosen }) => chosen).map(({ text }) => text)).toEqual([
      "Why did the East German government build the Wall?",
      "How did the Wall change daily life on each side?",
      "To what extent was the fall of the Wall an accident?",
      "How should we explain the silence of the Soviet army?",
      "What does the Wall tell us about the limits of force?",
      "Is it right to build walls at borders today?",
    ]);
  });

  test("five in one paragraph are five", () => {
    const lesson = lessonOf("five-in-a-paragraph.txt");
    expect(blocksOf(lesson).filter(({ kind }) => kind === "question")).toHaveLength(1);
    expect(askedOf(lesson)).toEqual([
      "x reflection: Who is right, the king or the sister?",
      "x reflection: Does a law lose its force when it offends the gods?",
      "x reflection: How far would you go to honour a brother?",
      "x reflection: Why does Creon change his mind too late?",
      "x reflection: What would Thebes have become without a law?",
    ]);
  });

  test("under question headings and labels; one that heads a text is not for the class", () => {
    expect(askedOf(lessonOf("essential-question.txt"))).toEqual([
      "x heading: Did the Columbian Exchange do more good than harm?",
      "- rhetorical: What crossed the ocean?",
      "x heading: How did new crops change the population of Europe?",
      "x heading: Explain why disease was deadlier than weapons. Use evidence from the text.",
      "x heading: Was the exchange fair? Why or why not?",
      "x heading: In one sentence, name the greatest change.",
    ]);
  });

  test("rhetorical ones are listed and not ticked", () => {
    expect(askedOf(lessonOf("rhetorical.txt"))).toEqual([
      "- rhetorical: Was it the Goths?",
      "- rhetorical: Was it lead in the water pipes?",
      "- rhetorical: But can a virtue be weighed?",
      "- rhetorical: So what did end in 476?",
      "x reflection: What would you have noticed of the fall of Rome?",
    ]);
  });

  test("prompts stand by themselves: advice to the reader and statements are none", () => {
    expect(askedOf(lessonOf("prompts.txt"))).toEqual([
      "x prompt: Explain why the first factories stood beside rivers.",
      "x prompt: Describe how a day in the mill was divided.",
      "x prompt: To what extent was child labour a product of the factory.",
    ]);
  });

  test("Spanish", () => {
    expect(askedOf(lessonOf("spanish.txt"))).toEqual([
      "- rhetorical: ¿Quién podía detener la guerra?",
      "x heading: ¿Por qué fracasó la República?",
      "x heading: ¿Pudo haber sobrevivido?",
      "x heading: ¿En qué medida decidió la ayuda extranjera el resultado?",
      "x heading: Explica cómo afectó la guerra a los niños.",
    ]);
  });

  test("Arabic and Chinese", () => {
    expect(lessonOf("scripts.txt").questions.map(({ text }) => text)).toEqual([
      "لماذا بدأت الثورة في إنجلترا؟",
      "كيف تغيّرت المدن؟",
      "为什么丝绸这么珍贵？",
      "二者有何不同？",
      "谁走过这条路？",
    ]);
  });

  test("none where none are", () => {
    expect(lessonOf("no-question.txt").questions).toEqual([]);
  });
});

describe("what a question is", () => {
  const asked = (...lines: string[]) => askedOf(textLesson("A Title", "Some text stands here.", ...lines));

  test.each([
    ["Q1: Why did it fail?", "x numbered: Why did it fail?"],
    ["Reflection: Would you obey?", "x heading: Would you obey?"],
    ["Why did it fail? (5 marks)", "x reflection: Why did it fail?"],
    ["Why did it fail? Explain your answer.", "x reflection: Why did it fail? Explain your answer."],
    ["Do you agree? Mao did. Explain your answer.", "- rhetorical: Do you agree?"],
    ["Discuss these questions in class. Why did it fail?", "x reflection: Why did it fail?"],
    ["Think about it with a partner. Why did it fail?", "x reflection: Why did it fail?"],
    ["Why on earth did it fail?!", "x reflection: Why on earth did it fail?!"],
    ["Did you know?", "- rhetorical: Did you know?"],
    ['He turned round and asked: "Who are you?"', '- rhetorical: He turned round and asked: "Who are you?"'],
    ['Then she said: "Who are you? What do you want?"', '- rhetorical: Then she said: "Who are you?'],
    ["Discuss whether Keynes was right", "x prompt: Discuss whether Keynes was right"],
  ])("%s", (line, expected) => {
    expect(asked(line)[0]).toBe(expected);
  });

  test.each(["Discuss the following questions:", "State media were silent.", "Really.", "???", "Explain:"])(
    "not %s",
    (line) => {
      expect(asked(line)).toEqual([]);
    },
  );

  test("a list led in by a line about questions is asked, the text after it is not", () => {
    const source = [
      "Discuss these questions with a partner:",
      "",
      "- Who gained?",
      "- Name one loser",
      "",
      "Name one and go on.",
    ];
    expect(askedOf(markdownLesson(...source))).toEqual([
      "x heading: Who gained?",
      "x heading: Name one loser",
    ]);
  });

  test("under a title that announces questions, no other heading is needed", () => {
    expect(askedOf(textLesson("Discussion Questions", "Name one winner of the war."))).toEqual([
      "x heading: Name one winner of the war.",
    ]);
  });

  test("a question that the next paragraph answers is the text's own", () => {
    expect(
      asked("What was the Great Leap Forward?", "The Great Leap Forward was a campaign of 1958."),
    ).toEqual(["- rhetorical: What was the Great Leap Forward?"]);
  });

  test("the same words are ticked once", () => {
    const twice = ["Why did it fail?", "It was a long war.", "Why did it fail?"];
    expect(asked(...twice).map((line) => line[0])).toEqual(["x", "-"]);
  });

  test("a sentence too long for a room is none", () => {
    expect(asked(`Why ${"very ".repeat(200)}long?`)).toEqual([]);
  });

  test("under a question heading comes before what leaves more to think about", () => {
    const reflections = Array.from(
      { length: 6 },
      (_, index) => `How should we judge person number ${index}?`,
    );
    const chosen = textLesson(
      "A Title",
      ...reflections,
      "Discussion Questions",
      "- Who was first?",
    ).questions.filter((question) => question.chosen);
    expect(chosen).toHaveLength(6);
    expect(chosen.at(-1)?.text).toBe("Who was first?");
  });
});

test("at most three hundred are listed, and the likeliest of them", () => {
  const recall = Array.from({ length: 320 }, (_, index) => `${index + 1}. When did event ${index} happen?`);
  const { questions } = textLesson("A Title", ...recall, "321. To what extent was it luck?");
  expect(questions).toHaveLength(300);
  expect(questions.at(-1)).toMatchObject({ text: "To what extent was it luck?", chosen: true });
});

test("a question in marked words keeps its place in the text", () => {
  const { sections, questions } = markdownLesson("> Look at the map. *Why is* it **wrong**?");
  expect(sections[0]?.blocks[0]).toMatchObject({ kind: "callout" });
  expect(questions[0]?.parts[0]?.source).toEqual({ blockId: "b1", start: 17, end: 33 });
});
