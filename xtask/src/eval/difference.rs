//! Why a case of other recognizers fails though the figure is right by the definition that the product follows.
//!
//! Only differences that the two readings show by themselves are named; whatever else fails counts as a fault.

use super::gold::{Expected, Figure, Resolved, same};

/// A way in which the definitions differ.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Difference {
    /// Theirs is the number alone, ours has the bound or the other side of the range (plus de 500 ans).
    Bound,
    /// Theirs is the date that a length points to; ours is the length, with that date (in two weeks).
    Length,
    /// The last year or month of a range is in ours (2014-2018 ends on 31 December 2018).
    LastIncluded,
    /// Theirs is in cents or pence, ours in the currency (210 pence are 2.1 GBP).
    Subunit,
    /// Degrees of no scale; ours has the scale of the context (une température de 20 degrés).
    Degrees,
    /// Temperatures and angles are measures here; theirs are of one set and none of the other.
    Measure,
    /// Theirs is a number within a figure of another kind (the 17 of 5/17/2018).
    Part,
    /// « un », « une », one, first where nothing counts.
    One,
    /// A moment or length without a number (now, that weekend, quelques jours).
    NoNumber,
}

/// Our units of temperature and angle.
const DEGREES: &[&str] = &["°C", "°F", "K", "deg"];

impl Difference {
    pub fn name(self) -> &'static str {
        match self {
            Self::Bound => "bound or range in the figure",
            Self::Length => "length that points to a date",
            Self::LastIncluded => "last day included",
            Self::Subunit => "cents",
            Self::Degrees => "scale of degrees",
            Self::Measure => "temperature or angle as a measure",
            Self::Part => "part of another figure",
            Self::One => "article or first",
            Self::NoNumber => "no number in it",
        }
    }

    /// The difference between `item`, which no figure fits, and the figures `found`.
    pub fn of(item: &Expected, found: &[Figure]) -> Option<Self> {
        let mut near = found.iter().filter(|figure| item.span.overlaps(figure.span)).peekable();
        if near.peek().is_none() {
            return Self::unfound(item);
        }
        near.find_map(|figure| Self::between(item, figure))
    }

    /// The difference that puts a figure where theirs expect nothing.
    pub fn of_extra(figure: &Figure) -> Option<Self> {
        let unit = figure.reading.unit.as_deref().unwrap_or_default();
        let degrees = figure.reading.kind == "measure" && DEGREES.contains(&unit);
        degrees.then_some(Self::Measure)
    }

    fn unfound(item: &Expected) -> Option<Self> {
        let digits = item.text.contains(|ch: char| ch.is_ascii_digit());
        match item.kind.as_str() {
            _ if digits => None,
            "number" | "ordinal" => same(item.value, Some(1.0)).then_some(Self::One),
            "datetime" | "daterange" | "duration" => Some(Self::NoNumber),
            _ => None,
        }
    }

    fn between(item: &Expected, figure: &Figure) -> Option<Self> {
        let reading = &figure.reading;
        let (min, max) = (reading.minimum(), reading.maximum());
        let moment = matches!(item.kind.as_str(), "date" | "datetime" | "daterange");
        if moment && reading.kind == "duration" && points_to(item, figure) {
            return Some(Self::Length);
        }
        if item.kind == "daterange" && ends_later(item, figure) {
            return Some(Self::LastIncluded);
        }
        let value = item.value?;
        if item.kind == "money"
            && [min, max].iter().any(|side| same(side.map(|it| it * 100.0), Some(value)))
        {
            return Some(Self::Subunit);
        }
        let degrees = item.kind == "temperature" && item.unit.as_deref() == Some("deg");
        if degrees && same(min, Some(value)) && Self::of_extra(figure).is_some() {
            return Some(Self::Degrees);
        }
        if !same(min, max) && (same(min, Some(value)) || same(max, Some(value))) {
            return Some(Self::Bound);
        }
        let other = !matches!(reading.kind.as_str(), "count" | "ordinal");
        let number = matches!(item.kind.as_str(), "number" | "ordinal");
        (number && other && figure.span.contains(item.span)).then_some(Self::Part)
    }
}

/// Whether the date of a length is the one expected, as finely as the length tells it.
fn points_to(item: &Expected, figure: &Figure) -> bool {
    let Some(Resolved::Days { from, to }) = &figure.reading.resolved else { return false };
    item.any_of.iter().any(|moment| {
        let day = moment.value.as_deref().and_then(|value| value.get(..10));
        day.is_some_and(|day| from.as_str() <= day && day <= to.as_str())
    })
}

/// Whether both begin on one day, theirs ends with the first day of a month, ours with the last of that
/// month or year.
fn ends_later(item: &Expected, figure: &Figure) -> bool {
    let (Some(from), Some(to)) = (&figure.reading.from, &figure.reading.to) else { return false };
    item.any_of.iter().any(|moment| {
        let (Some(start), Some(end)) = (&moment.start, &moment.end) else { return false };
        let month = end.ends_with("-01") && to.get(..7) == end.get(..7);
        let quarter = end.ends_with("-01") && to.get(..4) == end.get(..4) && to > end;
        start == from && (month || quarter)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn difference(expected: &str, found: &str) -> Option<Difference> {
        let item: Expected = serde_json::from_str(expected).unwrap();
        let found: Vec<Figure> = serde_json::from_str(found).unwrap();
        Difference::of(&item, &found)
    }

    #[test]
    fn a_bound_is_named_and_a_wrong_value_is_not() {
        let expected = r#"{"text": "500 ans", "start": 8, "end": 15, "type": "age", "value": 500}"#;
        let found = |min| {
            format!(r#"[{{"start": 0, "end": 15, "kind": "age", "min": {min}, "max": null}}]"#)
        };
        assert_eq!(difference(expected, &found(500)), Some(Difference::Bound));
        assert_eq!(difference(expected, &found(50)), None);
    }

    #[test]
    fn a_length_must_point_to_the_date() {
        let expected = |day| {
            format!(
                r#"{{"text": "in two weeks", "start": 0, "end": 12, "type": "date", "any_of": [{{"value": "{day}"}}]}}"#
            )
        };
        let found = r#"[{"start": 3, "end": 12, "kind": "duration", "min": 2, "max": 2, "unit": "week",
            "resolved": {"from": "2018-07-16", "to": "2018-07-22"}}]"#;
        assert_eq!(difference(&expected("2018-07-19"), found), Some(Difference::Length));
        assert_eq!(difference(&expected("2018-07-29"), found), None);
    }

    #[test]
    fn a_range_must_begin_alike_and_hold_its_last_part() {
        let expected = r#"{"text": "2014-2018", "start": 0, "end": 9, "type": "daterange",
            "any_of": [{"start": "2014-01-01", "end": "2018-01-01"}]}"#;
        let found = |to| {
            format!(
                r#"[{{"start": 0, "end": 9, "kind": "date", "from": "2014-01-01", "to": "{to}"}}]"#
            )
        };
        assert_eq!(difference(expected, &found("2018-12-31")), Some(Difference::LastIncluded));
        assert_eq!(difference(expected, &found("2019-12-31")), None);
    }

    #[test]
    fn what_has_digits_and_is_not_found_is_a_fault() {
        let expected = |text, kind| {
            format!(r#"{{"text": "{text}", "start": 0, "end": 4, "type": "{kind}", "value": 1}}"#)
        };
        assert_eq!(difference(&expected("une", "number"), "[]"), Some(Difference::One));
        assert_eq!(difference(&expected("now", "datetime"), "[]"), Some(Difference::NoNumber));
        assert_eq!(difference(&expected("30/2", "daterange"), "[]"), None);
    }
}
