import { beginningWith } from "./phrases";

/**
 * What the words of a heading or a sentence say about asking. English first; the commonest words of other languages
 * that handouts come in. A language not listed here still has its question marks.
 */

const LONGEST_LABEL = 50;

const manyQuestions =
  /(?<!\p{L})(?:questions|preguntas|fragen|perguntas|questões|domande|вопросы|pytania|vragen|spørgsmål|frågor)(?!\p{L})|أسئلة|问题|問題|思考|讨论|討論/iu;
const oneQuestion =
  /(?<!\p{L})(?:essential|guiding|driving|focus|key|big|central|opening|closing|seminar|discussion|reflection|reflective|inquiry|overarching|critical thinking|socratic|compelling|supporting|review|study|bonus|final|unit|lesson)\s+question(?!\p{L})|pregunta (?:esencial|clave|guía|central)|leitfrage|question (?:essentielle|centrale|clé|directrice)/iu;
const invitation =
  /^(?:(?:for |time to |stop and |group |class |whole[- ]class |small[- ]group |personal |critical |final |guided |end[- ]of[- ]lesson )?(?:reflect|reflection|reflections|discuss(?: together| in (?:pairs|(?:your |small )?groups?)| with (?:a|your) (?:partner|neighbou?r|group))?|discussion|debate|journal|think|seminar|ponder)|think(?:ing)? (?:about (?:it|this)|it over|deeper|critically|further)|think[,-–/ ]+pair[,-–/ ]+share|turn and talk|talk (?:about it|it over)|consider this|food for thought|check (?:for |your )?understanding|exit (?:ticket|slip)|points? to ponder|your turn|over to you|what do you think|for (?:further )?thought|reflect (?:and|&) (?:respond|discuss)|critical thinking|thinking critically|prompts?|writing prompts?|(?:essay|discussion) (?:topics|prompts)|question(?: \p{Nd}+)?|q\p{Nd}*|(?:task|activity|exercise|prompt)(?: \p{Nd}+)?|reflexiona|reflexión|reflexiones|para (?:pensar|reflexionar|discutir)|piensa|debate|discusión|pour (?:réfléchir|discuter)|réflexion|réflexions|zum nachdenken|diskussion|reflexion|para refletir|reflexão|per riflettere|riflessione|frage|pregunta|pergunta|domanda|вопрос)$/iu;

/** "Discussion questions", "Essential Question", "Think about it": what stands under it is asked of the class. */
export function isQuestionHeading(heading: string): boolean {
  const words = heading.slice(0, 100).replace(/^[\s\p{N}.)(]+|[\s:：.!…*]+$/gu, "");
  if (words.length > 80) return false;
  return manyQuestions.test(words) || oneQuestion.test(words) || invitation.test(words);
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

const alwaysPrompts = beginningWith(`explain|discuss|describe|evaluate|analy[sz]e|assess|justify
  |compare|contrast (?:the|how|two|these|both)|reflect on|to what extent|in what (?:ways?|sense|respects?)
  |how far|agree or disagree|support or refute|argue (?:for|against|that|whether)|take a (?:position|stand|side)
  |explica|explique|compara|describe cómo|analiza|analice|discute|comenta|evalúa|valora|justifica
  |expliquez|comparez|décrivez|analysez|discutez|commentez|justifiez
  |erkläre|erklären sie|vergleiche|vergleichen sie|beschreibe|beschreiben sie|erläutere|erläutern sie|beurteile|diskutiere
  |diskutieren sie|begründe|analise|comente|spiega|confronta|descrivi|discuti`);
/** Only where questions are expected: elsewhere they also begin statements ("State media …", "How the war began"). */
const askedPrompts =
  beginningWith(`identify|list|name|define|state|summari[sz]e|outline|predict|imagine|choose|decide|examine
  |explore|contrast|debate|interpret|judge|weigh|trace|consider|think about|suggest|propose|rank|select|give
  |why|how|what|which|who|where|when|would|should|could|can|did|do|does|is|are|was|were`);
/** "In one sentence, name …" */
const leadPhrase = /^(?:in|using|based on|with|after|according to|given|from|as) [^,]{1,60}, /iu;
const followUp =
  /^(?:(?:why|why not|how so|how|why or why not|how do you know|in what way|what makes you (?:think|say) (?:so|that)|why do you think so|¿?por qué(?: sí)?(?: o por qué)?(?: no)?|pourquoi(?: pas)?|warum(?: nicht)?|perché|porquê|为什么|لماذا)\s*[?？؟]|(?:please )?(?:explain|justify|support|defend|elaborate on|give (?:reasons|evidence|examples?|at least|one|two|three)|cite|use|provide|be specific|back up|explica|justifica|expliquez|justifiez|begründe)(?!\p{L})(?! (?:how|why|what|cómo|por qué)(?!\p{L})).{0,60}$)/iu;
const followUpObject =
  /(?<!\p{L})(?:your|why|example|examples|evidence|reasons?|specific|tu|su|votre|deine?)(?!\p{L})|^\p{L}+\.?$/iu;
const elsewhere =
  /(?<!\p{L})(?:(?:the|these|those) (?:following |guiding )?(?:questions|prompts|points|topics)|the following)(?!\p{L})/iu;
const instruction =
  /(?<!\p{L})(?:(?:the|these|those) (?:following |guiding )?(?:questions?|prompts|points|topics)|the following|in pairs|in (?:your )?(?:small )?groups?|with (?:a|your) partner|your (?:answers?|thoughts|notebook|journal|own words|response|position)|complete sentences|think about|be (?:ready|prepared) to|as you read|write (?:a|your|one|two)|siguientes preguntas|questions suivantes|folgenden fragen)(?!\p{L})/iu;
const reader =
  /(?<!\p{L})(?:you|your|yourself|tú|tu|usted|ustedes|te|vous|votre|vos|du|dein|deine|sie|você|sua|tuo|tua)(?!\p{L})|你|您/iu;
const stock =
  /^(?:did you know|true or false|any questions|sound familiar|ready|right|really|guess what|need help|what happened next|so what happened(?: next)?|who knows|¿?sabías que.*|verdadero o falso)\s*[?？]$/iu;

/** Asks without a question mark: "Explain why …". Where questions are expected, weaker openings count as well. */
export function isPrompt(sentence: string, expected = false): boolean {
  if (/[:：?？]\s*$/u.test(sentence) || sentence.split(" ", 3).length < 3 || elsewhere.test(sentence))
    return false;
  if (alwaysPrompts.test(sentence)) return true;
  return expected && askedPrompts.test(sentence.replace(leadPhrase, ""));
}

/** "Why or why not?", "Explain your answer.": no question of its own, it belongs to the one before. */
export function isFollowUp(sentence: string): boolean {
  if (sentence.length > 90 || !followUp.test(sentence)) return false;
  return /[?？؟]$/u.test(sentence) || followUpObject.test(sentence);
}

/** Tells the class how to work: neither asks nor says anything of the subject. */
export function isInstruction(sentence: string): boolean {
  return sentence.length <= 200 && instruction.test(sentence);
}

export function addressesReader(sentence: string): boolean {
  return reader.test(sentence);
}

/** Phrases in the form of a question that expect no answer. */
export function isStockPhrase(sentence: string): boolean {
  return sentence.length <= 60 && stock.test(sentence);
}
