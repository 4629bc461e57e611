//! What a word or phrase means to the calendar.

use super::almanac::{Edge, Season, Unit};
use super::holiday::Holiday;
use super::moment::Shift;
use crate::analysis::{Part, Relation};

/// What a word or phrase means to the calendar.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum Sense {
    Month(u8),
    /// Monday 1 to Sunday 7.
    Weekday(u8),
    Season(Season),
    Holiday(Holiday),
    Unit(Unit),
    /// Years taken together: « les années 1990 ».
    Decades,
    /// A decade by its own name: nineties.
    Decade(i32),
    /// Days from today.
    Today(i8),
    /// A unit so many steps away: the week after next.
    UnitShift(Unit, i8),
    /// An edge of the unit that holds today: year-end.
    UnitEdge(Unit, Edge),
    /// A part of a day so many days from today: ce soir, last night.
    TodayPart(i8, Part),
    /// Days from the last date named.
    Anchored(i8),
    Part(Part),
    Edge(Edge),
    /// Two months in one word: juillet-août.
    MonthPair(u8, u8),
    /// The middle of a month in one word: mi-mars.
    Mid(u8),
    Shift(Shift),
    Relation(Relation),
    /// An hour with a name: noon 12, midnight 0.
    Hour(u8),
    /// Hours added: p.m. 12, a.m. 0.
    Meridiem(u8),
    /// Time zone, without or with its preposition.
    Zone,
    /// Rank: first, deuxième, last −1.
    Rank(i8),
    /// Hedges a moment: vers, around.
    Hedge,
    /// Makes an age of what follows: âgé de, aged.
    Aged,
    /// A half of a unit added: et demi, and a half.
    AndHalf,
    /// Minutes after the hour, before it when negative: et quart, half past.
    Minutes(i8),
    /// A unit that is so many hundredths of another: demi-heure.
    Fraction(u8, Unit),
    /// So many hundredths of a unit without a number: half an hour.
    HalfOf(u8, Unit),
    /// What relates the length before it: plus tôt, ago.
    After(Relation),
    /// years of age
    OfAge,
    /// « avant J.-C. », BC.
    BeforeChrist,
    /// The present, as the end of a range: to date.
    Now,
    /// A name that holds a day and is none: Mail on Sunday.
    Name,
    /// A length in one word: five-year.
    HyphenedLength,
}

impl Sense {
    /// Whether a figure can begin with it; the others stand behind or before one.
    pub const fn opens(self) -> bool {
        !matches!(
            self,
            Self::Relation(_)
                | Self::Zone
                | Self::Meridiem(_)
                | Self::Hedge
                | Self::Aged
                | Self::AndHalf
                | Self::Minutes(_)
                | Self::After(_)
                | Self::OfAge
                | Self::BeforeChrist
                | Self::Now
        )
    }
}
