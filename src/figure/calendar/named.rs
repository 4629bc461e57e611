//! Moments by a name of their own: holidays, seasons, yesterday, year-end.

use super::day::with_year;
use super::moment::{Base, Moment, Shift};
use super::phrase::{Read, is_counted};
use super::words::{Role, Sense, Words};
use super::year;
use crate::segment::Case;

/// « Noël », « Pâques 2018 ».
pub(super) fn holiday(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| if let Sense::Holiday(holiday) = sense { Some(holiday) } else { None };
    let (holiday, end) = words.find(at, wanted)?;
    let moment = Moment::new(Base::Holiday(holiday));
    if let Some(read) = with_year(words, moment, end) {
        return Some(read);
    }
    (!is_other_than_day(words, at, end)).then_some((moment, end))
}

/// Whether the name of a holiday means no day: a person or a church (Noël
/// Dupuis, « l'église Saint-Jean »), what it qualifies (Christmas market,
/// « l'île de Pâques »), or the day of another calendar (Chinese New Year).
fn is_other_than_day(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    let foreign = |at: usize| words.has(at, Role::OTHER_CALENDAR);
    if words.lexicon().month_first {
        let qualifies = is_counted(words, end) && words.part(end).is_none();
        return qualifies || at > 0 && foreign(at - 1);
    }
    let article = words.has_before(at, Role::ARTICLE);
    let of = at.saturating_sub(usize::from(article));
    let qualifies = of > 1 && words.has_before(of, Role::OF) && words.has(of - 2, Role::FESTIVE)
        || words.has_before(at, Role::FESTIVE);
    let saint = words.has(at, Role::NAME_TOO) && !article;
    let person = !article && words.case(end) == Some(Case::Capital);
    qualifies || saint || person || foreign(end)
}

/// « printemps 2018 », « l'été dernier », « à l'automne ».
pub(super) fn season(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| if let Sense::Season(season) = sense { Some(season) } else { None };
    let (season, end) = words.find(at, wanted)?;
    let moment = Moment::new(Base::Season(season));
    if let Some((year, end)) = year::after_date(words, end) {
        let end = second_year(words, end);
        return Some((moment.in_year(year), end));
    }
    if let Some(read) = with_year(words, moment, end) {
        return Some(read);
    }
    let this = words.has_before(at, Role::THIS);
    let article = words.has_before(at, Role::ARTICLE);
    // « l'été passé », but « a été passé »
    let led = this || article || words.has_before(at, Role::OF) || at == words.0.sentence.start;
    let follows = words.lexicon().shift_follows && led && words.shift(end).is_some();
    let said = words.lexicon().shift_follows
        && article
        && (at > 1 && words.has(at - 2, Role::BEFORE_SEASON) || words.has_before(at, Role::TO));
    (follows || this || said).then_some((moment, end))
}

/// « hiver 2016-2017 »: a season across the year's end is that of its first year.
fn second_year(words: Words<'_, '_>, at: usize) -> usize {
    let dashed =
        matches!(words.lower(at), "-" | "/") && words.is_glued(at) && words.is_glued(at + 1);
    if dashed && words.digits(at + 1).is_some() { at + 2 } else { at }
}

/// year-end, by the year's end.
pub(super) fn unit_edge(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| match sense {
        Sense::UnitEdge(unit, edge) => Some((unit, edge)),
        _ => None,
    };
    let ((unit, edge), end) = words.find(at, wanted)?;
    let said = words.has_before(at, Role::BEFORE_MONTH)
        || words.has_before(at, Role::AT)
        || words.has_before(at, Role::ARTICLE);
    let moment = Moment::new(Base::Unit(unit)).shifted(Shift::This);
    (said && !is_counted(words, end))
        .then_some((Moment { edge: Some(edge), approx: true, ..moment }, end))
}

/// Days by their own word: hier, le lendemain, tonight.
pub(super) fn named(words: Words<'_, '_>, at: usize) -> Option<Read> {
    words.find(at, |sense| match sense {
        Sense::TodayPart(days, part) => {
            Some(Moment { part: Some(part), ..Moment::new(Base::FromToday(i32::from(days))) })
        }
        Sense::Today(days) => Some(Moment::new(Base::FromToday(i32::from(days)))),
        Sense::Anchored(days) => Some(Moment::new(Base::FromAnchor(i32::from(days)))),
        Sense::UnitShift(unit, steps) => {
            Some(Moment::new(Base::Unit(unit)).shifted(Shift::Beyond(steps)))
        }
        _ => None,
    })
}

/// The present as the end of a range: to date, « à aujourd'hui », now.
pub(super) fn present(words: Words<'_, '_>, at: usize) -> Option<Read> {
    words.find(at, |s| (s == Sense::Now).then_some(Moment::new(Base::FromToday(0))))
}

pub(super) fn season_alone(words: Words<'_, '_>, at: usize) -> Option<Read> {
    words.find(at, |sense| match sense {
        Sense::Season(season) => Some(Moment::new(Base::Season(season))),
        _ => None,
    })
}
