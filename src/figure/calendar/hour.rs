//! One time of day in all its forms: « 22 h 30 », 9.30pm, half past seven, noon.

use super::clock::{is_after_at, zone};
use super::words::{Role, Sense, Words};
use crate::analysis::Part;
use crate::segment::{Case, TokenClass};

/// A time of day in seconds since midnight.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Clock {
    pub hour: u32,
    pub minute: u32,
    pub second: Option<u32>,
    /// Hours that a.m. or p.m. adds, when it is stated.
    pub meridiem: Option<u8>,
    /// Whether the form alone says that it is a time of day, not a length.
    pub certain: bool,
    /// Whether it looks like a length, and is a time of day only after « à ».
    pub lengthy: bool,
}

impl Clock {
    pub const fn at(hour: u32, minute: u32) -> Self {
        Self { hour, minute, second: None, meridiem: None, certain: true, lengthy: false }
    }

    pub fn is_valid(&self) -> bool {
        self.hour <= 24 && self.minute < 60 && self.second.is_none_or(|second| second < 60)
    }

    pub fn with_meridiem(self, meridiem: Option<u8>) -> Self {
        let Some(added) = meridiem.filter(|_| self.meridiem.is_none()) else { return self };
        let hour = match (self.hour, added) {
            (12, 0) => 0,
            (0..12, 12) => self.hour + 12,
            (hour, _) => hour,
        };
        Self { hour, meridiem, certain: true, ..self }
    }

    pub fn show(&self) -> String {
        let hour = self.hour % 24;
        match self.second {
            Some(second) => format!("{hour:02}:{:02}:{second:02}", self.minute),
            None => format!("{hour:02}:{:02}", self.minute),
        }
    }
}

/// One time of day.
pub(super) fn single(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let (clock, end) = match words.class(at)? {
        TokenClass::Number => colon(words, at)
            .or_else(|| past(words, at))
            .or_else(|| with_hours(words, at))
            .or_else(|| plain(words, at))
            .or_else(|| bare(words, at)),
        TokenClass::Mixed => compact(words, at),
        TokenClass::Word => named(words, at)
            .or_else(|| past(words, at))
            .or_else(|| with_hours(words, at))
            .or_else(|| plain(words, at)),
        _ => None,
    }?;
    let wanted = |sense| if let Sense::Meridiem(added) = sense { Some(added) } else { None };
    let Some((added, after)) = words.find(end, wanted) else {
        let clock = clock.with_meridiem(part_before(words, at));
        return clock.is_valid().then_some((clock, end));
    };
    let clock = clock.with_meridiem(Some(added));
    clock.is_valid().then_some((clock, after))
}

/// Half a day when an evening or afternoon stands before: « samedi soir à 8 heures ».
fn part_before(words: Words<'_, '_>, at: usize) -> Option<u8> {
    let before = at.checked_sub(2).filter(|_| words.has_before(at, Role::AT))?;
    let part = words.part(before).map(|(part, _)| part).or_else(|| {
        words
            .find(before, |s| if let Sense::TodayPart(_, part) = s { Some(part) } else { None })
            .map(|(part, _)| part)
    })?;
    matches!(part, Part::Evening | Part::Afternoon | Part::Night).then_some(12)
}

/// 22:30, 7:56:30
fn colon(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, length) = words.digits(at)?;
    let parts = |at: usize| words.lower(at) == ":" && words.is_glued(at) && words.is_glued(at + 1);
    if length > 2
        || !parts(at + 1)
        || words.is_glued(at) && !matches!(words.lower(at - 1), "(" | "-" | "–" | "~")
    {
        return None;
    }
    let (minute, end, rest) = two_digits(words, at + 2)?;
    let mut clock = Clock::at(hour, minute);
    if rest.is_empty() && parts(end) {
        let (second, after, rest) = two_digits(words, end + 1)?;
        if rest.is_empty() && super::stopwatch::hours(words, at).is_some() {
            return None;
        }
        clock.second = Some(second);
        return Some((clock.with_meridiem(meridiem_suffix(rest)), after));
    }
    let meridiem = meridiem_suffix(rest);
    (rest.is_empty() || meridiem.is_some()).then_some((clock.with_meridiem(meridiem), end))
}

/// Two digits, perhaps with letters glued to them: `45`, `45a`, `00am`.
fn two_digits<'c>(words: Words<'c, '_>, at: usize) -> Option<(u32, usize, &'c str)> {
    let form = words.lower(at);
    let digits = form.get(..2).filter(|digits| digits.bytes().all(|byte| byte.is_ascii_digit()))?;
    let rest = form.get(2..)?;
    (!rest.starts_with(|ch: char| !ch.is_alphabetic())).then_some((
        digits.parse().ok()?,
        at + 1,
        rest,
    ))
}

fn meridiem_suffix(rest: &str) -> Option<u8> {
    match rest {
        "am" | "a" => Some(0),
        "pm" | "p" => Some(12),
        _ => None,
    }
}

/// One token with letters: `22h30`, `22h`, `9am`, `9.30pm`.
fn compact(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let form = words.lower(at);
    let letters = form.find(|ch: char| ch.is_ascii_alphabetic())?;
    let (head, tail) = form.split_at_checked(letters)?;
    if let Some(minutes) = tail.strip_prefix('h') {
        let hour = head.parse().ok().filter(|_| head.len() <= 2)?;
        if minutes.is_empty() {
            let clock = Clock { certain: false, ..Clock::at(hour, 0) };
            return Some(after_hours(words, clock, at + 1));
        }
        let digits = minutes.strip_suffix("min").or(minutes.strip_suffix("mn")).unwrap_or(minutes);
        let minute = digits.parse().ok().filter(|_| digits.len() == 2)?;
        let certain = !words.has_before(at, Role::LENGTH_ONLY);
        return Some((Clock { certain, ..Clock::at(hour, minute) }, at + 1));
    }
    let (meridiem, end) = match tail {
        "am" => (0, at + 1),
        "pm" => (12, at + 1),
        // 8p.m.: the tokenizer parts it at the stops.
        "a" | "p"
            if words.lower(at + 1) == "."
                && words.lower(at + 2) == "m"
                && words.is_glued(at + 2) =>
        {
            let end = if words.is_glued(at + 3) { words.skip_form(at + 3, ".") } else { at + 3 };
            (if tail == "a" { 0 } else { 12 }, end)
        }
        _ => return None,
    };
    let (hour, minute) = head.split_once(['.', ':']).unwrap_or((head, "0"));
    let clock = Clock::at(hour.parse().ok()?, minute.parse().ok()?);
    Some((clock.with_meridiem(Some(meridiem)), end))
}

/// « 22 h 30 », « vingt heures », « 8 heures et demie », 7 o'clock.
fn with_hours(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, end) = small_number(words, at)?;
    if words.has(end, Role::SHARP) {
        return Some((Clock::at(hour, 0), end + 1));
    }
    if !words.has(end, Role::HOUR) {
        return None;
    }
    let certain = false;
    Some(after_hours(words, Clock { certain, ..Clock::at(hour, 0) }, end + 1))
}

/// Minutes behind the hours, when there are any.
fn after_hours(words: Words<'_, '_>, clock: Clock, at: usize) -> (Clock, usize) {
    let length = words.has_before(at - 1, Role::LENGTH_ONLY)
        || words.has_before(at.saturating_sub(2), Role::LENGTH_ONLY);
    let with = |minute: u32, end: usize| (Clock { minute, certain: !length, ..clock }, end);
    if words.find(at, |sense| (sense == Sense::AndHalf).then_some(())).is_some() {
        // « une heure et demie » is a length unless « à » says otherwise.
        return (Clock { minute: 30, lengthy: true, ..clock }, at + 2);
    }
    let fraction =
        words.find(at, |s| if let Sense::Minutes(minutes) = s { Some(minutes) } else { None });
    if let Some((minutes, end)) = fraction {
        let hour = if minutes < 0 { (clock.hour + 23) % 24 } else { clock.hour };
        let minute = u32::from(minutes.rem_euclid(60) as u8);
        return (Clock { hour, minute, certain: true, ..clock }, end);
    }
    let and = words.skip(at, Role::AND, 1);
    if let Some((minute, end)) = small_number(words, and).filter(|&(minute, _)| minute < 60) {
        let digits = words.digits(and).is_none_or(|(_, length)| length == 2);
        let unit = words.unit(end).filter(|(unit, _)| *unit == super::almanac::Unit::Minute);
        let counted = unit.is_none() && super::phrase::is_counted(words, end);
        if digits && !counted && (and == at || unit.is_some()) {
            let end = unit.map_or(end, |(_, end)| end);
            let (clock, end) = with(minute, end);
            let lengthy = unit.is_some();
            return (Clock { certain: clock.certain && !lengthy, lengthy, ..clock }, end);
        }
    }
    if words.has(at, Role::SHARP) {
        return with(0, at + 1);
    }
    (clock, at)
}

/// A number below 100 in digits or words.
fn small_number(words: Words<'_, '_>, at: usize) -> Option<(u32, usize)> {
    if let Some((value, length)) = words.digits(at) {
        return (length <= 2).then_some((value, at + 1));
    }
    words.0.lexeme(at).numeral?;
    if words.class(at) != Some(TokenClass::Word) {
        return None;
    }
    let number = words.0.number(at)?;
    let value = number.high as u32;
    (number.low == f64::from(value) && value < 100).then_some((value, number.end))
}

/// Bare digits or words, a time only with a.m. or p.m.: `9 p.m.`, seven p.m., `8.10 pm`.
fn plain(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let (clock, end) = match small_number(words, at) {
        Some((hour, end)) => (Clock::at(hour, 0), end),
        None if words.digits(at).is_some() => return military(words, at),
        None => {
            let form = words.lower(at);
            let (hour, minute) = form.split_once(['.', ','])?;
            let two = minute.len() == 2 && hour.len() <= 2;
            (Clock::at(hour.parse().ok()?, minute.parse().ok().filter(|_| two)?), at + 1)
        }
    };
    let meridiem = |sense| matches!(sense, Sense::Meridiem(_)).then_some(());
    let follows = words.find(end, meridiem).is_some();
    // « 8 du matin »: not without the hours.
    (follows && clock.hour <= 12 && words.lexicon().month_first).then_some((clock, end))
}

/// 2200 GMT: four digits before a time zone.
fn military(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let (digits, 4) = words.digits(at)? else { return None };
    zone(words, at + 1).0?;
    Some((Clock::at(digits / 100, digits % 100), at + 1))
}

/// Saturday at 5, at 6.45: bare digits after « at » behind a day, or with minutes.
fn bare(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    if !words.lexicon().month_first || !words.has_before(at, Role::AT) || at < 2 {
        return None;
    }
    let free = !super::phrase::is_counted(words, at + 1) && !words.is_glued(at + 1)
        || matches!(words.lower(at + 1), "." | "?" | "," | "");
    if let Some((hour, _)) = words.digits(at) {
        let day = words.weekday(at - 2).is_some()
            || words
                .find(at - 2, |s| matches!(s, Sense::TodayPart(..) | Sense::Part(_)).then_some(()))
                .is_some();
        return (day && free && (1..=12).contains(&hour)).then(|| (Clock::at(hour, 0), at + 1));
    }
    let (hour, minute) = words.lower(at).split_once('.')?;
    let said = words.has_before(at, Role::CLOCK_ONLY) && minute.len() == 2 && hour.len() <= 2;
    (said && free).then_some((Clock::at(hour.parse().ok()?, minute.parse().ok()?), at + 1))
}

/// noon, « minuit », « midi et demi ».
fn named(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let (hour, end) =
        words.find(at, |sense| if let Sense::Hour(hour) = sense { Some(hour) } else { None })?;
    let clock = Clock { certain: hour == 0, ..Clock::at(u32::from(hour), 0) };
    let (clock, end) = after_hours(words, clock, end);
    // « le Midi »: a region; « midi » alone is a part of a day unless « à » says otherwise.
    let capital = words.case(at) == Some(Case::Capital) && at != words.0.sentence.start;
    let said = is_after_at(words, at) || clock.certain || words.lexicon().month_first;
    (said && !capital).then_some((Clock { certain: true, ..clock }, end))
}

/// half past seven, ten past 9, quarter to five.
fn past(words: Words<'_, '_>, at: usize) -> Option<(Clock, usize)> {
    let minutes =
        |sense| if let Sense::Minutes(minutes) = sense { Some(i32::from(minutes)) } else { None };
    let (minutes, end) = match words.find(at, minutes) {
        Some(found) => found,
        None => {
            let (minutes, end) = small_number(words, at)?;
            let at_clock = words.has_before(at, Role::CLOCK_ONLY);
            let spelled = words.class(at) == Some(TokenClass::Word);
            // « from 9 to 10 » tells no time.
            let sign = if words.has(end, Role::PAST_HOUR) && (at_clock || spelled) {
                1
            } else if words.has(end, Role::TO_HOUR) && at_clock {
                -1
            } else {
                return None;
            };
            (sign * minutes as i32, end + 1)
        }
    };
    let (hour, end) = small_number(words, end)?;
    let end = words.skip(end, Role::SHARP, 1);
    let hour = if minutes < 0 { (hour + 23) % 24 } else { hour };
    (hour <= 12 && minutes.abs() < 60)
        .then(|| (Clock::at(hour, minutes.rem_euclid(60) as u32), end))
}
