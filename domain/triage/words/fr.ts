import type { Insults } from "../words";

/** Strong insults and slurs only. "Bâtard" and "nègre" stand in history books; only thrown at somebody are they held. */
export const french: Insults = {
  words: `|connard|, |connards|, |conard|, |connasse|, |connasses|, |salope|, |salopes|, |salaud|, |salauds|, |salopard|,
    |salopards|, |encule|, |encules|, |enculer|, |enculee|, |pute|, |putes|, |putain|, |putains|, |fdp|, |ntm|,
    |nique ta, |nique ton, |nique sa, |niquez vos, |va te faire foutre|, |allez vous faire foutre|, |ta gueule|,
    |vos gueules|, |trouduc|, |trou du cul|, |petasse|, |petasses|, |poufiasse|, |poufiasses|, |sale batard|,
    |espece de batard|, |espece de merde|, |sale merde|, |gros mongol|, |espece de mongol|,
    |pede|, |pedes|, |tarlouze|, |tarlouzes|, |tafiole|, |tafioles|, |gouine|, |gouines|, |bougnoule|, |bougnoules|,
    |youpin|, |youpins|, |bamboula|, |sale arabe|, |sale juif|, |sale juive|, |sale noir|, |sale noire|, |sale negre|,
    |sale race|, |suicide toi|, |suicide*toi|, |va crever|, |va mourir|`,
  masked: "connard, salope, encule, pute, putain",
  broken: "connard, connasse, salope, encule, putain",
  harmless: "putain respectueuse",
};
