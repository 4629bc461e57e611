// What the core is tried on before the first text: browsers compile a function when it is first called, and the core builds its
// tables at first use. Done while the model is fetched, and again with it, that is over before the first text.

/** Has something for each extractor: what few articles have can wait until one has it. */
export const WARM_UP =
  "La région double son budget\n\n« Les loyers ont augmenté de 12,5 %, à 3 millions d’euros », a déclaré mardi 3 mai 2020 à 14 h 30 " +
  "Jeanne Martin, présidente de la région, à Paris. Elle avait promis 40 km de voies à 2 000 habitants entre 2015 et 2019, " +
  "soit deux fois plus que l’Union des communes, selon Mme Martin.\n";
