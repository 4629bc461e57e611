//! Moments as a text states them, and how they become days.
//!
//! Reading and resolving are apart: the grammar builds a [`Moment`] from words
//! alone, this file sets it against the day of publication.

use chrono::Datelike;

use super::almanac::{Edge, Season, Stretch, Unit, step, step_days, weekday_number};
use super::holiday::Holiday;
use super::nth::{nth_within, run_within};
use crate::Date;
use crate::analysis::{DateSpan, Part, Precision, Relation};

/// What kind of stretch is named.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Base {
    /// A day of the month, with or without the month.
    Day {
        day: u8,
        month: Option<u8>,
    },
    /// Monday 1 to Sunday 7.
    Weekday(u8),
    Month(u8),
    Season(Season),
    Holiday(Holiday),
    Quarter(u8),
    Half(u8),
    Year(i32),
    /// The ten years from this one on.
    Decade(i32),
    Century(i32),
    /// So many days from the day of publication (hier).
    FromToday(i32),
    /// So many days from the last date of the text (le lendemain).
    FromAnchor(i32),
    /// The week, month, year … that holds the day of publication, moved by the shift.
    Unit(Unit),
    /// A week by its ISO number.
    Week(u8),
    /// So many units from the start of a year, from its end when negative: the
    /// first three months of 2021.
    Run {
        count: i8,
        unit: Unit,
    },
    /// The nth unit of a longer unit: « première semaine de janvier 2015 ».
    Nth {
        nth: i8,
        unit: Unit,
        month: Option<u8>,
    },
}

/// The year of a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) enum InYear {
    #[default]
    Unstated,
    Is(i32),
    /// Years from that of publication: « mars de l'an dernier ».
    Offset(i32),
}

/// Which one of those that come round is meant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Shift {
    /// The latest wholly before the reference.
    Last,
    /// The first wholly after it.
    Next,
    /// The present one.
    This,
    /// The one before the last, or after the next.
    Beyond(i8),
    /// The first after the last date of the text: « le samedi suivant ».
    Following,
}

impl Shift {
    const fn steps(self) -> i64 {
        match self {
            Self::Last => -1,
            Self::Next | Self::Following => 1,
            Self::This => 0,
            Self::Beyond(steps) => steps as i64,
        }
    }
}

/// A moment in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Moment {
    pub base: Base,
    pub year: InYear,
    /// A weekday stated beside the date.
    pub weekday: Option<u8>,
    pub edge: Option<Edge>,
    pub shift: Option<Shift>,
    pub part: Option<Part>,
    /// The week that holds the day: « la semaine du 10 avril ».
    pub widened: Option<Unit>,
    pub approx: bool,
}

/// What a moment is set against.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Now {
    /// The day of publication.
    pub reference: Option<Date>,
    /// The last day named in the text.
    pub anchor: Option<Date>,
    /// Whether the sentence speaks of what is to come.
    pub future: bool,
    /// Whether the day next to publication is meant, before or after it.
    pub near: bool,
    /// Whether nothing tells that a day of the year is over.
    pub soon: bool,
}

/// Days ahead of publication in which a day of the year that nothing tells is over is one to come: « la loi entre en vigueur le
/// 1er janvier ». Fewer leaves it a year back; more takes what was commemorated for what is announced.
const SOON: i64 = 60;

/// Years looked through for one that has the day: from a leap day to the next
/// may be eight years.
const YEARS: i64 = 8;

/// Months looked through for one that has the day, or has it on the weekday stated.
const MONTHS: i64 = 12;

/// Weeks looked through.
const WEEKS: i64 = 2;

impl Moment {
    pub const fn new(base: Base) -> Self {
        Self {
            base,
            year: InYear::Unstated,
            weekday: None,
            edge: None,
            shift: None,
            part: None,
            widened: None,
            approx: false,
        }
    }

    pub const fn in_year(mut self, year: i32) -> Self {
        self.year = InYear::Is(year);
        self
    }

    pub const fn shifted(mut self, shift: Shift) -> Self {
        self.shift = Some(shift);
        self
    }

    /// Whether it is told by its distance from another date.
    pub fn is_relative(&self) -> bool {
        matches!(self.base, Base::FromToday(_) | Base::FromAnchor(_) | Base::Unit(_))
    }

    /// Whether it needs no other date to be a date: a stated year, or a name of its own.
    pub fn is_absolute(&self) -> bool {
        matches!(self.year, InYear::Is(_))
            || matches!(self.base, Base::Year(_) | Base::Decade(_) | Base::Century(_))
    }

    /// The days meant, when they can be told.
    pub fn stretch(&self, now: &Now) -> Option<Stretch> {
        let anchored = Now { reference: now.anchor.or(now.reference), ..*now };
        let now = if self.shift == Some(Shift::Following) { &anchored } else { now };
        let whole = self.whole(now)?;
        let whole = match self.widened {
            Some(unit) => Stretch::around(whole.from, unit)?,
            None => whole,
        };
        match self.edge {
            Some(edge) => whole.edge(edge),
            None => Some(whole),
        }
    }

    fn whole(&self, now: &Now) -> Option<Stretch> {
        match self.base {
            Base::Year(year) => Stretch::year(year),
            Base::Decade(year) => Stretch::decade(year),
            Base::Century(century) => Stretch::century(century),
            Base::FromToday(days) => step_days(now.reference?, i64::from(days)).map(Stretch::day),
            Base::FromAnchor(days) => {
                step_days(now.anchor.or(now.reference)?, i64::from(days)).map(Stretch::day)
            }
            Base::Unit(unit) => {
                let steps = self.shift.map_or(0, Shift::steps);
                Stretch::around(step(now.reference?, unit, steps)?, unit)
            }
            Base::Weekday(weekday) => self.weekday_near(now, weekday),
            Base::Day { day, month: None } if self.year == InYear::Unstated => {
                self.day_of_month(now, day)
            }
            _ => self.yearly(now),
        }
    }

    /// Something that every year has once.
    fn yearly(&self, now: &Now) -> Option<Stretch> {
        match self.year {
            InYear::Is(year) => self.within(year),
            InYear::Offset(years) => self.within(now.reference?.year() + years),
            InYear::Unstated => {
                let reference = now.reference?;
                let candidate = |index: i64| self.within(reference.year() + index as i32);
                if self.shift == Some(Shift::This) {
                    return candidate(0);
                }
                let chosen = self.choose(now, reference, YEARS, &candidate)?;
                Some(self.agreeing_with_weekday(chosen, now, reference, &candidate))
            }
        }
    }

    /// The stretch in `year`, for what every year has once.
    fn within(&self, year: i32) -> Option<Stretch> {
        match self.base {
            Base::Day { day, month } => {
                Date::from_ymd_opt(year, u32::from(month?), u32::from(day)).map(Stretch::day)
            }
            Base::Month(month) => Stretch::month(year, u32::from(month)),
            Base::Season(season) => Stretch::season(year, season),
            Base::Holiday(holiday) => holiday.in_year(year).map(Stretch::day),
            Base::Quarter(quarter) => Stretch::quarter(year, u32::from(quarter)),
            Base::Half(half) => Stretch::half(year, u32::from(half)),
            Base::Week(number) => Stretch::numbered_week(year, u32::from(number)),
            Base::Nth { nth, unit, month } => nth_within(year, nth, unit, month),
            Base::Run { count, unit } => run_within(year, count, unit),
            _ => None,
        }
    }

    /// The one of `candidates` (numbered from that of the reference) that tense and shift mean.
    fn choose(
        &self,
        now: &Now,
        reference: Date,
        reach: i64,
        candidate: &dyn Fn(i64) -> Option<Stretch>,
    ) -> Option<Stretch> {
        let mut backward = (-reach..=reach).rev().filter_map(candidate);
        let mut forward = (-reach..=reach).filter_map(candidate);
        match self.shift {
            Some(Shift::Last) => backward.find(|stretch| stretch.to < reference),
            Some(Shift::Next | Shift::Following) => {
                forward.find(|stretch| stretch.from > reference)
            }
            _ => {
                let past = backward.find(|stretch| stretch.from <= reference);
                let ahead = forward.find(|stretch| stretch.to >= reference);
                let of_year = matches!(self.base, Base::Day { month: Some(_), .. });
                let soon = |ahead: &Stretch| (ahead.to - reference).num_days() <= SOON;
                match () {
                    () if now.near => nearer(past, ahead, reference),
                    () if now.future => ahead,
                    () if now.soon && of_year => ahead.filter(soon).or(past),
                    () => past,
                }
            }
        }
    }

    /// The neighbour in the other direction of time where the weekday stated fits that one alone.
    fn agreeing_with_weekday(
        &self,
        chosen: Stretch,
        now: &Now,
        reference: Date,
        candidate: &dyn Fn(i64) -> Option<Stretch>,
    ) -> Stretch {
        let Some(weekday) = self.weekday else { return chosen };
        let agrees = |stretch: &Stretch| weekday_number(stretch.from) == weekday;
        if agrees(&chosen) || self.shift.is_some() {
            return chosen;
        }
        let other = Now { future: !now.future, near: false, soon: false, ..*now };
        self.choose(&other, reference, YEARS, candidate).filter(agrees).unwrap_or(chosen)
    }

    /// A day of some month near the reference; of the months that have it, one
    /// where it falls on the weekday stated is preferred.
    fn day_of_month(&self, now: &Now, day: u8) -> Option<Stretch> {
        let reference = now.reference?;
        let first = reference.with_day(1)?;
        let candidate = |index: i64| {
            let month = step(first, Unit::Month, index)?;
            month.with_day(u32::from(day)).map(Stretch::day)
        };
        let fitting = |index: i64| {
            candidate(index).filter(|s| self.weekday.is_none_or(|w| weekday_number(s.from) == w))
        };
        if self.shift == Some(Shift::This) {
            return candidate(0);
        }
        // The weekday may belong to the neighbouring month in the other direction of time.
        let near = [0, -1, 1].into_iter().find_map(|index| {
            self.weekday.and_then(|_| fitting(index)).filter(|_| self.shift.is_none())
        });
        near.or_else(|| self.choose(now, reference, MONTHS, &fitting))
            .or_else(|| self.choose(now, reference, MONTHS, &candidate))
    }

    fn weekday_near(&self, now: &Now, weekday: u8) -> Option<Stretch> {
        // Beside the last date named rather than today: « le samedi suivant ».
        let reference = now.reference?;
        let monday = Stretch::week(reference)?.from;
        let candidate =
            |index: i64| step_days(monday, 7 * index + i64::from(weekday) - 1).map(Stretch::day);
        match self.shift {
            Some(Shift::Beyond(weeks)) => candidate(i64::from(weeks)),
            _ => self.choose(now, reference, WEEKS, &candidate),
        }
    }

    /// The record of this moment: resolved where it can be, with the stated fields kept.
    pub fn resolve(&self, now: &Now, relation: Relation) -> DateSpan {
        let stretch = self.stretch(now);
        let mut span = DateSpan {
            from: stretch.map(|stretch| stretch.from),
            to: stretch.map(|stretch| stretch.to),
            precision: if self.edge.is_some() { Precision::Part } else { self.precision() },
            relative: self.is_relative(),
            relation,
            part: self.part,
            ..DateSpan::default()
        };
        self.keep_stated(&mut span);
        span.conflict = matches!(
            (self.weekday, stretch),
            (Some(weekday), Some(day)) if weekday_number(day.from) != weekday
        );
        open(&mut span);
        // « avant la fin de l'année »: its last days are in.
        if relation == Relation::Before && self.edge == Some(Edge::End) {
            span.to = stretch.map(|stretch| stretch.to);
        }
        span
    }

    pub fn precision(&self) -> Precision {
        if let Some(unit) = self.widened {
            return unit.precision();
        }
        match self.base {
            Base::Day { .. }
            | Base::Weekday(_)
            | Base::Holiday(_)
            | Base::FromToday(_)
            | Base::FromAnchor(_) => Precision::Day,
            Base::Month(_) => Precision::Month,
            Base::Season(_) => Precision::Season,
            Base::Quarter(_) => Precision::Quarter,
            Base::Half(_) | Base::Run { .. } => Precision::Part,
            Base::Year(_) => Precision::Year,
            Base::Decade(_) => Precision::Decade,
            Base::Century(_) => Precision::Century,
            Base::Unit(unit) | Base::Nth { unit, .. } => unit.precision(),
            Base::Week(_) => Precision::Week,
        }
    }

    pub fn keep_stated(&self, span: &mut DateSpan) {
        span.year = match (self.base, self.year) {
            (Base::Year(year), _) | (_, InYear::Is(year)) => Some(year),
            _ => None,
        };
        span.weekday = self.weekday;
        match self.base {
            Base::Day { day, month } => {
                span.day = Some(day);
                span.month = month;
            }
            Base::Month(month) => span.month = Some(month),
            Base::Weekday(weekday) => span.weekday = Some(weekday),
            _ => {}
        }
    }

    /// A day that leaves its month unsaid, in that of the other.
    pub fn in_month_of(mut self, other: &Self) -> Self {
        if let (Base::Day { day, month: None }, Base::Day { month, .. }) = (self.base, other.base) {
            self.base = Base::Day { day, month };
        }
        if self.year == InYear::Unstated && !matches!(self.base, Base::Year(_)) {
            self.year = other.year;
        }
        self
    }
}

/// Of a stretch past and one ahead the one next to `day`; the past one when equal.
fn nearer(past: Option<Stretch>, ahead: Option<Stretch>, day: Date) -> Option<Stretch> {
    match (past, ahead) {
        (Some(past), Some(ahead)) if ahead.from - day < day - past.to => Some(ahead),
        (past, ahead) => past.or(ahead),
    }
}

/// Opens the side that the relation leaves open.
pub(super) fn open(span: &mut DateSpan) {
    match span.relation {
        Relation::Since => span.to = None,
        Relation::Until | Relation::By => span.from = None,
        Relation::Before => {
            span.to = span.from.and_then(|day| day.pred_opt());
            span.from = None;
        }
        Relation::After => {
            span.from = span.to.and_then(|day| day.succ_opt());
            span.to = None;
        }
        Relation::None | Relation::Ago | Relation::In | Relation::Per => {}
    }
}

#[cfg(test)]
mod tests;
