//! How English writes values.

use crate::figure::reading::Style;

pub(super) static STYLE: Style = Style {
    group: ",",
    decimal: ".",
    percent: "%",
    points: ["point", "points"],
    times: ["time", "times"],
    spans: &[
        ("second", ["second", "seconds"]),
        ("minute", ["minute", "minutes"]),
        ("hour", ["hour", "hours"]),
        ("day", ["day", "days"]),
        ("week", ["week", "weeks"]),
        ("month", ["month", "months"]),
        ("quarter", ["quarter", "quarters"]),
        ("year", ["year", "years"]),
        ("decade", ["decade", "decades"]),
        ("century", ["century", "centuries"]),
    ],
    plural_from: 1.000_001,
    rank: |rank| match (rank % 10, rank % 100) {
        (_, 11..=13) => "th",
        (1, _) => "st",
        (2, _) => "nd",
        (3, _) => "rd",
        _ => "th",
    },
    months: [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ],
    weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
    until: "until",
    from: "from",
    first_day: "1",
};
