//! Figures: quantities, ranks, moments and ages, with normalised values.
//!
//! One pass over the tokens, sentence by sentence. At each token the two
//! grammars are asked for the figure that begins there: the [`calendar`] for
//! dates, times, durations and ages, the [`quantity`] grammar for the rest. The longer
//! reading wins, between equals that of the calendar, and the pass goes on
//! behind it, so that no two figures overlap. What depends on the language
//! stands in the tables of `fr` and `en`.

#![allow(
    dead_code,
    reason = "the grammars of the calendar and of quantities are being built on it"
)]

mod calendar;
mod context;
mod en;
mod fr;
mod lexicon;
mod number;
mod quantity;

use crate::Error;
use crate::analysis::{Figure, FigureKind, Value};
use crate::segment::{Document, TokenClass};
use context::{Context, Reading};
use lexicon::{Lexicon, Tables};

/// A day of the proleptic Gregorian calendar, as dates are given and returned.
pub use chrono::NaiveDate as Date;

/// Reads a date in the form `YYYY-MM-DD`.
///
/// # Errors
/// Anything else is an option error.
pub fn parse_date(text: &str) -> Result<Date, Error> {
    text.parse().map_err(|_| Error::option(format!("{text:?} is no date: use YYYY-MM-DD")))
}

/// The figures of a document in text order, none overlapping, in view ranges.
///
/// `reference` is the day on which the text was published; without one the
/// first full date of the dateline serves.
#[must_use]
pub fn extract(document: &Document<'_>, reference: Option<Date>) -> Vec<Figure> {
    let mut context = Context {
        document,
        tables: Tables::of(document.language()),
        lexicon: Lexicon::new(document),
        reference,
        sentence: 0..0,
        sentence_index: 0,
        currency: None,
        memory: calendar::Memory::new(document),
    };
    context.reference = reference.or_else(|| calendar::dateline(&mut context));
    let mut figures = Vec::new();
    for (index, sentence) in document.sentences().iter().enumerate() {
        context.sentence = sentence.tokens.clone();
        context.sentence_index = index;
        context.currency = None;
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let Some(reading) = read(&context, at) else {
                at += 1;
                continue;
            };
            at = reading.end.max(at + 1);
            context.memory.note(&reading);
            note_currency(&mut context, &reading);
            figures.push(reading.figure);
        }
    }
    figures
}

/// Remembers the currency for amounts that leave it out further on.
fn note_currency(context: &mut Context<'_>, reading: &Reading) {
    if let (FigureKind::Money, Value::Quantity(quantity)) =
        (reading.figure.kind, &reading.figure.value)
    {
        context.currency = quantity.unit;
    }
}

/// The figure that begins at token `at`.
fn read(context: &Context<'_>, at: usize) -> Option<Reading> {
    if matches!(context.class(at)?, TokenClass::Url | TokenClass::Email) {
        return None;
    }
    let moment = calendar::read(context, at);
    let quantity = quantity::read(context, at);
    match (moment, quantity) {
        (Some(moment), Some(quantity)) if quantity.end > moment.end => Some(quantity),
        (Some(moment), _) => Some(moment),
        (None, quantity) => quantity,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Quantity;
    use crate::language::Language;
    use crate::text::View;

    fn figures(text: &str, language: Language) -> String {
        let view = View::new(text);
        let document = Document::new(&view, language, None);
        let show = |figure: &Figure| {
            let Value::Quantity(Quantity { bounds, .. }) = &figure.value else {
                return figure.range.of(view.text()).to_owned();
            };
            let side = |side: Option<f64>| side.map_or_else(String::new, |side| side.to_string());
            let about = if figure.approx { "~" } else { "" };
            let (min, max) = (side(bounds.min), side(bounds.max));
            let text = figure.range.of(view.text());
            if min == max {
                format!("[{text}]={about}{min}")
            } else {
                format!("[{text}]={about}{min}..{max}")
            }
        };
        extract(&document, None).iter().map(show).collect::<Vec<_>>().join("\n")
    }

    #[test]
    fn french_numbers() {
        insta::assert_snapshot!(figures("vingt et un bateaux, quatre-vingt-dix-sept quais, deux cent mille tonnes, 3 millions et demi de sacs, une quarantaine de grues, plusieurs centaines de milliers de sacs, entre 50 et 70 millions de sacs, plus d'une dizaine de quais, vingt à vingt-cinq grues, deux ou trois dockers, un demi-million de sacs, une demi-douzaine de ports", Language::French), @r#"
        [vingt et un]=21
        [quatre-vingt-dix-sept]=97
        [deux cent mille]=200000
        [3 millions et demi]=3500000
        [une quarantaine]=~40
        [plusieurs centaines de milliers]=~200000..900000
        [entre 50 et 70 millions]=50000000..70000000
        [plus d'une dizaine]=~10..
        [vingt à vingt-cinq]=20..25
        [deux ou trois]=2..3
        [un demi-million]=500000
        [une demi-douzaine]=~6
        "#);
    }

    #[test]
    fn english_numbers() {
        insta::assert_snapshot!(figures("twenty-one boats, two hundred and five cranes, 3 million bags, half a million tins, dozens of ports, hundreds of thousands of bags, between 50 and 70 million bags, more than a dozen docks, two or three men, 107 or more cranes, several hundred bags, an estimated 2.5 million tins", Language::English), @r#"
        [twenty-one]=21
        [two hundred and five]=205
        [3 million]=3000000
        [half a million]=500000
        [dozens]=~24..108
        [hundreds of thousands]=~200000..900000
        [between 50 and 70 million]=50000000..70000000
        [more than a dozen]=~12..
        [two or three]=2..3
        [107 or more]=107..
        [several hundred]=~200..900
        [an estimated 2.5 million]=~2500000
        "#);
    }
}
