//! How French writes values.

use crate::figure::reading::Style;

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
    months: [
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ],
    weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
    until: "jusqu'au",
    from: "à partir du",
    first_day: "1er",
};
