// What two articles may call by different words, in one language or in both. Not a dictionary: the nouns that news count
// and the words that say what became of them. Each line is one concept; its first word names it.

import { remember } from "../../memory.js";

/** Written as `stem` writes them. `|` parts the words of a concept. */
const CONCEPTS = `
dead|mort|tue|deces|decede|victime|killed|kill|death|died|fatality|victim|drown|noye|noyade|peri
injured|blesse|wounded|hurt|injury|casualty
missing|disparu
arrested|arrete|arrestation|interpelle|interpellation|arrest|detained
hostage|otage|captive
evacuated|evacue|evacuation
displaced|deplace|refugie|refugee
infected|contamine|infecte|malade|cas|case|patient
person|personne|people|gens|habitant|resident|inhabitant|individu|individual|riverain|villager|villageois
household|foyer|menage|home|famille|family|abonne
house|maison|logement|habitation|building|batiment|immeuble|dwelling
customer|client|usager|user|consumer|consommateur
worker|salarie|employe|employee|staff|ouvrier|travailleur|effectif|workforce|agent|employ|emploie
job|emploi|poste|position|licenciement|layoff
engineer|technicien|technician|ingenieur
adult|adulte|participant|volunteer|volontaire|sonde|respondent|interviewed|interroge|surveyed|questioned
firefighter|pompier|sapeur
police|policier|officer|gendarme
soldier|soldat|militaire|troop
fighter|combattant|militant|rebelle|rebel|jihadiste|jihadist|insurge|insurgent|terroriste|terrorist|assaillant|attacker
civilian|civil
child|enfant|mineur|kid|minor
woman|femme
man|homme
student|etudiant|eleve|pupil|lyceen
teacher|enseignant|professeur
doctor|medecin|docteur
protester|manifestant|demonstrator|marcher|manifestation|cortege|protest|rally|march|defile
striker|greviste
voter|electeur|votant|inscrit|registered
turnout|participation
vote|voix|suffrage|bulletin|ballot
support|back|backing|soutien|soutenir|favorable|approuve|approuver|approve|favour|favor
oppose|opposition|opposer|oppos|contraire|defavorable
majority|majorite
undecided|indecis|hesitant
gap|ecart|lead|avance|ahead|separent|separer
seat|siege
member|membre|adherent
deputy|depute|mp|lawmaker|parlementaire|legislator
country|pays|state|etat|nation
town|ville|city|commune|municipality
village
school|ecole|college|lycee
hospital|hopital|clinique|clinic
vehicle|vehicule|voiture|car|auto|automobile
truck|camion|lorry
bus|autobus|autocar|coach
train|tgv|rame
plane|avion|aircraft|vol|flight
ship|navire|bateau|boat|vessel|embarcation
bridge|pont
cable
road|route
tree|arbre
tank|citerne|tanker
bomb|bombe|engin|device|explosif|explosive
weapon|arme|gun|fusil
shot|tir|balle|bullet
attack|attaque|attentat|assaut|assault
strike|greve
point
match|rencontre|game
ticket|billet|place
visitor|visiteur|touriste|tourist
passenger|passager|voyageur
migrant|clandestin
company|entreprise|societe|firm|business
shop|magasin|boutique|store
share|action|titre|part|stock
price|prix|tarif|cout|cost|coute|couter|coutera|couterait|chiffre|spend|spent|depense|depenser
invest|investissement|investment|investir
saving|economie|economiser|save
cutback|suppression|supprimer|supprime
creation|cree|creer|create|creating
survivor|rescued|saved|sauve|rescape|survivant|survive
rise|hausse|augmente|augmentation|augmenter|augmentera|progresse|progression|progresser|croissance|grimpe|grimper|bondi|bond|bondir|increase|rose|risen|grow|grew|growth|climb|jump|gain|surge|higher|lift|widen
fall|baisse|baisser|recul|recule|reculer|chute|chuter|diminue|diminution|diminuer|perd|perdre|perdu|drop|fell|decline|decrease|lower|cut|shrank|shrink|plunge|reduction|reduit|reduire|reduce|lost|lose
change|varie|variation|evolution
damage|degat|dommage|loss|perte
aid|aide|secours|relief|subvention|grant
budget
debt|dette
profit|benefice
revenue|recette|sale|vente
tax|impot|taxe
salary|salaire|wage|pay
ransom|rancon
fine|amende
speed|vitesse|roulait|roule|rouler|circulait|circuler|driving|drove|travelling|traveling
severe|grave|grievement|gravement|serieux|serious|seriously|critical|critique|critically
depth|profond|profondeur|deep|denivele|height|hauteur|haut|high|tall
wind|vent|rafale|gust
rain|pluie|precipitation
temperature|degre|degree
fire|feu|incendie|blaze
flood|inondation|crue
storm|tempete|cyclone|ouragan|hurricane
detour|deviation|diversion
electricity|electricite|courant|power
water|eau
shut|ferme|fermeture|closed|closure
open|ouvert|ouverture|opened|reopen
move|bouge|deplacement|shift|shifted
renovated|renove|renovation
sentence|peine|condamne|sentenced|prison|jail
day|jour|journee
night|nuit
reconnect|retabli|retablir|restore|restored
sport|gymnase|hall
send|sent|mobilise|envoye|deploy|deployed
ask|asked|demande|request
estimate|estime|evaluation|evalue
half|moitie
`;

/** @type {Map<string, string>} */
const BY_WORD = new Map();
for (const line of CONCEPTS.trim().split("\n")) {
  const words = line.split("|");
  for (const word of words) BY_WORD.set(stem(word), words[0] ?? word);
}

/** Says nothing of what is counted: what became of these people does. */
export const PERSON = "person";

/** What becomes of people, and so tells one count of them from another. */
export const FATES = new Set(["dead", "injured", "missing", "arrested", "hostage", "evacuated", "displaced", "infected"]);

/** Kinds of people, of which « 85 personnes » may be one. */
export const PEOPLE = new Set([
  ...FATES,
  ...["customer", "worker", "engineer", "firefighter", "police", "soldier", "fighter", "civilian", "child", "woman"],
  ...["man", "student", "teacher", "doctor", "protester", "voter", "member", "visitor", "passenger", "migrant", "adult"],
]);

/** Words of rise and fall, as concepts. */
export const CHANGES = new Set(["rise", "fall", "change"]);

/** What is done to things: « 400 suppressions de postes » counts the jobs. */
export const ACTIONS = new Set([...CHANGES, "cutback", "creation"]);

/** Words without content, in both languages, as `stem` leaves them. */
const EMPTY = new Set(
  `a an the of in on at to for from by with and or but as it is are was were be been has have had will would that thi these
those who which what there their his her he she they we you not no more than about some after before over under into than
le la les l un une des du de d au aux et ou mais en dan sur pour par avec san sou ce cet cette ces qui que qu quoi dont se
etre s il elle ils elles on nous vous ne n pas pa plu son sa ses leur leurs est sont ete etaient etait ont a ont avait avaient sera
seront comme entre apre avant depui environ encore selon ainsi tout tous toute toutes deux cela y c j m t lui meme aussi
up down million milliard billion millier thousand hundred centaine dizaine dozen euro dollar livre pound kilometre metre mile`
    .split(/\s+/)
    .map(stem),
);

/** What `stem` would make an empty word of the other language: « buts » are no "but". */
const PLURALS = new Map([["buts", "goal"]]);

/** Concepts by word. */
const memory = remember(() => /** @type {Map<string, string | null>} */ (new Map()));

/** Words whose concepts are kept: articles on one affair have some thousands. Higher: more memory; 1,000 to 100,000. */
const MOST_KNOWN = 20_000;

/**
 * The concept of a word, or the word without its ending where it is in no list; null for a word without content.
 * @param {string} word
 * @returns {string | null}
 */
export function concept(word) {
  const known = memory();
  let found = known.get(word);
  if (found === undefined) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(word, (found = conceptOf(word)));
  }
  return found;
}

/**
 * @param {string} word
 * @returns {string | null}
 */
function conceptOf(word) {
  const plural = PLURALS.get(word.toLowerCase());
  if (plural) return plural;
  const key = stem(word);
  if (key.length < 2 || EMPTY.has(key) || /^\d/.test(key)) return null;
  return BY_WORD.get(key) ?? key;
}

/**
 * A word without accents, case and the commonest endings of plural and feminine: enough to bring together the forms of a
 * noun, in either language.
 * @param {string} word
 */
function stem(word) {
  // « salariés » is no « salaries ».
  const singular = word.replace(/és$/i, "é");
  const plain = singular.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  if (plain.length < 4) return plain;
  return plain
    .replace(/aux$/, "al")
    .replace(/ies$/, "y")
    .replace(/([^aeiou])(?:e?s)$/, "$1")
    .replace(/([aeiou])e?s$/, "$1")
    .replace(/(.{2})x$/, "$1")
    .replace(/(.{3})(?:ed|ing)$/, "$1")
    .replace(/(.{4})(?:er)?(?:ait|aient|ont|a)$/, "$1")
    .replace(/(.{3}[^m])ent$/, "$1")
    .replace(/e+$/, "");
}
