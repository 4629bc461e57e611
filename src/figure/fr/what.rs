//! What a French number counts: the noun after it with its immediate complement.

use crate::figure::context::Context;
use crate::figure::lexicon::Marks;
use crate::figure::number::is_several;
use crate::segment::{Case, TokenClass};

/// Adjectives before the noun that belong to it, at most so many.
const MAX_BEFORE: usize = 2;

/// Adjectives behind the noun, at most so many.
const MAX_BEHIND: usize = 2;

/// First and last token (exclusive) of what is counted by the number that ends before `at`.
pub(super) fn find(context: &Context<'_>, at: usize) -> Option<(usize, usize)> {
    let mut start = at;
    // « 26 seront des pièces »
    if context.is(start, TO_BE) && context.word(start + 1) == "des" {
        start += 1;
    }
    if context.is(start, &["de", "d'", "des", "du"]) {
        start += 1;
        if context.word(start) == "entre" {
            return Some((start + 1, start + 2)).filter(|_| is_word(context, start + 1));
        }
        start += usize::from(context.is(start, DETERMINERS));
        start += usize::from(context.word(start) == "quelque");
    } else if is_percent(context, at) {
        // « réduire de 25 % les vols », but « une équipe à 80 % masculine »
        if !context.is(start, DETERMINERS) {
            return None;
        }
        start += 1;
    }
    // « 20 % des 4 000 contrôleurs »
    if start > at {
        start = context.number(start).map_or(start, |number| number.end);
    }
    while context.lexeme(start).is(Marks::PRENOMINAL) {
        start += 1;
    }
    // « les 4e et 5e place »
    if context.word(start) == "et" && context.class(start + 1) == Some(TokenClass::Mixed) {
        start += 2;
    } else if context.word(start) == "et" && context.is(start + 2, &["e", "ème"]) {
        start += 3;
    }
    // le troisième plus grand port
    let plus = context.word(start) == "plus" && is_adjective_before(context, start + 1);
    let mut head = start + usize::from(plus);
    while head < start + MAX_BEFORE
        && is_adjective_before(context, head)
        && is_noun(context, head + 1)
    {
        head += 1;
    }
    // « les trois impriment »: the plural of a noun never ends so, that of a verb does.
    let verb = is_several(context, at)
        && (context.word(head).ends_with("nt")
            || is_name(context, at.wrapping_sub(2)) && !context.word(head).ends_with(['s', 'x']));
    if !is_noun(context, head) || verb {
        return None;
    }
    Some((start, complement(context, head)))
}

/// « le CAC 40 gagne »: a name before the number, so that a verb may follow.
fn is_name(context: &Context<'_>, at: usize) -> bool {
    at > context.sentence.start && context.token(at).is_some_and(|it| it.is_capitalised())
}

/// Whether a sign or word for percent stands before `at`.
fn is_percent(context: &Context<'_>, at: usize) -> bool {
    let cent = context.is_after(at, &["cent"]) && context.is_after(at.wrapping_sub(1), &["pour"]);
    cent || context.is_after(at, &["%", "pourcent"])
}

static TO_BE: &[&str] = &["sont", "seront", "étaient", "furent", "seraient"];

static DETERMINERS: &[&str] = &[
    "le", "la", "les", "l'", "ces", "ses", "leurs", "mes", "nos", "vos", "son", "sa", "cette", "ce",
];

fn is_word(context: &Context<'_>, at: usize) -> bool {
    context.class(at) == Some(TokenClass::Word)
}

fn is_noun(context: &Context<'_>, at: usize) -> bool {
    let lexeme = context.lexeme(at);
    let word = context.word(at);
    is_word(context, at)
        && !lexeme.is(Marks::FUNCTION.or(Marks::MONTH))
        && lexeme.numeral.is_none()
        && !is_verb(word)
        && word.chars().count() > 1
}

/// Endings of finite verbs that no plural noun has, and participles that stand for a verb.
fn is_verb(word: &str) -> bool {
    ["eront", "iront", "eraient", "aient", "èrent", "irent", "urent", "dront", "vront"]
        .iter()
        .any(|ending| word.ends_with(ending))
}

fn is_adjective_before(context: &Context<'_>, at: usize) -> bool {
    const ADJECTIVES: &[&str] = &[
        "grands",
        "grandes",
        "grand",
        "grande",
        "petits",
        "petites",
        "petit",
        "petite",
        "nouveaux",
        "nouvelles",
        "nouveau",
        "nouvelle",
        "anciens",
        "anciennes",
        "ancien",
        "ancienne",
        "jeunes",
        "jeune",
        "vieux",
        "vieilles",
        "beaux",
        "belles",
        "bons",
        "bonnes",
        "gros",
        "grosses",
        "hauts",
        "hautes",
        "longs",
        "longues",
        "principaux",
        "principales",
        "différents",
        "différentes",
        "meilleur",
        "meilleure",
        "meilleurs",
        "meilleures",
        "pire",
        "pires",
        "long",
        "longue",
        "haut",
        "haute",
        "gros",
        "grosse",
        "bon",
        "bonne",
        "principal",
        "principale",
        "important",
        "importante",
        "riche",
        "riches",
        "courts",
        "courtes",
        "faux",
        "fausses",
        "prétendus",
        "simples",
        "vrais",
        "importants",
        "importantes",
        "présumés",
        "mauvais",
    ];
    ADJECTIVES.contains(&context.word(at))
}

/// Where the adjectives and the complement with « de » after the head end.
fn complement(context: &Context<'_>, head: usize) -> usize {
    let mut end = adjectives(context, head, head + 1);
    let lower = context.token(end + 1).is_some_and(|token| token.case == Case::Lower);
    // « 500 chômeurs d'ici avril »
    if context.is(end, &["d'"]) && context.is(end + 1, &["ici", "autant", "après", "abord"]) {
        return end;
    }
    if context.is(end, &["de", "d'", "du", "des"]) || context.word(end) == "en" && lower {
        let mut noun = end + 1;
        noun += usize::from(context.word(end) != "du" && context.is(noun, &["la", "l'"]));
        // « de l'ancien mouvement »
        noun += usize::from(is_adjective_before(context, noun) && is_noun(context, noun + 1));
        // « d'or »: the noun is spelled like a conjunction.
        let elided =
            context.word(end) == "d'" && is_word(context, noun) && context.word(noun) != "un";
        if is_noun(context, noun) || elided {
            end = adjectives(context, noun, noun + 1);
            // Proper names of several words: Jeux de Rio de Janeiro stays short.
            while context
                .token(end)
                .is_some_and(|t| t.case == Case::Capital && t.class == TokenClass::Word)
                && context.token(end - 1).is_some_and(|t| t.is_capitalised())
            {
                end += 1;
            }
        }
    }
    end
}

fn adjectives(context: &Context<'_>, head: usize, mut end: usize) -> usize {
    let plural = context.word(head).ends_with(['s', 'x', 'z']);
    for _ in 0..MAX_BEHIND {
        let word = context.word(end);
        let agrees = !plural || word.ends_with(['s', 'x']);
        let lower = context.token(end).is_some_and(|token| token.case == Case::Lower);
        if lower && agrees && is_noun(context, end) && is_adjective(word) {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Whether an ending is one of adjectives rather than of participles or verbs.
/// In the plural more endings are sure, for no verb ends in « -s » there.
fn is_adjective(word: &str) -> bool {
    const SURE: &[&str] = &[
        "al", "ale", "aux", "el", "elle", "ique", "esque", "if", "ive", "eux", "euse", "ois",
        "oise", "ais", "aise", "ain", "aine", "ien", "ienne", "éen", "éenne", "iste", "aire",
        "ible", "able", "ier", "ière", "phone", "ocrate", "mand", "mande", "cain", "in", "ine",
        "eur", "eure", "tif",
    ];
    const PLURAL: &[&str] =
        &["te", "re", "ge", "que", "nt", "nte", "gère", "ger", "cide", "ert", "nd", "nde"];
    const PARTICIPLES: &[&str] =
        &["é", "ée", "ié", "iée", "i", "ie", "u", "ue", "ant", "it", "ert", "erte"];
    const VERBS: &[&str] = &[
        "consiste",
        "existe",
        "persiste",
        "insiste",
        "assiste",
        "résiste",
        "indique",
        "explique",
        "implique",
        "applique",
        "complique",
        "communique",
        "revendique",
        "fabrique",
        "abdique",
        "critique",
        "termine",
        "domine",
        "élimine",
        "demeure",
        "éclaire",
    ];
    let ends = |word: &str, endings: &[&str]| endings.iter().any(|it| word.ends_with(it));
    let stem = word.strip_suffix('s').unwrap_or(word);
    if ends(stem, SURE) || ends(word, SURE) {
        return !VERBS.contains(&word);
    }
    stem != word && ends(stem, PLURAL) && !ends(stem, PARTICIPLES) || stem.ends_with("ite")
}
