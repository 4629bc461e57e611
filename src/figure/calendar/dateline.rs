//! The day of publication as the text itself states it: in the dateline that opens a dispatch, or in a line of its own about
//! when and by whom it was published.

use chrono::{Datelike, Days};

use super::moment::{Base, InYear, Moment};
use super::phrase::moment;
use super::words::{Role, Words};
use crate::Date;
use crate::figure::context::Context;
use crate::segment::{Case, Document, TokenClass, tells_of_publication};
use crate::text::View;

/// So many lines are looked at: title, standfirst, byline, share buttons, the first of the text. More takes lists of events
/// for datelines.
const LINES: usize = 8;

/// So much of a line, in bytes: a dateline of place, date and agency takes half of it.
const LINE_BYTES: usize = 160;

/// A line about publication has no more tokens, or it is a sentence that begins like one.
const STAMP_TOKENS: usize = 30;

/// So many tokens stand before the date of such a line: « By March 3, 2020, … » has one and is a sentence.
const STAMP_WORDS: usize = 2;

/// A longer word in small letters is no part of a place's name (« Pont-à-Mousson en Lorraine », « Rio de Janeiro »).
const PARTICLE_BYTES: usize = 3;

/// The day on which the text says that it was published: the first date of a dateline or of a line about publication near
/// its start. A date without a year is the latest such day before `today`, and passed over without one; nor is a day later
/// than tomorrow one of publication.
pub(crate) fn dateline(document: &Document<'_>, today: Option<Date>) -> Option<Date> {
    let lines = document.text().lines().filter(|line| !line.trim().is_empty()).take(LINES);
    let tomorrow = today.and_then(|today| today.checked_add_days(Days::new(1)));
    lines.enumerate().find_map(|(index, line)| {
        let whole = line.len() <= LINE_BYTES;
        let end = (0..=LINE_BYTES.min(line.len())).rev().find(|&at| line.is_char_boundary(at))?;
        let line = line.get(..end)?;
        if !line.contains(|ch: char| ch.is_ascii_digit()) {
            return None;
        }
        let view = View::new(line);
        let document = Document::line(&view, document.language());
        let line = Line { first: index == 0, stamp: whole && tells_of_publication(line) };
        line.date(&document, tomorrow)
    })
}

/// What is known of a line before its dates are read.
struct Line {
    /// The first of the text is its title in most.
    first: bool,
    /// It tells when or by whom something was published.
    stamp: bool,
}

impl Line {
    fn date(&self, document: &Document<'_>, tomorrow: Option<Date>) -> Option<Date> {
        let mut context = Context::new(document, None);
        let tokens = document.tokens().len();
        context.sentence = 0..tokens;
        let words = Words(&context);
        let stamp = self.stamp && tokens <= STAMP_TOKENS;
        let mut at = 0;
        while at < tokens {
            if let Some((moment, end)) = moment(words, at) {
                let ends = self.ends(words, end, tokens);
                // The first line is a title in most: « Publié le 14 juillet 1965, le roman fait scandale ».
                let stamped = stamp && at >= STAMP_WORDS && (!self.first || ends || end == tokens);
                if (stamped || self.opens(words, at) && ends)
                    && let Some(day) = day_of(&moment, tomorrow)
                {
                    return Some(day);
                }
                at = end.max(at + 1);
            } else if stamp || is_of_place(words, at) {
                at += 1;
            } else {
                return None;
            }
        }
        None
    }

    /// Whether nothing stands before token `at`, or a place set off from it: « GAO (Mali), ».
    fn opens(&self, words: Words<'_, '_>, at: usize) -> bool {
        let before = if words.has_before(at, Role::ARTICLE) { at - 1 } else { at };
        before == 0 || words.class(before - 1) == Some(TokenClass::Punctuation)
    }

    /// Whether the date ends its line, or a dash, a stop or an agency in brackets follows. In the first line only the latter:
    /// titles may end in a date.
    fn ends(&self, words: Words<'_, '_>, end: usize, tokens: usize) -> bool {
        let clock =
            !self.first && matches!(words.class(end), Some(TokenClass::Number | TokenClass::Mixed));
        let at = words.has(end, Role::AT) && words.class(end + 1) == Some(TokenClass::Number);
        end == tokens && !self.first
            || matches!(words.lower(end), "-" | "–" | "—" | "(" | "|" | "·")
            || !self.first && (words.lower(end) == "." || clock || at)
    }
}

/// Whether the token may stand before the date of a dateline: a name, a sign, a small word within a name.
fn is_of_place(words: Words<'_, '_>, at: usize) -> bool {
    match words.class(at) {
        Some(TokenClass::Word) => {
            words.case(at) != Some(Case::Lower) || words.lower(at).len() <= PARTICLE_BYTES
        }
        Some(TokenClass::Punctuation | TokenClass::Symbol) => true,
        _ => false,
    }
}

/// The day that is meant, if it is one and not after `tomorrow`.
fn day_of(moment: &Moment, tomorrow: Option<Date>) -> Option<Date> {
    let Base::Day { day, month: Some(month) } = moment.base else { return None };
    let on = |year| Date::from_ymd_opt(year, month.into(), day.into());
    match moment.year {
        InYear::Is(year) => on(year).filter(|&date| tomorrow.is_none_or(|last| date <= last)),
        InYear::Unstated => {
            let last = tomorrow?;
            on(last.year()).filter(|&date| date <= last).or_else(|| on(last.year() - 1))
        }
        InYear::Offset(_) => None,
    }
}
