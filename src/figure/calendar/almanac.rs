//! Arithmetic on the Gregorian calendar: stretches of days, steps, moveable days.

use chrono::{Datelike, Days, Months, Weekday};

use crate::Date;
use crate::analysis::Precision;

/// A stretch of days, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Stretch {
    pub from: Date,
    pub to: Date,
    pub precision: Precision,
}

/// A part of a longer stretch.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Start,
    Middle,
    End,
}

/// The seasons of the northern hemisphere, as news means them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Season {
    Spring,
    Summer,
    Autumn,
    Winter,
}

/// Units of time that a calendar or a clock counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Unit {
    Second,
    Minute,
    Hour,
    Day,
    Weekend,
    Week,
    Fortnight,
    Month,
    Quarter,
    HalfYear,
    Year,
    Decade,
    Century,
    Millennium,
}

impl Unit {
    /// The unit in which a length of `count` of these is stated, and how many
    /// of that unit one of these is: a fortnight is two weeks.
    pub const fn stated(self) -> (&'static str, f64) {
        match self {
            Self::Second => ("second", 1.0),
            Self::Minute => ("minute", 1.0),
            Self::Hour => ("hour", 1.0),
            Self::Day => ("day", 1.0),
            Self::Weekend => ("day", 2.0),
            Self::Week => ("week", 1.0),
            Self::Fortnight => ("week", 2.0),
            Self::Month => ("month", 1.0),
            Self::Quarter => ("month", 3.0),
            Self::HalfYear => ("month", 6.0),
            Self::Year => ("year", 1.0),
            Self::Decade => ("decade", 1.0),
            Self::Century => ("century", 1.0),
            Self::Millennium => ("century", 10.0),
        }
    }

    /// The unit that is stated by this name.
    pub fn of_name(name: &str) -> Option<Self> {
        use Unit::{Century, Day, Decade, Hour, Minute, Month, Second, Week, Year};
        let units = [Second, Minute, Hour, Day, Week, Month, Year, Decade, Century];
        units.into_iter().find(|unit| unit.stated().0 == name)
    }

    /// Its length in seconds, a month taken as 30 days and a year as 365.
    pub const fn seconds(self) -> f64 {
        const DAY: f64 = 86_400.0;
        match self {
            Self::Second => 1.0,
            Self::Minute => 60.0,
            Self::Hour => 3600.0,
            Self::Day => DAY,
            Self::Weekend => 2.0 * DAY,
            Self::Week => 7.0 * DAY,
            Self::Fortnight => 14.0 * DAY,
            Self::Month => 30.0 * DAY,
            Self::Quarter => 90.0 * DAY,
            Self::HalfYear => 180.0 * DAY,
            Self::Year => 365.0 * DAY,
            Self::Decade => 3650.0 * DAY,
            Self::Century => 36_500.0 * DAY,
            Self::Millennium => 365_000.0 * DAY,
        }
    }

    /// How finely a date is stated that is told in this unit.
    pub const fn precision(self) -> Precision {
        match self {
            Self::Second | Self::Minute | Self::Hour | Self::Day => Precision::Day,
            Self::Weekend | Self::HalfYear => Precision::Part,
            Self::Week | Self::Fortnight => Precision::Week,
            Self::Month => Precision::Month,
            Self::Quarter => Precision::Quarter,
            Self::Year => Precision::Year,
            Self::Decade => Precision::Decade,
            Self::Century | Self::Millennium => Precision::Century,
        }
    }
}

impl Stretch {
    fn new(from: Option<Date>, to: Option<Date>, precision: Precision) -> Option<Self> {
        Some(Self { from: from?, to: to?, precision })
    }

    /// One day.
    pub const fn day(day: Date) -> Self {
        Self { from: day, to: day, precision: Precision::Day }
    }

    /// A month, from 1 to 12.
    pub fn month(year: i32, month: u32) -> Option<Self> {
        let from = Date::from_ymd_opt(year, month, 1);
        Self::new(from, from.and_then(last_of_month), Precision::Month)
    }

    /// `count` months from the first of `month` on.
    fn months(year: i32, month: u32, count: u32, precision: Precision) -> Option<Self> {
        let from = Date::from_ymd_opt(year, month, 1)?;
        let after = from.checked_add_months(Months::new(count))?;
        Self::new(Some(from), after.pred_opt(), precision)
    }

    /// A year.
    pub fn year(year: i32) -> Option<Self> {
        Self::months(year, 1, 12, Precision::Year)
    }

    /// A quarter, from 1 to 4.
    pub fn quarter(year: i32, quarter: u32) -> Option<Self> {
        let first = quarter.checked_sub(1)? * 3 + 1;
        Self::months(year, first, 3, Precision::Quarter)
    }

    /// A half of the year, 1 or 2.
    pub fn half(year: i32, half: u32) -> Option<Self> {
        let first = half.checked_sub(1)? * 6 + 1;
        Self::months(year, first, 6, Precision::Part)
    }

    /// The ten years that begin with `year`.
    pub fn decade(year: i32) -> Option<Self> {
        Self::new(
            Date::from_ymd_opt(year, 1, 1),
            Date::from_ymd_opt(year + 9, 12, 31),
            Precision::Decade,
        )
    }

    /// A century, counted from the first: the nineteenth is 1801 to 1900, the
    /// zeroth the first before Christ.
    pub fn century(century: i32) -> Option<Self> {
        Self::new(
            Date::from_ymd_opt((century - 1) * 100 + 1, 1, 1),
            Date::from_ymd_opt(century * 100, 12, 31),
            Precision::Century,
        )
    }

    /// A season that begins in `year`.
    pub fn season(year: i32, season: Season) -> Option<Self> {
        let (from, to) = match season {
            Season::Spring => ((year, 3, 20), (year, 6, 20)),
            Season::Summer => ((year, 6, 21), (year, 9, 21)),
            Season::Autumn => ((year, 9, 22), (year, 12, 20)),
            Season::Winter => ((year, 12, 21), (year + 1, 3, 19)),
        };
        Self::new(
            Date::from_ymd_opt(from.0, from.1, from.2),
            Date::from_ymd_opt(to.0, to.1, to.2),
            Precision::Season,
        )
    }

    /// The week from Monday to Sunday that holds `day`.
    pub fn week(day: Date) -> Option<Self> {
        let back = u64::from(day.weekday().num_days_from_monday());
        let monday = day.checked_sub_days(Days::new(back))?;
        Self::new(Some(monday), monday.checked_add_days(Days::new(6)), Precision::Week)
    }

    /// The Saturday and Sunday of the week that holds `day`.
    pub fn weekend(day: Date) -> Option<Self> {
        let sunday = Self::week(day)?.to;
        Self::new(sunday.pred_opt(), Some(sunday), Precision::Part)
    }

    /// Week `number` of the ISO year.
    pub fn numbered_week(year: i32, number: u32) -> Option<Self> {
        Self::week(Date::from_isoywd_opt(year, number, Weekday::Mon)?)
    }

    /// The beginning, middle or end of a stretch: thirds of a year, tenths of
    /// a month by the day (1–10, 11–20, 21–end), thirds of anything else.
    pub fn edge(self, edge: Edge) -> Option<Self> {
        let Self { from, to, precision } = self;
        let (from, to) = match precision {
            Precision::Month => match edge {
                Edge::Start => (Some(from), from.with_day(10)),
                Edge::Middle => (from.with_day(11), from.with_day(20)),
                Edge::End => (from.with_day(21), Some(to)),
            },
            _ if (to - from).num_days() < 2 => (Some(from), Some(to)),
            _ => {
                let days = (to - from).num_days() + 1;
                let third = |n: i64| step_days(from, days * n / 3);
                let months = |n: u32| from.checked_add_months(Months::new(n));
                let cut = |n: u32| match precision {
                    Precision::Year => months(4 * n),
                    // 3 years, 4 and 3; 33 years, 34 and 33.
                    Precision::Decade => months(12 * (3 * n + n / 2)),
                    Precision::Century => months(12 * (33 * n + n / 2)),
                    _ => third(i64::from(n)),
                };
                match edge {
                    Edge::Start => (Some(from), cut(1)?.pred_opt()),
                    Edge::Middle => (cut(1), cut(2)?.pred_opt()),
                    Edge::End => (cut(2), Some(to)),
                }
            }
        };
        Self::new(from, to, Precision::Part)
    }

    /// The stretch of `unit` that holds `day`.
    pub fn around(day: Date, unit: Unit) -> Option<Self> {
        let (year, month) = (day.year(), day.month());
        match unit {
            Unit::Second | Unit::Minute | Unit::Hour | Unit::Day => Some(Self::day(day)),
            Unit::Weekend => Self::weekend(day),
            Unit::Week => Self::week(day),
            Unit::Fortnight => {
                let week = Self::week(day)?;
                Self::new(Some(week.from), step_days(week.to, 7), Precision::Week)
            }
            Unit::Month => Self::month(year, month),
            Unit::Quarter => Self::quarter(year, (month - 1) / 3 + 1),
            Unit::HalfYear => Self::half(year, (month - 1) / 6 + 1),
            Unit::Year => Self::year(year),
            Unit::Decade => Self::decade(year.div_euclid(10) * 10),
            Unit::Century | Unit::Millennium => Self::century((year - 1).div_euclid(100) + 1),
        }
    }
}

/// The last day of the month that holds `day`.
pub(super) fn last_of_month(day: Date) -> Option<Date> {
    day.with_day(1)?.checked_add_months(Months::new(1))?.pred_opt()
}

/// `day` moved by `days`, back when negative.
pub(super) fn step_days(day: Date, days: i64) -> Option<Date> {
    let size = Days::new(days.unsigned_abs());
    if days < 0 { day.checked_sub_days(size) } else { day.checked_add_days(size) }
}

/// `day` moved by `count` units; the day of the month is kept where the month
/// has it, else its last day is taken.
pub(super) fn step(day: Date, unit: Unit, count: i64) -> Option<Date> {
    let months = |each: i64| {
        let size = Months::new(u32::try_from((count.checked_mul(each)?).unsigned_abs()).ok()?);
        if count < 0 { day.checked_sub_months(size) } else { day.checked_add_months(size) }
    };
    match unit {
        Unit::Second | Unit::Minute | Unit::Hour => {
            step_days(day, (count as f64 * unit.seconds() / Unit::Day.seconds()).trunc() as i64)
        }
        Unit::Day => step_days(day, count),
        Unit::Week | Unit::Weekend => step_days(day, count.checked_mul(7)?),
        Unit::Fortnight => step_days(day, count.checked_mul(14)?),
        Unit::Month => months(1),
        Unit::Quarter => months(3),
        Unit::HalfYear => months(6),
        Unit::Year => months(12),
        Unit::Decade => months(120),
        Unit::Century => months(1200),
        Unit::Millennium => months(12_000),
    }
}

/// Easter Sunday by the anonymous Gregorian algorithm (Meeus, Astronomical
/// Algorithms, 1991, chapter 8).
pub(super) fn easter(year: i32) -> Option<Date> {
    let golden = year.rem_euclid(19);
    let (century, rest) = (year.div_euclid(100), year.rem_euclid(100));
    let correction = (8 * century + 13).div_euclid(25);
    let epact = (19 * golden + century - century.div_euclid(4) - correction + 15).rem_euclid(30);
    let weekday = (32 + 2 * century.rem_euclid(4) + 2 * (rest / 4) - epact - rest.rem_euclid(4))
        .rem_euclid(7);
    let shift = (golden + 11 * epact + 22 * weekday) / 451;
    let sum = epact + weekday - 7 * shift + 114;
    Date::from_ymd_opt(year, u32::try_from(sum / 31).ok()?, u32::try_from(sum % 31 + 1).ok()?)
}

/// The `nth` such weekday of a month, from 1; 0 is the last one.
pub(super) fn nth_weekday(year: i32, month: u32, weekday: Weekday, nth: u8) -> Option<Date> {
    if nth > 0 {
        return Date::from_weekday_of_month_opt(year, month, weekday, nth);
    }
    let last = Stretch::month(year, month)?.to;
    let back = last.weekday().days_since(weekday);
    step_days(last, -i64::from(back))
}

/// Monday 1 to Sunday 7.
pub(in crate::figure) fn weekday_number(day: Date) -> u8 {
    day.weekday().number_from_monday() as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    fn date(text: &str) -> Date {
        text.parse().unwrap()
    }

    #[test]
    fn weekdays_of_known_days() {
        for (day, weekday) in [
            ("1789-07-14", 2),
            ("1914-07-28", 2),
            ("1944-06-06", 2),
            ("1969-07-20", 7),
            ("1989-11-09", 4),
            ("2000-01-01", 6),
            ("2001-09-11", 2),
            ("2015-11-13", 5),
            ("2024-02-29", 4),
        ] {
            assert_eq!(weekday_number(date(day)), weekday, "{day}");
        }
    }

    #[test]
    fn easter_of_known_years() {
        for day in [
            "1818-03-22",
            "1943-04-25",
            "1961-04-02",
            "1999-04-04",
            "2000-04-23",
            "2008-03-23",
            "2011-04-24",
            "2016-03-27",
            "2018-04-01",
            "2019-04-21",
            "2024-03-31",
            "2038-04-25",
        ] {
            assert_eq!(easter(date(day).year()), Some(date(day)));
        }
    }

    #[test]
    fn stretches() {
        let show = |stretch: Option<Stretch>| {
            let stretch = stretch.unwrap();
            format!("{}..{}", stretch.from, stretch.to)
        };
        assert_eq!(show(Stretch::month(2016, 2)), "2016-02-01..2016-02-29");
        assert_eq!(show(Stretch::quarter(2017, 4)), "2017-10-01..2017-12-31");
        assert_eq!(show(Stretch::century(19)), "1801-01-01..1900-12-31");
        assert_eq!(show(Stretch::decade(1990)), "1990-01-01..1999-12-31");
        assert_eq!(show(Stretch::season(2018, Season::Spring)), "2018-03-20..2018-06-20");
        assert_eq!(show(Stretch::week(date("2017-07-21"))), "2017-07-17..2017-07-23");
        assert_eq!(show(Stretch::weekend(date("2016-09-07"))), "2016-09-10..2016-09-11");
        assert_eq!(show(Stretch::numbered_week(2027, 3)), "2027-01-18..2027-01-24");
        let edge = |stretch: Option<Stretch>, edge| show(stretch.and_then(|s| s.edge(edge)));
        assert_eq!(edge(Stretch::month(2017, 2), Edge::End), "2017-02-21..2017-02-28");
        assert_eq!(edge(Stretch::year(2016), Edge::Start), "2016-01-01..2016-04-30");
        assert_eq!(edge(Stretch::year(2016), Edge::Middle), "2016-05-01..2016-08-31");
    }

    #[test]
    fn steps_keep_to_the_month() {
        assert_eq!(step(date("2016-03-31"), Unit::Month, -1), Some(date("2016-02-29")));
        assert_eq!(step(date("2016-02-29"), Unit::Year, 1), Some(date("2017-02-28")));
        assert_eq!(step(date("2016-01-01"), Unit::Hour, -30), Some(date("2015-12-31")));
        assert_eq!(step(date("2016-01-01"), Unit::Millennium, i64::MAX), None);
    }

    #[test]
    fn weekdays_of_a_month() {
        assert_eq!(nth_weekday(2010, 11, Weekday::Thu, 4), Some(date("2010-11-25")));
        assert_eq!(nth_weekday(2018, 5, Weekday::Mon, 0), Some(date("2018-05-28")));
    }

    proptest::proptest! {
        #[test]
        fn every_stretch_runs_forward(days in 0i64..1_000_000, unit in 0usize..6) {
            let day = step_days(date("0001-01-01"), days).unwrap();
            let unit = [Unit::Week, Unit::Month, Unit::Quarter, Unit::Year, Unit::Decade, Unit::Weekend][unit];
            if let Some(stretch) = Stretch::around(day, unit) {
                proptest::prop_assert!(stretch.from <= stretch.to);
                proptest::prop_assert!(unit == Unit::Weekend || (stretch.from <= day && day <= stretch.to));
                for edge in [Edge::Start, Edge::Middle, Edge::End] {
                    let part = stretch.edge(edge).unwrap();
                    proptest::prop_assert!(stretch.from <= part.from && part.from <= part.to && part.to <= stretch.to);
                }
            }
        }
    }
}
