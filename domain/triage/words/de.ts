import type { Insults } from "../words";

/** Strong insults and slurs only. "Hure" is in the Bible and in Brecht; only thrown at somebody is it held. */
export const german: Insults = {
  words: `|arschloch|, |arschlocher|, |arschloecher|, |arschficker, |arschgesicht|, |hurensohn|, |hurensohne|,
    |hurensoehne|, |fotze|, |fotzen|, |wichser|, |wichsern|, |wixer|, |schlampe|, |schlampen|, |nutte|, |nutten|,
    |du hure|, |dreckige hure|, |missgeburt|, |missgeburten|, |drecksau|, |dreckskerl|, |scheisskerl|, |scheisse|,
    |scheiss auf, |fick dich|, |fickt euch|, |fick deine, |ficker|, |ficken|, |gefickt|, |halt die fresse|,
    |halts maul|, |halt*s maul|, |halt dein maul|, |hackfresse|,
    |spast|, |spasten|, |spasti|, |spastis|, |spacko|, |du mongo|, |bist du behindert|, |du behinderte, |kanake|,
    |kanaken|, |kanacke|, |neger|, |negerin|, |bimbo|, |schlitzauge|, |schlitzaugen|, |judensau|, |drecksjude|,
    |scheissjude|, |scheiss jude|, |schwuchtel|, |schwuchteln|, |schwule sau|, |kampflesbe|,
    |bring dich um|, |hang dich auf|, |geh sterben|, |verreck|, |verrecke|`,
  masked: "arschloch, hurensohn, fotze, wichser, scheisse, schlampe, nutte",
  broken: "arschloch, hurensohn, wichser, fotze, schlampe, scheisse, schwuchtel, missgeburt",
  harmless: "wittenberger judensau",
};
