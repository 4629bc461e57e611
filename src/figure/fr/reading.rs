//! How French writes values.

use crate::figure::reading::Style;
use crate::language::fr::{MONTHS, WEEKDAYS};

pub(super) static STYLE: Style = Style {
    group: "\u{202f}",
    decimal: ",",
    percent: "\u{202f}%",
    points: ["point", "points"],
    times: ["fois", "fois"],
    spans: &[
        ("second", ["seconde", "secondes"]),
        ("minute", ["minute", "minutes"]),
        ("hour", ["heure", "heures"]),
        ("day", ["jour", "jours"]),
        ("week", ["semaine", "semaines"]),
        ("month", ["mois", "mois"]),
        ("quarter", ["trimestre", "trimestres"]),
        ("year", ["an", "ans"]),
        ("decade", ["décennie", "décennies"]),
        ("century", ["siècle", "siècles"]),
    ],
    plural_from: 2.0,
    rank: |rank| if rank == 1 { "er" } else { "e" },
    months: MONTHS,
    weekdays: WEEKDAYS,
    until: "jusqu'au",
    from: "à partir du",
    first_day: "1er",
};
