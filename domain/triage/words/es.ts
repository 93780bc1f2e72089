import type { Insults } from "../words";

/** Strong insults and slurs only. Without its accent, "coño" is a cone: it is not here. */
export const spanish: Insults = {
  words: `|puta|, |putas|, |puto|, |putos|, |putazo|, |hijoputa|, |hijueputa|, |jueputa|, |gilipollas|, |gilipolla|,
    |cabron|, |cabrona|, |cabrones|, |pendejo|, |pendeja|, |pendejos|, |pendejas|, |culero|, |culeros|, |malparido|,
    |malparida|, |mamaguevo|, |comemierda|, |mierda|, |mierdas|, |chinga tu, |chingas a tu, |hijo de la chingada|,
    |conchatumadre|, |concha de tu, |que te jodan|, |que te follen|, |jodete|, |eres una zorra|, |puta zorra|,
    |maricon|, |maricones|, |mariconazo|, |marica|, |maricas|, |bollera|, |bolleras|, |sudaca|, |sudacas|, |negrata|,
    |negratas|, |subnormal|, |subnormales|, |retrasado mental|, |retrasada mental|, |eres retrasad,
    |matate|, |suicidate|, |ojala te mueras|`,
  masked: "puta, puto, mierda, cabron, maricon, pendejo, gilipollas",
  broken: "gilipollas, maricon, cabron, pendejo, mierda",
  harmless: "la puta respetuosa",
};
