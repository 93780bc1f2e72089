import { beginningWith, containing } from "./phrases";

/**
 * How much a question leaves to think about: 2 when it asks for a judgement (to what extent, should, what does this
 * tell us), 1 for other open ones (how, why), -1 for those that ask for something to be remembered (when, who, yes or
 * no), and 0 where the words do not tell.
 */
export function openness(question: string): -1 | 0 | 1 | 2 {
  const words = core(question.slice(0, 400));
  if (opinion.test(question.slice(0, 400))) return 2;
  if (recall.test(words)) return -1;
  if (weighing.test(words) || judgement.test(words)) return 2;
  if (open.test(words) || eastAsian.test(words)) return 1;
  return yesOrNo.test(words) ? -1 : 0;
}

const opinion =
  containing(`in your (?:opinion|view)|(?:do|would) you (?:think|agree|believe|say)|en tu opinión
  |(?:à|selon) votre avis|deiner meinung nach|na sua opinião|secondo te`);
const weighing =
  beginningWith(`to what (?:extent|degree)|how far (?!is|was|away)|in what (?:ways?|sense|respects?)|what if
  |how (?:should|would|could|might|can|ought|justified|fair)|why (?:should|might|would)|should|would|could|might|if you|imagine
  |what (?:should|would|could|might|lessons?|can we)|do you (?:think|agree|believe|feel)|agree or disagree|support or refute
  |evaluate|assess|justify|discuss|reflect|argue|take a (?:position|stand|side)
  |en qué medida|hasta qué punto|qué (?:habría|pasaría|opinas)|crees|cree usted|debería|evalúa|discute
  |dans quelle mesure|en quoi|pensez-vous|que pensez|inwiefern|inwieweit|sollte|em que medida|até que ponto|in che misura
  |fino a che punto|в какой мере|إلى أي مدى|ما رأيك`);
const judgement = containing(`(?:tells?|teach(?:es)?|shows?|suggests?|reveals?) (?:us|you|me)
  |(?:is|was|were|are) (?:it|this|that|they|he|she)(?: ever)? (?:right|wrong|fair|better)
  |justif\\p{L}+|moral\\p{L}*|ethical\\p{L}*|inevitable|agree|believe|significan(?:ce|t)|challenges?|legacy
  |nos (?:dice|enseña|revela)`);
const open =
  beginningWith(`why|how|for what reasons|what (?:explains|made|makes|role|difference|impact|effects?|consequences)
  |what (?:is|was|are|were) the (?:role|impact|importance|relationship|differences?|consequences|effects?|meaning|point)
  |explain|analy[sz]e|compare|contrast|describe how|describe why
  |(?:por|para) qué|cómo|de qué (?:manera|forma|modo)|explica|compara|analiza|pourquoi|comment|expliquez|comparez
  |warum|wieso|weshalb|wie|erkläre|vergleiche|erläutere|por que|como|perché|come|почему|зачем|как|لماذا|كيف`);
const eastAsian = /为什么|為什麼|为何|如何|怎么|怎样|怎麼|什么影响|なぜ|どのように|왜|어떻게|你认为|是否应/u;
const recall = beginningWith(`when|who|whom|whose|where|how (?:many|much|long|old|often|tall|big)
  |in (?:what|which) (?:year|country|city|month|decade)
  |(?:what|which) (?:year|date|day|month|country|city|leader|president|treaty|battle|is the name|was the name|is the capital)
  |identify|list|name|define|state|summari[sz]e|true or false
  |cuándo|quién|quiénes|dónde|cuánto|cuántos|cuántas|en qué año|quand|qui|où|combien|wann|wer|wo|wie (?:viele?|lange|oft)
  |quando|quem|onde|quantos|chi|dove|quanti|когда|кто|где|сколько|متى|من|أين|كم`);
const yesOrNo = beginningWith(
  `is|are|was|were|did|do|does|has|have|had|can|what (?:is|was|are|were)|est-ce que|ist|war|hat|es|fue|هل`,
);

/** Without what may stand before the question word: "And", "In your opinion,", "After the speech,". */
function core(question: string): string {
  const bare = question
    .replace(/^[\s¿¡"“'«(]+/u, "")
    .replace(/^(?:and|but|so|or|then|yet|finally|y|pero|et|und)\s+/iu, "");
  if (known(bare)) return bare;
  const [lead = ""] = bare.match(/^[^,，]{1,100}[,，]\s*¿?/u) ?? [];
  const rest = bare.slice(lead.length);
  return lead && known(rest) ? rest : bare;
}

function known(words: string): boolean {
  return [weighing, open, recall, yesOrNo].some((kind) => kind.test(words));
}
