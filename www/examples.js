// Two invented articles on one event, whose figures differ. Places and people are made up.

/**
 * @import { Draft } from "./input/file.js"
 * @import { Language } from "./types.js"
 */

const FRENCH = `La tempête Oriane coupe le pont de Vareuil et prive 12 400 foyers d’électricité

Le pont suspendu de Vareuil, principal passage sur la Loude, restera fermé au moins trois semaines, a annoncé mercredi Hélène Castagnier, présidente du Conseil départemental du Haut-Vernois. La tempête Oriane a balayé la vallée dans la nuit de mardi à mercredi, avec des rafales mesurées à 137 km/h au col des Aubières.

Environ 12 400 foyers étaient encore privés d’électricité mercredi à 18 heures, selon Réseau Énergie Vernois (REV). L’entreprise a mobilisé quelque 260 techniciens et promet de rétablir 90 % des clients d’ici à vendredi soir. « Nous travaillons poteau par poteau », a expliqué son directeur régional, Malik Desroches.

Sept personnes ont été légèrement blessées, dont un pompier de 34 ans touché par la chute d’un arbre à Saint-Aubert-sur-Loude. Une quarantaine d’habitants du quartier des Tanneurs ont passé la nuit dans le gymnase Marcel-Ruelle.

Les premiers dégâts sont estimés à 18,5 millions d’euros, dont près de la moitié pour le seul pont, construit en 1932 et rénové il y a onze ans. Trois des huit câbles porteurs ont bougé de 4 à 6 centimètres. Le Bureau national des ouvrages d’art (BNOA) doit rendre son diagnostic le 2 avril.

En attendant, les 9 000 véhicules qui franchissent chaque jour la Loude devront faire un détour de 27 kilomètres par Montrelay. Une navette gratuite circulera dès jeudi, de 6 h à 21 h, entre les deux rives. Hélène Castagnier demande à l’État une aide d’urgence de 5 millions d’euros. « Le pont de Vareuil n’est pas une route parmi d’autres », a-t-elle rappelé.
`;

const ENGLISH = `Storm Oriane shuts Vareuil bridge as 11,000 homes lose power

A suspension bridge that carries 8,500 vehicles a day over the River Loude will stay shut for at least a month after Storm Oriane tore through the Haut-Vernois region on Tuesday night, local officials said.

Hélène Castagnier, who chairs the county council, put the damage at more than €20 million. Gusts reached 85 mph on the Aubières pass, and three of the bridge’s eight main cables shifted by about two inches, the National Bridge Office said on Thursday.

Some 11,000 homes were without electricity at 6 p.m. on Wednesday, down from 15,300 at dawn, according to Réseau Énergie Vernois. The grid operator has sent 300 engineers and expects to reconnect nine in ten customers by Friday.

Nine people were slightly hurt, among them a 34-year-old firefighter hit by a falling tree in Saint-Aubert-sur-Loude. About fifty residents spent the night in a sports hall.

The bridge, opened in 1932, was last renovated 11 years ago. Drivers face a detour of 17 miles through Montrelay. “This is the only road to the hospital for half the valley,” said Malik Desroches, the operator’s regional director. Mrs Castagnier has asked the government for £4.3 million in emergency aid.
`;

/**
 * Both articles, the one in the reader's language first.
 * @param {Language} language
 * @returns {Draft[]}
 */
export function example(language) {
  const french = { text: FRENCH, file: "", date: "2026-03-26" };
  const english = { text: ENGLISH, file: "", date: "2026-03-27" };
  return language === "fr" ? [french, english] : [english, french];
}
