import { being, containing } from "./phrases";

/** English first, then the commonest words of other languages that handouts come in. */
const manyQuestions = containing(`questions|preguntas|fragen|perguntas|questões|domande|вопросы|pytania|vragen
  |spørgsmål|frågor`);
const eastern = /أسئلة|问题|問題|思考|讨论|討論/u;
const oneQuestion =
  containing(`(?:essential|guiding|driving|focus|key|big|central|opening|closing|seminar|discussion
  |reflection|reflective|inquiry|overarching|critical thinking|socratic|compelling|supporting|review|study|bonus|final
  |unit|lesson) question
  |pregunta (?:esencial|clave|guía|central)|leitfrage|question (?:essentielle|centrale|clé|directrice)`);
const kinds = `(?:for|time to|stop and|group|class|whole[- ]class|small[- ]group|personal|critical|final|guided
  |end[- ]of[- ]lesson)`;
const companions =
  "(?: together| in (?:pairs|(?:your |small )?groups?)| with (?:a|your) (?:partner|neighbou?r|group))?";
const invitation =
  being(`(?:${kinds} )?(?:reflect|reflections?|discuss${companions}|discussion|debate|journal|think
  |seminar|ponder)
  |think(?:ing)? (?:about (?:it|this)|it over|deeper|critically|further)|think[,/ –-]+pair[,/ –-]+share
  |turn and talk|talk (?:about it|it over)|consider this|food for thought|points? to ponder|for (?:further )?thought
  |check (?:for |your )?understanding|exit (?:ticket|slip)|your turn|over to you|what do you think
  |reflect (?:and|&) (?:respond|discuss)|critical thinking|thinking critically
  |(?:writing )?prompts?|(?:essay|discussion) (?:topics|prompts)
  |(?:question|task|activity|exercise|prompt)(?: \\p{Nd}+)?|q\\p{Nd}*
  |reflexiona|reflexión|reflexiones|para (?:pensar|reflexionar|discutir)|piensa|discusión
  |pour (?:réfléchir|discuter)|réflexions?|zum nachdenken|diskussion|reflexion|para refletir|reflexão|per riflettere
  |riflessione|frage|pregunta|pergunta|domanda|вопрос`);
const LONGEST_HEADING = 80;
const LONGEST_LABEL = 50;

/** "Discussion questions", "Essential Question", "Think about it": what stands under it is asked of the class. */
export function isQuestionHeading(heading: string): boolean {
  if (heading.length > LONGEST_HEADING + 10) return false;
  const words = heading.replace(/^[\s\p{N}.)(]+|[\s:：.!…*]+$/gu, "");
  if (words.length > LONGEST_HEADING) return false;
  return [manyQuestions, eastern, oneQuestion, invitation].some((wording) => wording.test(words));
}

/** How many characters of a sentence are only its number or its label: "2) ", "Q1: ", "Essential question: ". */
export function labelLength(sentence: string): number {
  const head = sentence.slice(0, LONGEST_LABEL);
  const [number = ""] =
    head.match(/^(?:[(（]?\p{Nd}{1,3}[.)）]\s+|[(（]?[a-z][)）]\s+|Q\p{Nd}+\s*[:.)]\s*)/u) ?? [];
  const colon = head.slice(number.length).search(/[:：]/u);
  if (colon < 0 || !isQuestionHeading(head.slice(number.length, number.length + colon))) return number.length;
  const rest = sentence.slice(number.length + colon + 1);
  return sentence.length - rest.trimStart().length;
}
