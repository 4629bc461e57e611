//! Days and months in the calendar: « mardi 17 septembre 2024 », May 5, and the year behind them.

use super::almanac::{Edge, Unit};
use super::digits;
use super::moment::{Base, InYear, Moment, Shift};
use super::phrase::{Read, is_counted};
use super::units::{shifted, unit_led};
use super::words::{Role, Sense, Words};
use super::year;
use crate::segment::{Case, TokenClass};

/// A weekday with what may follow it: a date, a day, a shift.
pub(super) fn weekday_led(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (weekday, end) = words.weekday(at)?;
    let start = words.skip(words.skip_form(end, ","), Role::ARTICLE, 1);
    if let Some((moment, end)) = dated(words, start) {
        return Some((Moment { weekday: Some(weekday), ..moment }, end));
    }
    let moment = Moment::new(Base::Weekday(weekday));
    if let Some((day, moment_end)) = bare_day(words, words.skip(end, Role::ARTICLE, 1))
        && !is_counted(words, moment_end)
        && words.spaced(end)
        && !(words.is_glued(moment_end) && words.is_glued(moment_end + 1))
    {
        return Some((Moment { weekday: Some(weekday), ..day }, moment_end));
    }
    // « on Sat. »
    let short = words.has(at, Role::SHORT) && !words.has_before(at, Role::ON);
    if words.needs_capital(at) || short {
        return None;
    }
    // « mardi de la semaine dernière », Tuesday of last week.
    let of = words.skip(words.skip(end, Role::OF, 1), Role::ARTICLE, 1);
    if of > end
        && let Some((Moment { base: Base::Unit(Unit::Week), shift: Some(shift), .. }, end)) =
            shifted(words, of).or_else(|| unit_led(words, of))
    {
        let weeks = match shift {
            Shift::Last => -1,
            Shift::Next | Shift::Following => 1,
            Shift::This => 0,
            Shift::Beyond(weeks) => weeks,
        };
        return Some((moment.shifted(Shift::Beyond(weeks)), end));
    }
    Some((moment, end))
}

/// A date that needs no weekday.
pub(super) fn dated(words: Words<'_, '_>, at: usize) -> Option<Read> {
    digits::date(words, at).or_else(|| day_month(words, at)).or_else(|| {
        month_led(words, at).filter(|(moment, _)| matches!(moment.base, Base::Day { .. }))
    })
}

/// A day of the month in digits, letters or rank, without its month.
pub(super) fn day(words: Words<'_, '_>, at: usize) -> Option<(u8, usize)> {
    let number = match words.class(at)? {
        TokenClass::Number => words.digits(at).filter(|&(_, length)| length <= 2).map(|(v, _)| v),
        TokenClass::Mixed | TokenClass::Word => rank(words, at).map(u32::from),
        _ => None,
    };
    if let Some(day) = number.filter(|day| (1..=31).contains(day)) {
        // « 1 er » with a space.
        return Some((day as u8, words.skip_form(at + 1, "er")));
    }
    let lexeme = words.0.lexeme(at);
    lexeme.numeral?;
    // « a March increase »
    if words.class(at) != Some(TokenClass::Word) || words.has(at, Role::ONE) {
        return None;
    }
    let number = words.0.number(at)?;
    let tens = number.high as u32;
    if let Some(ones) = rank(words, number.end).filter(|&ones| ones < 10 && tens.is_multiple_of(10))
    {
        return (tens == 20 || tens == 30).then_some((tens as u8 + ones, number.end + 1));
    }
    ((1..=31).contains(&tens) && number.low == f64::from(tens)).then_some((tens as u8, number.end))
}

/// A positive rank below 100: « 1er », « quatrième », 4th, « XIXe ».
pub(super) fn rank(words: Words<'_, '_>, at: usize) -> Option<u8> {
    if words.class(at) == Some(TokenClass::Mixed) {
        return digit_rank(words, at);
    }
    let named = words.rank(at).map(|(rank, _)| f64::from(rank));
    let rank = words.0.lexeme(at).ordinal.or(named)?;
    (1.0..100.0).contains(&rank).then_some(rank as u8)
}

/// Digits with the ending of a rank: 1er, 22nd.
fn digit_rank(words: Words<'_, '_>, at: usize) -> Option<u8> {
    rank_of(words, words.lower(at))
}

/// The same of a piece of a token.
pub(super) fn rank_of(words: Words<'_, '_>, form: &str) -> Option<u8> {
    let letters = form.find(|ch: char| !ch.is_ascii_digit())?;
    let (digits, ending) = form.split_at_checked(letters)?;
    let rank: u8 = digits.parse().ok()?;
    (words.lexicon().rank_endings.contains(&ending) && rank > 0).then_some(rank)
}

/// A day of the month alone: read only where its neighbour says so.
pub(super) fn bare_day(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let digits = matches!(words.class(at)?, TokenClass::Number | TokenClass::Mixed);
    let (day, end) = day(words, at).filter(|_| digits || rank(words, at).is_some())?;
    Some((Moment::new(Base::Day { day, month: None }), end))
}

/// « 17 septembre 2024 », 17th of September.
pub(super) fn day_month(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let quick = matches!(words.class(at)?, TokenClass::Number | TokenClass::Mixed);
    let lexeme = words.0.lexeme(at);
    if !quick && lexeme.numeral.is_none() && lexeme.ordinal.is_none() && words.rank(at).is_none() {
        return None;
    }
    if words.is_glued(at) && words.class(at - 1) == Some(TokenClass::Symbol) {
        return None;
    }
    let (day, end) = day(words, at)?;
    let mut start = words.skip(end, Role::OF, 1);
    let dashed = words.lower(start) == "-" || words.lower(start) == "/";
    start += usize::from(dashed);
    let (month, end) = words.month(start)?;
    // « le 11-Septembre » is a name.
    if dashed
        && words.lower(start - 1) == "-"
        && words.case(start) == Some(Case::Capital)
        && words.lexicon().shift_follows
    {
        return None;
    }
    let moment = Moment::new(Base::Day { day, month: Some(month) });
    let start = end + usize::from(dashed && matches!(words.lower(end), "-" | "/"));
    Some(with_year(words, moment, start).unwrap_or((moment, end)))
}

/// A month with what may follow it: a day where the language puts it there, a year.
pub(super) fn month_led(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (month, end) = words.month(at)?;
    let slash = words.skip_form(end, "/");
    if words.lexicon().month_first || slash > end && words.is_glued(slash) {
        let start = words.skip(slash, Role::ARTICLE, 1);
        if let Some((day, end)) = day(words, start) {
            let year_like = words.lower(end) == ":" && words.is_glued(end);
            // « in May 20 people », but « the deadly May 5 storm », « on May 5 people »
            let month_alone = words.has_before(at, Role::BEFORE_MONTH);
            if !(year_like || month_alone && is_counted(words, end)) {
                let moment = Moment::new(Base::Day { day, month: Some(month) });
                return Some(with_year(words, moment, end).unwrap_or((moment, end)));
            }
        }
    }
    let moment = Moment::new(Base::Month(month));
    if let Some(read) = with_year(words, moment, slash) {
        return Some(read);
    }
    // « in Oct. »
    let short = words.has(at, Role::SHORT)
        && !(words.has_before(at, Role::BEFORE_MONTH) && words.case(at) == Some(Case::Capital));
    let planet = words.lexicon().shift_follows
        && words.has(at, Role::NAME_TOO)
        && words.case(at) == Some(Case::Capital)
        && at != words.0.sentence.start;
    // « in may » is carelessly written, « and may » a verb.
    let placed = words.has_before(at, Role::BEFORE_YEAR)
        && !words.has_before(at, Role::AND)
        && !words.has_before(at, Role::OR);
    if short || planet || words.needs_capital(at) && !placed {
        return None;
    }
    Some((moment, end))
}

/// `moment` with the year that stands at `at`, if one does.
pub(super) fn with_year(words: Words<'_, '_>, moment: Moment, at: usize) -> Option<Read> {
    if let Some((year, end)) = year::after_date(words, at) {
        return Some((moment.in_year(year), end));
    }
    let (years, end) = relative_year(words, at)?;
    Some((Moment { year: InYear::Offset(years), ..moment }, end))
}

/// « de l'année dernière », of next year, this year: years from that of publication.
fn relative_year(words: Words<'_, '_>, at: usize) -> Option<(i32, usize)> {
    let of = words.skip(at, Role::OF, 1);
    let start = words.skip(of, Role::ARTICLE, 1);
    if words.has(start, Role::THIS) {
        let (unit, end) = words.unit(start + 1)?;
        return (unit == Unit::Year && !words.has(start + 1, Role::PLURAL)).then_some((0, end));
    }
    if of == at && words.lexicon().shift_follows {
        return None;
    }
    let (moment, end) = shifted(words, start).or_else(|| unit_led(words, start))?;
    match (moment.base, moment.shift?) {
        (Base::Unit(Unit::Year), Shift::Last) => Some((-1, end)),
        (Base::Unit(Unit::Year), Shift::Next | Shift::Following) => Some((1, end)),
        (Base::Unit(Unit::Year), Shift::Beyond(years)) => Some((i32::from(years), end)),
        _ => None,
    }
}

/// « mi-mars », mid-March.
pub(super) fn mid(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (month, end) =
        words.find(at, |sense| if let Sense::Mid(month) = sense { Some(month) } else { None })?;
    let moment =
        Moment { edge: Some(Edge::Middle), approx: true, ..Moment::new(Base::Month(month)) };
    Some(with_year(words, moment, end).unwrap_or((moment, end)))
}
