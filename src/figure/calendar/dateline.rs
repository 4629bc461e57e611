//! The day of publication as the text itself states it.

use super::moment::{Base, InYear, Now};
use super::phrase::moment;
use super::words::Words;
use crate::Date;
use crate::figure::context::Context;

/// How many tokens from the start a dateline may stand: a title, a place and
/// the date. More takes dates of the story for it.
const REACH: usize = 80;

/// How many tokens may stand before the date in its sentence: « GAO (Mali), ».
const LEAD: usize = 8;

/// The first full date near the start of a text that opens its sentence or
/// stands behind a place alone.
pub(crate) fn dateline(context: &mut Context<'_>) -> Option<Date> {
    let document = context.document;
    for sentence in document.sentences() {
        if sentence.tokens.start >= REACH {
            return None;
        }
        context.sentence = sentence.tokens.clone();
        let words = Words(context);
        let last = sentence.tokens.end.min(sentence.tokens.start + LEAD);
        let full = (sentence.tokens.start..last).find_map(|at| {
            let (moment, _) = moment(words, at)?;
            let dated = matches!((moment.base, moment.year), (Base::Day { .. }, InYear::Is(_)));
            dated.then(|| moment.stretch(&Now::default())).flatten()
        });
        if let Some(day) = full {
            return Some(day.from);
        }
    }
    None
}
