//! What a French number counts: the noun after it with its immediate complement.

use crate::figure::context::Context;
use crate::figure::lexicon::Marks;
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
    } else if context.is(start, DETERMINERS) && context.word(at.wrapping_sub(1)) == "%" {
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
    let mut head = start;
    while head < start + MAX_BEFORE
        && is_adjective_before(context, head)
        && is_noun(context, head + 1)
    {
        head += 1;
    }
    if !is_noun(context, head) {
        return None;
    }
    Some((start, complement(context, head)))
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
        "meilleurs",
        "meilleures",
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
    if context.is(end, &["de", "d'", "du", "des"]) || context.word(end) == "en" && lower {
        let mut noun = end + 1;
        noun += usize::from(context.word(end) != "du" && context.is(noun, &["la", "l'"]));
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
fn is_adjective(word: &str) -> bool {
    let stem = word.strip_suffix('s').unwrap_or(word);
    let participle =
        ["é", "ée", "ié", "iée", "i", "ie", "u", "ue", "ant", "it", "ite", "ert", "erte"]
            .iter()
            .any(|ending| stem.ends_with(ending));
    let suffix = [
        "al", "ale", "aux", "el", "elle", "ique", "if", "ive", "eux", "euse", "ois", "oise", "ais",
        "aise", "ain", "aine", "ien", "ienne", "éen", "éenne", "iste", "aire", "ible", "able",
        "in", "ine", "ite", "ais", "ier", "ière", "eur", "eure", "te", "re", "ge", "que", "nt",
        "nte", "ocrate", "phone", "ger", "gère", "tif", "cide", "cain", "mand", "mande", "ert",
        "nd", "nde",
    ]
    .iter()
    .any(|ending| stem.ends_with(ending) || word.ends_with(ending));
    suffix && (!participle || stem.ends_with("ite"))
}
