//! Holidays: days that a name stands for, fixed or reckoned.

use chrono::{Datelike, Weekday};

use super::almanac::{easter, nth_weekday, step_days};
use crate::Date;

/// How the day of a holiday is found in a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Holiday {
    /// Month and day.
    Fixed(u8, u8),
    /// Days after Easter Sunday, before it when negative.
    Easter(i16),
    /// The nth such weekday of a month, from 1 (0 is the last), and days after it.
    Nth(u8, Weekday, u8, i8),
    /// The last such weekday strictly before a day of a month.
    Before(u8, u8, Weekday),
}

impl Holiday {
    /// Its day in `year`.
    pub fn in_year(self, year: i32) -> Option<Date> {
        match self {
            Self::Fixed(month, day) => Date::from_ymd_opt(year, u32::from(month), u32::from(day)),
            Self::Easter(days) => step_days(easter(year)?, i64::from(days)),
            Self::Nth(month, weekday, nth, days) => {
                step_days(nth_weekday(year, u32::from(month), weekday, nth)?, i64::from(days))
            }
            Self::Before(month, day, weekday) => {
                let last =
                    Date::from_ymd_opt(year, u32::from(month), u32::from(day))?.pred_opt()?;
                step_days(last, -i64::from(last.weekday().days_since(weekday)))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_holidays() {
        let cases = [
            (Holiday::Fixed(12, 25), "2016-12-25"),
            (Holiday::Easter(1), "2019-04-22"),
            (Holiday::Easter(-47), "2024-02-13"),
            (Holiday::Easter(39), "2016-05-05"),
            (Holiday::Nth(11, Weekday::Thu, 4, 1), "2010-11-26"),
            (Holiday::Before(5, 25, Weekday::Mon), "2021-05-24"),
        ];
        for (holiday, day) in cases {
            let day: Date = day.parse().unwrap();
            assert_eq!(holiday.in_year(day.year()), Some(day), "{holiday:?}");
        }
        assert_eq!(Holiday::Fixed(2, 29).in_year(2015), None);
    }
}
