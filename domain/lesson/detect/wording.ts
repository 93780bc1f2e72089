/**
 * What the words of a sentence say about asking. English first, then the commonest words of other languages that
 * handouts come in; a language not listed here still has its question marks.
 */
import { beginningWith, being, containing } from "./phrases";

const alwaysPrompts = beginningWith(`explain|discuss|describe|evaluate|analy[sz]e|assess|justify
  |compare|contrast (?:the|how|two|these|both)|reflect on|to what extent|in what (?:ways?|sense|respects?)|how far
  |agree or disagree|support or refute|argue (?:for|against|that|whether)|take a (?:position|stand|side)
  |explica|explique|compara|describe cómo|analiza|analice|discute|comenta|evalúa|valora|justifica
  |expliquez|comparez|décrivez|analysez|discutez|commentez|justifiez
  |erkläre|erklären sie|vergleiche|vergleichen sie|beschreibe|beschreiben sie|erläutere|erläutern sie|beurteile
  |diskutiere|diskutieren sie|begründe|analise|comente|spiega|confronta|descrivi|discuti`);
/** Only where questions are expected: elsewhere they also begin statements ("State media …", "How the war began"). */
const askedPrompts =
  beginningWith(`identify|list|name|define|state|summari[sz]e|outline|predict|imagine|choose|decide
  |examine|explore|contrast|debate|interpret|judge|weigh|trace|consider|think about|suggest|propose|rank|select|give
  |why|how|what|which|who|where|when|would|should|could|can|did|do|does|is|are|was|were`);
/** "In one sentence, name …" */
const leadPhrase = /^(?:in|using|based on|with|after|according to|given|from|as) [^,]{1,60}, /iu;
/** "Discuss these questions": the prompts stand somewhere else. */
const elsewhere = containing(`(?:the|these|those) (?:following |guiding )?(?:questions|prompts|points|topics)
  |the following`);

const shortFollowUp =
  being(`(?:(?:why|how)(?: not| so)?|why or why not|how do you know|in what way|why do you think so
  |what makes you (?:think|say) (?:so|that)|¿?por qué(?: sí)?(?: o por qué)?(?: no)?|pourquoi(?: pas)?|warum(?: nicht)?
  |perché|porquê|为什么|لماذا)\\s*[?？؟]`);
const furtherTask =
  beginningWith(`(?:please )?(?:explain|justify|support|defend|elaborate on|cite|use|provide|back up
  |give (?:reasons|evidence|examples?|at least|one|two|three)|be specific
  |explica|justifica|expliquez|justifiez|begründe)(?! (?:how|why|what|cómo|por qué) \\p{L})`);
/** Of what the task is about: the answer, not the subject. */
const ofTheAnswer = containing("your|why|examples?|evidence|reasons?|specific|tu|votre|deine?");
const oneWord = /^\p{L}+\.?$/u;

const instruction =
  containing(`(?:the|these|those) (?:following |guiding )?(?:questions?|prompts|points|topics)
  |the following|in pairs|in (?:your )?(?:small )?groups?|with (?:a|your) partner|complete sentences|think about
  |your (?:answers?|thoughts|notebook|journal|own words|response|position)|be (?:ready|prepared) to|as you read
  |write (?:a|your|one|two)|siguientes preguntas|questions suivantes|folgenden fragen`);
const reader = containing("you|your|yourself|tú|tu|usted|ustedes|vous|votre|deine?|você|sua|tuo|tua");
const eastAsianReader = /你|您|あなた/u;
const stock =
  being(`(?:did you know|true or false|any questions|questions|sound familiar|ready|right|really|guess what
  |need help|(?:so )?what happened next|who knows|¿?sabías que.*|verdadero o falso)\\s*[?？]`);

const LONGEST_FOLLOW_UP = 90;
const LONGEST_INSTRUCTION = 200;
const LONGEST_STOCK_PHRASE = 60;

/** Asks without a question mark: "Explain why …". Where questions are expected, weaker openings count as well. */
export function isPrompt(sentence: string, expected = false): boolean {
  if (/[:：?？]$/u.test(sentence) || sentence.split(" ", 3).length < 3 || elsewhere.test(sentence))
    return false;
  if (alwaysPrompts.test(sentence)) return true;
  return expected && askedPrompts.test(sentence.replace(leadPhrase, ""));
}

/** "Why or why not?", "Explain your answer.": no question of its own, it belongs to the one before. */
export function isFollowUp(sentence: string): boolean {
  if (sentence.length > LONGEST_FOLLOW_UP) return false;
  if (shortFollowUp.test(sentence)) return true;
  return furtherTask.test(sentence) && (ofTheAnswer.test(sentence) || oneWord.test(sentence));
}

/** Tells the class how to work: neither asks nor says anything of the subject. */
export function isInstruction(sentence: string): boolean {
  return sentence.length <= LONGEST_INSTRUCTION && instruction.test(sentence);
}

export function addressesReader(sentence: string): boolean {
  return reader.test(sentence) || eastAsianReader.test(sentence);
}

/** Phrases in the form of a question that expect no answer. */
export function isStockPhrase(sentence: string): boolean {
  return sentence.length <= LONGEST_STOCK_PHRASE && stock.test(sentence);
}
