//! Figures in short cases: all that is expected must be found, and nothing else of the types in scope.

use super::difference::Difference;
use super::gold::{Expected, Figure, Moment, Row, same};
use super::tally::{percent, ratio};
use super::tool::Predictions;
use super::{Errors, Language, Score};
use std::collections::{BTreeMap, HashSet};

/// Passed cases of all.
#[derive(Default, Clone, Copy)]
struct Passed {
    passed: usize,
    of: usize,
}

impl Passed {
    fn add(&mut self, passed: bool) {
        self.passed += usize::from(passed);
        self.of += 1;
    }

    fn share(self) -> f64 {
        ratio(self.passed, self.of)
    }
}

/// The share of cases passed: per set, over all, and over those of the gate.
pub fn score(rows: &[Row], predictions: &Predictions, _: Language, errors: &mut Errors) -> Score {
    let (mut models, mut all, mut gate) =
        (BTreeMap::<&str, Passed>::new(), Passed::default(), Passed::default());
    let mut differences = BTreeMap::<Difference, usize>::new();
    for row in rows {
        let found = predictions.get(&row.id).map(|p| p.figures.as_slice()).unwrap_or_default();
        let expected = row.expected.as_deref().unwrap_or_default();
        let passed = passes(expected, &row.scope, found);
        models.entry(&row.model).or_default().add(passed);
        all.add(passed);
        if is_gate(row) {
            gate.add(passed);
            if let Some(difference) = difference(expected, &row.scope, found).filter(|_| !passed) {
                *differences.entry(difference).or_default() += 1;
            } else if !passed {
                errors.show(|| describe(row, expected, found));
            }
        }
    }
    let mut table: Vec<(&str, Passed)> = models.into_iter().collect();
    table.push(("all", all));
    table.push(("gate", gate));
    let different: usize = differences.values().sum();
    table.push(("gate, but for differences", Passed { of: gate.of - different, ..gate }));
    let line = |(name, count): &(&str, Passed)| {
        format!("{name:30} {:>4} of {:<4} {:>5} %", count.passed, count.of, percent(count.share()))
    };
    let headline =
        if gate.of > 0 { (gate.share(), "cases of the gate") } else { (all.share(), "cases") };
    let named = differences.iter().map(|(it, count)| format!("  {:28} {count:>4}", it.name()));
    Score { lines: table.iter().map(line).chain(named).collect(), headline }
}

/// The difference of definitions that alone makes a case fail; the first where there are several.
fn difference(expected: &[Expected], scope: &[String], found: &[Figure]) -> Option<Difference> {
    let near = |figure: &Figure| expected.iter().any(|item| item.span.overlaps(figure.span));
    let extra = found.iter().filter(|figure| in_scope(figure, scope) && !near(figure));
    let extra = extra.map(Difference::of_extra);
    let fits = |item: &Expected| {
        found.iter().any(|it| item.span.overlaps(it.span) && item.fits(it, found))
    };
    let failed = expected.iter().filter(|item| !fits(item));
    let missed = failed.map(|item| Difference::of(item, found));
    let named: Option<Vec<Difference>> = missed.chain(extra).collect();
    named?.first().copied()
}

/// The cases that are required: those that their own project passes and that news could hold.
fn is_gate(row: &Row) -> bool {
    let relative = row.expected.iter().flatten().any(|item| item.kind == "ordinal_relative");
    row.verified && row.caution.as_deref().is_none_or(str::is_empty) && !relative
}

fn passes(expected: &[Expected], scope: &[String], found: &[Figure]) -> bool {
    let mut used = HashSet::new();
    let mut complete = true;
    for item in expected {
        let near = || (0..found.len()).filter(|i| item.span.overlaps(found[*i].span));
        let hit = near().find(|i| !used.contains(i) && item.fits(&found[*i], found));
        match hit {
            None => complete = false,
            // What they call one item may be two figures of ours: a day and an hour, two sides of a range.
            Some(_) if matches!(item.kind.as_str(), "datetime" | "range") => used.extend(near()),
            Some(i) => {
                used.insert(i);
            }
        }
    }
    let unexpected = |(i, figure)| in_scope(figure, scope) && !used.contains(&i);
    complete && !found.iter().enumerate().any(unexpected)
}

fn in_scope(figure: &Figure, scope: &[String]) -> bool {
    scope.iter().any(|name| kinds(name).contains(&figure.reading.kind.as_str()))
}

/// Our kinds for one of their types, as far as a case that has it in scope annotates them all.
fn kinds(name: &str) -> &'static [&'static str] {
    match name {
        "number" => &["count"],
        "ordinal" => &["ordinal"],
        "percent" => &["percent"],
        "money" => &["money"],
        "measure" | "temperature" => &["measure"],
        "age" => &["age"],
        "duration" => &["duration"],
        "date" | "daterange" => &["date"],
        "time" => &["time"],
        "datetime" => &["date", "time"],
        _ => &[],
    }
}

impl Expected {
    /// Whether `found`, one of `all` in the text, is what is expected.
    fn fits(&self, found: &Figure, all: &[Figure]) -> bool {
        let reading = &found.reading;
        let kind = reading.kind.as_str();
        let (min, max) = (reading.minimum(), reading.maximum());
        let point = min.is_some() && same(min, max);
        match self.kind.as_str() {
            "number" => point && same(self.value, min),
            "ordinal" | "percent" => kind == self.kind && point && same(self.value, min),
            "range" => !point && same(self.min, min) && same(self.max, max),
            "money" | "measure" | "temperature" | "age" => {
                let ours = if self.kind == "temperature" { "measure" } else { &self.kind };
                let (low, high) = if self.value.is_some() {
                    (self.value, self.value)
                } else {
                    (self.min, self.max)
                };
                kind == ours
                    && same(low, min)
                    && same(high, max)
                    && self.fits_unit(reading.unit.as_deref())
            }
            "duration" => {
                let seconds = reading.seconds.or_else(|| {
                    let unit = seconds(reading.unit.as_deref()?)
                        .filter(|_| point && kind == "duration")?;
                    Some(min? * unit)
                });
                matches!(kind, "duration" | "age")
                    && self.any(|m| m.seconds.is_none() || same(m.seconds, seconds))
            }
            "time" => {
                let value =
                    reading.value.as_ref().and_then(|value| value.text()).unwrap_or_default();
                kind == "time" && self.any_value(|wanted| minutes(wanted) == minutes(value))
            }
            "date" => {
                let (from, to) = (reading.from.as_deref(), reading.to.as_deref());
                kind == "date" && self.any_value(|wanted| from == Some(wanted) && to == from)
            }
            "daterange" => {
                matches!(kind, "date" | "duration") && self.any(|moment| period(moment, found))
            }
            "datetime" => self.any_value(|wanted| self.day_and_hour(wanted, all)),
            _ => false,
        }
    }

    /// The value, for people.
    fn wanted(&self) -> String {
        let number = |side: Option<f64>| side.map_or("∅".to_owned(), |number| number.to_string());
        let unit = self.unit.as_ref().or(self.currency.as_ref());
        let quantity = match self.value {
            Some(value) => value.to_string(),
            None => format!("{}..{}", number(self.min), number(self.max)),
        };
        let moments: Vec<String> = self.any_of.iter().map(Moment::to_string).collect();
        let value = if moments.is_empty() { quantity } else { moments.join(" or ") };
        format!("{value} {}", unit.map_or("", String::as_str))
    }

    /// Whether a unit or currency of ours is the one expected, which may be left open.
    fn fits_unit(&self, unit: Option<&str>) -> bool {
        if self.kind == "money" {
            return self.ambiguous || self.currency.is_none() || self.currency.as_deref() == unit;
        }
        let Some(wanted) = self.unit.as_deref() else {
            return true;
        };
        let unit = unit.unwrap_or_default();
        let either = self.kind == "measure" && wanted == "m?" && matches!(unit, "m" | "mi");
        let theirs = if self.kind == "age" { unit } else { theirs(unit) };
        wanted == unit || wanted == theirs || either
    }

    /// Whether a reading satisfies `test`. Without any reading the place and type are enough.
    fn any(&self, test: impl Fn(&Moment) -> bool) -> bool {
        if self.any_of.is_empty() { test(&Moment::default()) } else { self.any_of.iter().any(test) }
    }

    /// Whether a reading's value satisfies `test`, or is left open.
    fn any_value(&self, test: impl Fn(&str) -> bool) -> bool {
        self.any(|moment| moment.value.as_deref().is_none_or(&test))
    }

    /// Whether a day and an hour that make up `wanted` overlap this item.
    fn day_and_hour(&self, wanted: &str, all: &[Figure]) -> bool {
        let near =
            |kind| all.iter().filter(move |f| f.reading.kind == kind && self.span.overlaps(f.span));
        let (day, hour) = (wanted.get(..10), wanted.get(11..16));
        near("date").any(|f| f.reading.from.as_deref() == day)
            && near("time")
                .any(|f| f.reading.value.as_ref().and_then(|v| v.text()).map(minutes) == hour)
    }
}

/// For people.
impl std::fmt::Display for Moment {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let side = |side: &Option<String>| side.clone().unwrap_or("∅".to_owned());
        match (&self.value, self.seconds) {
            (Some(value), _) => f.write_str(value),
            (None, Some(seconds)) => write!(f, "{seconds} s"),
            (None, None) => write!(f, "{}..{}", side(&self.start), side(&self.end)),
        }
    }
}

/// Whether the days found are a period whose end is, as theirs, the day after, or as stated.
fn period(moment: &Moment, found: &Figure) -> bool {
    let (start, end) = (moment.start.as_deref(), moment.end.as_deref());
    let (from, to) = (found.reading.from.as_deref(), found.reading.to.as_deref());
    let next = to.and_then(day_after);
    (start.is_none() && end.is_none()) || (start == from && (end == to || end == next.as_deref()))
}

/// `HH:MM` of `HH:MM:SS`.
fn minutes(time: &str) -> &str {
    time.get(..5).unwrap_or(time)
}

/// The day after an ISO date.
fn day_after(date: &str) -> Option<String> {
    Some(date.parse::<chrono::NaiveDate>().ok()?.succ_opt()?.to_string())
}

/// Their symbol for a unit of ours.
fn theirs(unit: &str) -> &str {
    match unit {
        "°C" => "C",
        "°F" => "F",
        "°K" => "K",
        "°" => "deg",
        "m²" => "m2",
        "km²" => "km2",
        "µm" => "um",
        same => same,
    }
}

/// The length of a unit of time.
fn seconds(unit: &str) -> Option<f64> {
    const DAY: f64 = 86_400.0;
    Some(match unit {
        "second" => 1.0,
        "minute" => 60.0,
        "hour" => 3_600.0,
        "day" => DAY,
        "week" => 7.0 * DAY,
        "month" => 30.0 * DAY,
        "year" => 365.0 * DAY,
        "decade" => 3_650.0 * DAY,
        "century" => 36_500.0 * DAY,
        _ => return None,
    })
}

fn describe(row: &Row, expected: &[Expected], found: &[Figure]) -> String {
    let mut text = format!("fails {} {:?}", row.id, row.text);
    for item in expected {
        text.push_str(&format!("\n      wanted {} {:?} {}", item.kind, item.text, item.wanted()));
    }
    for figure in found {
        text.push_str(&format!(
            "\n      found  {} {:?} {}",
            figure.reading.kind, figure.text, figure.reading
        ));
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(expected: &str, scope: &[&str], found: &str) -> bool {
        let expected: Vec<Expected> = serde_json::from_str(expected).unwrap();
        let found: Vec<Figure> = serde_json::from_str(found).unwrap();
        super::passes(&expected, &scope.iter().map(|s| (*s).to_owned()).collect::<Vec<_>>(), &found)
    }

    #[test]
    fn everything_in_scope_must_be_expected() {
        let expected = r#"[{"text": "12", "start": 0, "end": 2, "type": "number", "value": 12}]"#;
        let count = r#"{"start": 0, "end": 2, "kind": "count", "min": 12, "max": 12}"#;
        let more = r#"{"start": 5, "end": 7, "kind": "count", "min": 3, "max": 3}"#;
        let hour = r#"{"start": 5, "end": 7, "kind": "time", "value": "03:00"}"#;
        assert!(passes(expected, &["number"], &format!("[{count}]")));
        assert!(passes(expected, &["number"], &format!("[{count}, {hour}]")));
        assert!(!passes(expected, &["number"], &format!("[{count}, {more}]")));
        assert!(!passes(expected, &["number"], "[]"));
    }

    #[test]
    fn units_may_be_left_open_and_are_read_in_both_spellings() {
        let wanted = |unit| {
            format!(
                r#"[{{"text": "", "start": 0, "end": 4, "type": "temperature", "value": 3, "unit": {unit}}}]"#
            )
        };
        let found =
            r#"[{"start": 0, "end": 4, "kind": "measure", "min": 3, "max": 3, "unit": "°C"}]"#;
        assert!(passes(&wanted("\"C\""), &["temperature"], found));
        assert!(passes(&wanted("null"), &["temperature"], found));
        assert!(!passes(&wanted("\"F\""), &["temperature"], found));
    }

    #[test]
    fn a_period_ends_as_stated_or_the_day_after() {
        let wanted = |end| {
            format!(
                r#"[{{"text": "", "start": 0, "end": 9, "type": "daterange", "any_of": [{{"start": "2016-02-01", "end": "{end}"}}]}}]"#
            )
        };
        let found =
            r#"[{"start": 0, "end": 9, "kind": "date", "from": "2016-02-01", "to": "2016-02-29"}]"#;
        assert!(passes(&wanted("2016-03-01"), &["daterange"], found));
        assert!(passes(&wanted("2016-02-29"), &["daterange"], found));
        assert!(!passes(&wanted("2016-02-28"), &["daterange"], found));
    }

    #[test]
    fn a_moment_is_a_day_and_an_hour() {
        let expected = r#"[{"text": "", "start": 0, "end": 20, "type": "datetime", "any_of": [{"value": "2024-03-04 10:30:00"}]}]"#;
        let day =
            r#"{"start": 0, "end": 6, "kind": "date", "from": "2024-03-04", "to": "2024-03-04"}"#;
        let hour = r#"{"start": 9, "end": 15, "kind": "time", "value": "10:30"}"#;
        assert!(passes(expected, &["datetime"], &format!("[{day}, {hour}]")));
        assert!(!passes(expected, &["datetime"], &format!("[{day}]")));
    }

    #[test]
    fn a_duration_is_compared_in_seconds() {
        let expected = r#"[{"text": "", "start": 0, "end": 7, "type": "duration", "any_of": [{"seconds": 172800}]}]"#;
        let found =
            r#"[{"start": 0, "end": 7, "kind": "duration", "min": 2, "max": 2, "unit": "day"}]"#;
        assert!(passes(expected, &["duration"], found));
    }
}
