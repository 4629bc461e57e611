//! When « un » and « one » are the number one: an article by default.

use super::{Amount, Context, count};
use crate::figure::lexicon::Marks;
use crate::figure::number::Numeral;
use crate::segment::TokenClass;

/// Tokens between two coordinated numbers: « deux Émiriens et un Iranien ».
/// More takes articles for numbers in long coordinations, fewer misses
/// nouns with an adjective. Tuned by eye on annotated news.
const COORDINATION: usize = 4;

/// The amount, if the word for one in it is a number here.
pub(super) fn counted<'d>(context: &Context<'d>, mut amount: Amount<'d>) -> Option<Amount<'d>> {
    let words = &context.tables.quantity;
    let at = amount.number_start;
    let next = context.word(amount.end);
    if context.is_after(amount.start, words.not_one_after) || words.not_one_before.contains(&next) {
        return None;
    }
    if words.single.contains(&next) {
        amount.end += 1;
        return Some(amount);
    }
    if next == "-" || context.lexeme(amount.end).is(Marks::TIME_UNIT) {
        return None;
    }
    let bounded =
        amount.hedged && amount.bounds.min != amount.bounds.max && amount.bounds.min.is_some();
    let noun = count::is_noun(context, amount.end);
    let is_article = context.lexeme(at).numeral == Some(Numeral::Article);
    // « a win over a rival », « more than a few »: with an article no bound makes a number.
    let counts = bounded && !is_article
        || noun && !is_article && context.lexeme(amount.end).is(Marks::TOLL)
        || noun
            && is_article
            && context.lexeme(amount.end).is(Marks::TALLY)
            && context.is_after(at, words.tally)
        || noun && !is_article && context.is_after(at, words.one_after)
        || noun
            && !is_article
            && (is_coordinated(context, at) || is_victim(context, amount.end, at));
    counts.then_some(amount)
}

/// « deux mosquées visées et un muezzin tué »: one more in a list of victims.
fn is_victim(context: &Context<'_>, noun: usize, at: usize) -> bool {
    let struck = context.lexeme(noun + 1).is(Marks::TOLL);
    let and =
        at.checked_sub(1).is_some_and(|and| context.lexeme(and).numeral == Some(Numeral::And));
    let counted = || {
        (context.near(at).start..at).any(|near| {
            matches!(context.lexeme(near).numeral, Some(Numeral::Value(_)))
                || context.class(near) == Some(TokenClass::Number)
        })
    };
    struck && and && counted()
}

/// Whether another number stands just before or behind, joined by « et ».
fn is_coordinated(context: &Context<'_>, at: usize) -> bool {
    let is_and = |at: usize| matches!(context.lexeme(at).numeral, Some(Numeral::And));
    let is_number = |at: usize| {
        let spelled = matches!(context.lexeme(at).numeral, Some(Numeral::Value(_)));
        spelled || context.class(at) == Some(TokenClass::Number)
    };
    let counts_noun = |at: usize| {
        let noun = context.lexeme(at + 1);
        is_number(at)
            && count::is_noun(context, at + 1)
            && !noun.is(Marks::TIME_UNIT.or(Marks::MONTH))
            && noun.unit.is_none()
    };
    let before = at.checked_sub(1).filter(|&and| is_and(and)).is_some_and(|and| {
        let back = (2..=COORDINATION).filter_map(|back| and.checked_sub(back));
        let mut near = back.take_while(|&at| !is_stop(context, at) && context.word(at) != ",");
        near.any(counts_noun)
    });
    let after =
        (2..=COORDINATION + 1).find(|&ahead| is_and(at + ahead) || is_stop(context, at + ahead));
    before || after.is_some_and(|ahead| is_and(at + ahead) && counts_noun(at + ahead + 1))
}

fn is_stop(context: &Context<'_>, at: usize) -> bool {
    matches!(context.word(at), "." | ";" | ":" | "(" | ")" | "-" | "–" | "—" | "«" | "»")
}

/// Whether a unit after the word for one makes it a measure: « à un kilomètre ».
pub(super) fn is_measure(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    let words = &context.tables.quantity;
    let one = context.lexeme(amount.number_start).numeral == Some(Numeral::One);
    amount.hedged
        || context.is_after(amount.start, words.measuring)
        || one && words.one_counts
        || amount.start == context.sentence.start && amount.end + 1 == context.sentence.end
}

/// Whether a currency after the word for one makes it an amount: « un euro »,
/// but not « une livre » or « un franc succès ».
pub(super) fn is_money(context: &Context<'_>, amount: &Amount<'_>, end: usize) -> bool {
    let plain = ["euro", "dollar", "yen", "yuan", "rouble", "ruble"];
    let named = end.checked_sub(1).is_some_and(|name| context.is(name, &plain));
    let per = context.lexeme(amount.number_start).numeral == Some(Numeral::Article);
    amount.hedged || named && (!per || amount.start == context.sentence.start)
}
