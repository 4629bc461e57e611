//! Dates and times, and how they stand to the moment told.

use serde::Serialize;

use crate::Date;

/// A stretch of the calendar, both ends included.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct DateSpan {
    /// First day; `None` is open or unresolved.
    pub from: Option<Date>,
    /// Last day; `None` is open or unresolved.
    pub to: Option<Date>,
    /// How finely the text states it.
    pub precision: Precision,
    /// The text states it by its distance from another date (hier, le lendemain).
    pub relative: bool,
    /// How it stands to the moment told.
    pub relation: Relation,
    /// Part of the day, when stated.
    pub part: Option<Part>,
    /// The weekday stated is not that of the date.
    pub conflict: bool,
    /// Year as stated, kept where the date could not be resolved.
    pub year: Option<i32>,
    /// Month (1 to 12) as stated, kept where the date could not be resolved.
    pub month: Option<u8>,
    /// Day of the month as stated, kept where the date could not be resolved.
    pub day: Option<u8>,
    /// Weekday as stated, 1 for Monday to 7 for Sunday.
    pub weekday: Option<u8>,
}

/// A time of day, or a range of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Time {
    /// `HH:MM` or `HH:MM:SS`, 24 hours; the start of a range.
    pub value: String,
    /// End of a range, in the same form.
    pub end: Option<String>,
    /// Time zone as written (UTC, GMT, heure de Paris).
    pub tz: Option<String>,
}

/// How finely a date is stated.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Precision {
    #[default]
    Day,
    Week,
    Month,
    Season,
    Quarter,
    Year,
    Decade,
    Century,
    /// A part of a day, month or year (début septembre).
    Part,
}

/// A part of the day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[allow(missing_docs, reason = "the names say it")]
pub enum Part {
    Morning,
    Dawn,
    Noon,
    Afternoon,
    Evening,
    Night,
}

/// How a duration or a date stands to a moment.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Relation {
    /// It stands alone.
    #[default]
    None,
    /// From then on (depuis).
    Since,
    /// That long ago (il y a).
    Ago,
    /// That far ahead (dans).
    In,
    /// Earlier (plus tôt, avant).
    Before,
    /// Later (plus tard, après).
    After,
    /// In each (par an).
    Per,
    /// Up to then (jusqu'à).
    Until,
    /// Not later than (d'ici à).
    By,
}
