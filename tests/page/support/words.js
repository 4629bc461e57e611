// An invented text of any length for measuring: no two sentences alike, as many different words as news has.

const FIRST = ['Zoé', 'Malik', 'Hélène', 'Bruno', 'Awa', 'Idriss', 'Colette', 'Moussa', 'Jeanne', 'Théo', 'Fatou', 'Lucie'];
const SYLLABLES = ['va', 'reu', 'mon', 'trel', 'cas', 'ta', 'gnier', 'lou', 'des', 'ro', 'ches', 'bri', 'san', 'kel', 'dou', 'vi'];
const HEADS = ['la mairie', 'le conseil', 'la société', 'le syndicat', 'l’association', 'la préfecture', 'le ministère'];
const VERBS = ['a annoncé', 'a promis', 'a démenti', 'a vendu', 'a fait construire', 'a inauguré', 'a refusé'];
const THINGS = ['autobus', 'logements', 'emplois', 'tonnes de blé', 'kilomètres de route', 'panneaux solaires', 'vaccins'];

/** @param {number} length in UTF-16 units */
export function words(length) {
  let seed = 20_260_324;
  const next = (/** @type {number} */ below) => {
    seed = (Math.imul(seed, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return (seed >> 8) % below;
  };
  const one = (/** @type {string[]} */ list) => list[next(list.length)] ?? '';
  const name = () => {
    const word = Array.from({ length: 2 + next(3) }, () => one(SYLLABLES)).join('');
    return word[0]?.toUpperCase() + word.slice(1);
  };
  const word = () => Array.from({ length: 1 + next(3) }, () => one(SYLLABLES)).join('');
  const sentence = () =>
    [
      `${one(FIRST)} ${name()}, qui dirige ${one(HEADS)} de ${name()}, ${one(VERBS)} ${2 + next(900)} ${one(THINGS)}`,
      `pour ${1 + next(90)},${next(10)} millions d’euros d’ici au ${1 + next(28)} mars ${2020 + next(9)},`,
      `malgré ${word()} et ${word()} dans la région de ${name()}.`,
    ].join(' ');
  const lines = [`${name()} achète ${next(90)} ${one(THINGS)}`];
  for (let size = 0; size < length; ) {
    const line = Array.from({ length: 1 + next(4) }, sentence).join(' ');
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join('\n').slice(0, length);
}
