import { expect, test } from "vitest";
import { openness } from "../../../domain/lesson/detect/openness";

test.each([
  [2, "To what extent was it an accident?"],
  [2, "How should we judge him?"],
  [2, "What does this tell us about power?"],
  [2, "Was it right to leave?"],
  [2, "In your opinion, who was to blame?"],
  [2, "Who do you think was to blame?"],
  [2, "¿Hasta qué punto fue inevitable?"],
  [1, "Why did it fail?"],
  [1, "But how did they answer?"],
  [1, "After the speech, why did Mao break with Moscow?"],
  [1, "¿Por qué fracasó?"],
  [1, "为什么失败？"],
  [0, "What happened to the treaty?"],
  [-1, "When did it end?"],
  [-1, "After the speech, who spoke?"],
  [-1, "How many died?"],
  [-1, "Did he sign?"],
  [-1, "In which year was it signed?"],
  [-1, "¿Quién lo firmó?"],
])("%i: %s", (expected, question) => {
  expect(openness(question)).toBe(expected);
});
