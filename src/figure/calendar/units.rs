//! Moments told in units: last week, third quarter of 2017, the first three months of the year.

use super::almanac::Unit;
use super::centuries::{centuries, decade_number, roman};
use super::day::{dated, month_led, rank, weekday_led, with_year};
use super::moment::{Base, InYear, Moment, Shift};
use super::named::{holiday, season_alone};
use super::phrase::{Read, is_counted};
use super::words::{Role, Words};
use super::year;
use crate::segment::TokenClass;

/// « l'année », « du mois » where only an edge makes a date of it.
pub(super) fn this_unit(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (unit, end) = words.unit(at)?;
    let whole =
        matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century);
    (whole && !words.has(at, Role::PLURAL))
        .then_some((Moment::new(Base::Unit(unit)).shifted(Shift::This), end))
}

/// last week, next Friday, « prochain trimestre ».
pub(super) fn shifted(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (shift, end) = words.shift(at)?;
    // « passé lundi » says what was done; « on Friday following Thursday's win » governs.
    let trails = words.lexicon().shift_follows && !words.has(at, Role::RECENT);
    let governs = shift == Shift::Following && !words.has_before(at, Role::ARTICLE);
    if words.has(at, Role::PLURAL) || trails || governs {
        return None;
    }
    if let Some((unit, unit_end)) = words.unit(end).filter(|_| !words.has(end, Role::PLURAL)) {
        // « last week of this month » is a week of that month.
        let of = words.skip(unit_end, Role::OF, 1);
        let of_unit = of > unit_end && this_unit(words, words.skip(of, Role::THIS, 1)).is_some();
        if shift == Shift::This || unit <= Unit::Day || of_unit {
            return None;
        }
        let moment = Moment::new(Base::Unit(unit)).shifted(shift);
        // « dernier trimestre 2016 », next week on Tuesday.
        if let (Unit::Quarter, Shift::Last, Some((year, end))) =
            (unit, shift, year::after_date(words, unit_end))
        {
            return Some((Moment::new(Base::Quarter(4)).in_year(year), end));
        }
        if unit == Unit::Week {
            let start = words.skip(unit_end, Role::ON, 1);
            if let Some((weekday, end)) = words.weekday(start) {
                let weeks = if shift == Shift::Last { -1 } else { 1 };
                let moment = Moment::new(Base::Weekday(weekday)).shifted(Shift::Beyond(weeks));
                return Some((moment, end));
            }
        }
        return Some((moment, unit_end));
    }
    let (moment, end) = weekday_led(words, end)
        .or_else(|| month_led(words, end))
        .or_else(|| season_alone(words, end))
        .or_else(|| holiday(words, end))?;
    Some((moment.shifted(shift), end))
}

/// « semaine dernière », « an prochain », « semaine 27 », « année 2016 ».
pub(super) fn unit_led(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (unit, end) = words.unit(at).filter(|_| !words.has(at, Role::PLURAL))?;
    if unit == Unit::Week
        && let Some((number, length)) = words.digits(end)
        && length <= 2
        && (1..=53).contains(&number)
        && !is_counted(words, end + 1)
    {
        let moment = Moment::new(Base::Week(number as u8));
        return Some(with_year(words, moment, end + 1).unwrap_or((moment, end + 1)));
    }
    // « la décennie 2010 », but not « la décennie 1990-2000 »
    if unit == Unit::Decade
        && let Some((year, end)) = decade_number(words, end)
        && !matches!(words.lower(end), "-" | "–")
    {
        return Some((Moment::new(Base::Decade(year)), end));
    }
    if unit == Unit::Month && words.has(end, Role::OF) && words.month(end + 1).is_some() {
        return month_led(words, end + 1);
    }
    let (shift, shift_end) = words.shift(end).filter(|_| words.lexicon().shift_follows)?;
    let whole = unit > Unit::Day && shift != Shift::This && !words.has(end, Role::PLURAL);
    whole.then_some((Moment::new(Base::Unit(unit)).shifted(shift), shift_end))
}

/// « semaine du 10 avril », the week of April 10.
pub(super) fn week_of(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (Unit::Week, end) = words.unit(at)? else { return None };
    let start = words.skip(words.skip(end, Role::OPENS_WEEK, 1), Role::ON, 1);
    let start = words.skip(words.skip(start, Role::OF, 1), Role::ARTICLE, 1);
    if start == end {
        return None;
    }
    let (moment, end) = dated(words, start)?;
    Some((Moment { widened: Some(Unit::Week), ..moment }, end))
}

/// A rank and a unit: « XIXe siècle », « deuxième trimestre 2017 », first week of 2021.
pub(super) fn ranked(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let rank = match rank(words, at) {
        Some(rank) => rank as i8,
        None if words.is_before_century(at) => roman(words, at)?,
        None => words.rank(at)?.0,
    };
    let start = words.skip_form(at + 1, "e");
    // 19th-century
    let hyphen = words.lower(start) == "-" && words.is_glued(start) && words.is_glued(start + 1);
    if let Some(read) = centuries(words, rank, start + usize::from(hyphen)) {
        return Some(read);
    }
    let (unit, end) = words.unit(start).filter(|_| !words.has(start, Role::PLURAL))?;
    let base = match (unit, rank) {
        (Unit::Quarter, 1..=4) => Base::Quarter(rank as u8),
        (Unit::HalfYear, 1..=2) => Base::Half(rank as u8),
        (Unit::Quarter, -1) => Base::Quarter(4),
        (Unit::HalfYear, -1) => Base::Half(2),
        (Unit::Week, -1..=53) | (Unit::Month, -1..=12) | (Unit::Fortnight, -1..=2) => {
            return nth_unit(words, rank, unit, end);
        }
        _ => return None,
    };
    in_said_year(words, base, end)
}

/// What every year has, in the year said behind it: « de 2017 », of the year.
fn in_said_year(words: Words<'_, '_>, base: Base, at: usize) -> Option<Read> {
    with_year(words, Moment::new(base), at).or_else(|| {
        let of = words.skip(words.skip(at, Role::OF, 1), Role::ARTICLE, 1);
        let (moment, end) = this_unit(words, of).filter(|_| of > at)?;
        let year = moment.base == Base::Unit(Unit::Year);
        year.then_some((Moment { year: InYear::Offset(0), ..Moment::new(base) }, end))
    })
}

/// « les trois premiers mois de 2021 », the last two weeks of the year.
pub(super) fn run(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let side = |at: usize| match words.shift(at) {
        _ if words.has(at, Role::FIRST) => Some(1),
        Some((Shift::Last, _)) => Some(-1),
        _ => None,
    };
    let (number_at, led) =
        if words.lexicon().month_first { (at + 1, side(at)) } else { (at, None) };
    // Asked of every number: the word that makes it a run stands right behind it.
    let trails = || (at + 1..=at + 2).any(|next| side(next).is_some());
    if led.is_none() && (words.lexicon().month_first || !trails()) {
        return None;
    }
    let number = words.0.number(number_at).filter(|number| number.low == number.high)?;
    let (sign, unit_at) = match led {
        Some(sign) => (sign, number.end),
        None => (side(number.end)?, number.end + 1),
    };
    let (unit, end) = words.unit(unit_at)?;
    let counted = matches!(unit, Unit::Day | Unit::Week | Unit::Month | Unit::Quarter);
    let count = number.high as i8;
    let fits = (2..=52).contains(&count) && number.high.fract() == 0.0;
    (counted && fits).then(|| in_said_year(words, Base::Run { count: sign * count, unit }, end))?
}

/// first week of January 2015, « dernière semaine de mars ».
fn nth_unit(words: Words<'_, '_>, nth: i8, unit: Unit, at: usize) -> Option<Read> {
    let of = words.skip(words.skip(at, Role::OF, 1), Role::ARTICLE, 1);
    if of == at {
        return None;
    }
    let nth_of = |month| Moment::new(Base::Nth { nth, unit, month });
    if let Some((Moment { base: Base::Month(month), year, .. }, end)) = month_led(words, of) {
        return (unit != Unit::Month).then_some((Moment { year, ..nth_of(Some(month)) }, end));
    }
    with_year(words, nth_of(None), at)
}

/// Q3 2017, T1 2018, H2 2019.
pub(super) fn quarter_code(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let base = code(words.lower(at))?;
    let start = words.skip(at + 1, Role::OF, 1);
    let (year, end) = year::plausible(words, start)?;
    Some((Moment::new(base).in_year(year), end))
}

fn code(form: &str) -> Option<Base> {
    let mut chars = form.chars();
    let (letter, digit, None) = (chars.next()?, chars.next()?, chars.next()) else { return None };
    let number = digit.to_digit(10)? as u8;
    match (letter, number) {
        ('q' | 't', 1..=4) => Some(Base::Quarter(number)),
        ('h' | 's', 1..=2) => Some(Base::Half(number)),
        _ => None,
    }
}

/// 2017 Q3, 2017 April, 2016 third quarter.
pub(super) fn month_of_year(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (year, end) = year::plausible(words, at)?;
    let end = words.skip_form(end, "-");
    if let Some(base) =
        code(words.lower(end)).filter(|_| words.class(end) == Some(TokenClass::Mixed))
    {
        return Some((Moment::new(base).in_year(year), end + 1));
    }
    let (month, end) = words.month(end).filter(|_| words.lexicon().month_first)?;
    let month = Moment::new(Base::Month(month)).in_year(year);
    (!words.has(end, Role::SHORT)).then_some((month, end))
}
