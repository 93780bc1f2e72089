import { DataSet, englishDataset } from "obscenity";
import type { Insults } from "../words";

/**
 * What the library holds and a class must be able to write about. The list is for insults and slurs thrown at people,
 * not for subjects: biology, the history of a massacre and the novel about it pass.
 */
const subjects = `anal, anus, bestiality, ejaculate, incest, masturbate, negro, orgasm, orgy, penis, rape, semen, sex,
  vagina`;
/** The library's patterns catch names and plain words here: Dick, Fu, Fagin, Rishit, Pissarro, dykes, blood group ABO. */
const tooWide = `abeed, abo, ass, bastard, bitch, boob, chink, cock, cuck, cum, dick, dyke, fag, felch, fuck, hooker,
  kike, nigger, piss, porn, prick, retard, scat, shit, slut, spastic, tit, turd, wank`;
const removed = new Set(`${subjects}, ${tooWide}`.split(/,\s+/));

const library = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => removed.has(metadata?.originalWord ?? ""))
  .build();

/** Where the word alone may be a name, an animal or a tool, only the phrase is held: "you dick", "my ass". */
export const english: Insults = {
  library: library.blacklistedTerms.map(({ pattern }) => pattern),
  words: `fuck, fvck, |fck, |fcuk, |fuk|, |fuks|, |fuker, |fukin, |fuked|, |fuq|, |fuc|, |fack|, |facking|, |phuck,
    |phuk|, fuktard, |mofo|, |mofos|, |stfu|, |gtfo|, |shit|, |shits|, |shite|, |shithe, |shitho, |shitfac,
    |shitbag, |shitlist, |shitload, |shitpost, |shitshow, |shitstorm, |shitty|, |shitting|, |shitter, bullshit,
    dipshit, horseshit, batshit, apeshit, dogshit, |sht|, |shyt|, |shlt|, |shiet|, |bitch, sonofabitch, |btch|,
    |bltch|, |biatch, |beotch, |biotch, |cvnt, |you kunt|, |a kunt|, |asshol, |asshle, |asshat, |asswipe, |azzhol,
    |a*hole, |a**hole, dumbass, dumbazz, jackass, smartass, fatass, lardass, |my ass|, |your ass|, |ur ass|,
    |fat ass|, |dumb ass|, |stupid ass|, |bastard|, |bastards|, |bstard, |prick|, |pricks|, |turd|, |turds|,
    |piss off|, |pisshead, |wank|, |wanker, |wnker, |wanking|, |dickhead, |dikhead, |dickface, |dickwad, |dick pic,
    |dickpic, |you dick|, |ur dick|, |my dick|, |your dick|, |a dick|, |cocksuck, |cockhead, |my cock|, |your cock|,
    |suck cock|, |cumshot, |cumslut, |cumdump, |cuck|, |cucks|, |slut|, |sluts|, |slutty|, |slvt, |whore|, |whores|,
    |you hoe|, |you slag|, |boobs|, |tits|, |titties|, |porn|, |porno|, |pornhub, |send nudes|, |rape you, |rape u|,
    |get raped|, |nigger, |ngger, |nigga|, |niggas|, |niggah, |niggaz|, |ngga|, |nigguh, |niqqa|, |niqqas|, |niqqer,
    |nlgger, |nlgga|, |kike|, |kikes|, |chink|, |chinks|, |chinky|, ching chong, |paki|, |pakis|, |spic|, |spics|,
    |gook|, |gooks|, |coon|, |coons|, |wetback, |raghead, |towelhead, |beaner|, |beaners|, |pajeet|, |fag|, |fags|,
    |faggot, |faggy|, |faqqot, |fggot, |fgt|, |fgts|, |phag|, |phags|, |phaggot, |poofter, |shemale, |lesbo|,
    |lezzie|, |you homo|, |no homo|, |you dyke|, |retard|, |retards|, |retarded|, |retrd|, |rtard, libtard,
    |spastic|, |spaz|, |kys|, |kill yourself|, |kill urself|, |kill your self|, |kill ur self|, |hang yourself|,
    |hang urself|, |neck yourself|, |neck urself|, |go die|, |hope you die|, |hope u die|, |drink bleach|`,
  masked: `fuck, shit, bullshit, bitch, cunt, asshole, dick, dickhead, cock, pussy, slut, whore, bastard, wanker,
    twat, nigger, nigga, faggot, retard, tranny, motherfucker`,
  broken: `fuck, fucker, fuckers, fucking, fuckin, fucked, shit, shitty, bitch, bitches, cunt, cunts, asshole,
    assholes, nigger, niggers, nigga, niggas, faggot, faggots, retard, retarded, slut, sluts, bastard, bastards,
    dickhead, motherfucker, motherfuckers, pussy, twat, wanker, wankers, tranny, cocksucker, bullshit`,
  harmless: `${(library.whitelistedTerms ?? []).join(", ")},
    a dick francis, a dick tracy, a dick turpin, pussy willow, pussy riot, pussycat, pussy cat, pussy*cat,
    pussyfoot, pussy galore, prick us, prick a, prick the, prick his, prick her, prick your, prick my, prick of,
    pricks of, prick test, pin prick, pin*prick, finger prick, skin prick, the bastard, bastard son,
    bastard daughter, bastard child, bastard brother, bastard of, bastard feudalism, whore of babylon, chink in,
    chinks in, chink of, chinks of, chink through, spic and span, spic*and*span, maine coon, operation wetback,
    nigger of the narcissus, faggots of, blue tits, great tits, coal tits, marsh tits, willow tits, crested tits,
    bearded tits, spastic diplegia, spastic paralysis, spastic hemiplegia, spastic quadriplegia, spastic cerebral,
    spastic muscle, en retard, de retard, le retard, du retard, un retard, au retard, ce retard, son retard,
    sans retard, retard the, retards the, retard growth, retards growth, retarded the, retarded growth,
    retarded motion, retarded potential`,
};
