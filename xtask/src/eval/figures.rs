//! Figures in whole articles: an overlap with the same kind and value is right.

use super::gold::{Figure, Reading, Row, same};
use super::tally::{Tally, percent, ratio};
use super::tool::Predictions;
use super::{Errors, Language, Score};
use std::collections::{BTreeMap, HashSet};

/// Everything counted over a file.
#[derive(Default)]
struct Count<'a> {
    value: Tally,
    per_kind: BTreeMap<&'a str, Tally>,
    /// By overlap, whatever the kind or value.
    place: Tally,
    /// Of the right ones, those with the exact span.
    exact: usize,
    /// Of the right ones that name what is counted, those where it is right, and all.
    what: (usize, usize),
}

/// Scores kind and value per kind and over all, places alone, exact spans, and what is counted.
pub fn score(rows: &[Row], predictions: &Predictions, _: Language, errors: &mut Errors) -> Score {
    let mut count = Count::default();
    for row in rows {
        let gold = row.figures.as_deref().unwrap_or_default();
        let found = predictions.get(&row.id).map(|p| p.figures.as_slice()).unwrap_or_default();
        count.text(&row.id, gold, found, errors);
    }
    let mut lines = Vec::new();
    for (kind, tally) in &count.per_kind {
        lines.push(format!("{kind:13} {tally}  ({} annotated)", tally.right + tally.missed));
    }
    lines.push(format!("{:13} {}", "found", count.place));
    let exact = percent(ratio(count.exact, count.value.right));
    lines.push(format!(
        "of the right ones {exact} % have the exact span; what is counted is right in {} of {}",
        count.what.0, count.what.1
    ));
    lines.push(format!("{:13} {}", "value + kind", count.value));
    Score { lines, headline: (count.value.f1(), "figures value + kind F1") }
}

impl<'a> Count<'a> {
    fn text(&mut self, id: &str, gold: &'a [Figure], found: &'a [Figure], errors: &mut Errors) {
        // Found figures that are accounted for, by value and by place.
        let (mut used, mut placed) = (HashSet::new(), HashSet::new());
        for target in gold {
            let near: Vec<usize> =
                (0..found.len()).filter(|i| target.span.overlaps(found[*i].span)).collect();
            if target.optional {
                used.extend(near);
                placed.extend(&used);
                continue;
            }
            match near.iter().find(|i| !placed.contains(*i)) {
                Some(i) => {
                    placed.insert(*i);
                    self.place.right += 1;
                }
                None => self.place.missed += 1,
            }
            let tally = self.per_kind.entry(&target.reading.kind).or_default();
            match near.iter().find(|i| !used.contains(*i) && right(target, &found[**i])) {
                Some(i) => {
                    used.insert(*i);
                    tally.right += 1;
                    self.right(target, &found[*i]);
                }
                None => {
                    tally.missed += 1;
                    self.value.missed += 1;
                    let instead = near.first().map(|i| &found[*i]);
                    errors.show(|| missed(id, target, instead));
                }
            }
        }
        for (i, one) in found.iter().enumerate() {
            if !used.contains(&i) {
                self.value.extra += 1;
                self.per_kind.entry(&one.reading.kind).or_default().extra += 1;
                if !placed.contains(&i) {
                    errors.show(|| format!("extra  {id} {} {:?}", one.reading.kind, one.text));
                }
            }
            self.place.extra += usize::from(!placed.contains(&i));
        }
    }

    fn right(&mut self, target: &Figure, one: &Figure) {
        self.value.right += 1;
        self.exact += usize::from(target.span == one.span);
        let counts = matches!(target.reading.kind.as_str(), "count" | "percent" | "ordinal");
        if let (true, Some(what)) = (counts, target.what.as_deref().filter(|what| !what.is_empty()))
        {
            self.what.0 += usize::from(alike(what, one.what.as_deref().unwrap_or_default()));
            self.what.1 += 1;
        }
    }
}

/// Whether kind and value are those of the target, in one of its readings.
fn right(target: &Figure, found: &Figure) -> bool {
    std::iter::once(&target.reading).chain(&target.or).any(|reading| equal(reading, &found.reading))
}

fn equal(gold: &Reading, found: &Reading) -> bool {
    if gold.kind != found.kind {
        return false;
    }
    match gold.kind.as_str() {
        "date" => gold.from == found.from && gold.to == found.to,
        "time" => {
            gold.value.as_ref().or(gold.min.as_ref()) == found.value.as_ref().or(found.min.as_ref())
        }
        kind => {
            let unit = !matches!(kind, "money" | "measure" | "duration" | "age")
                || gold.unit == found.unit;
            unit && same(gold.minimum(), found.minimum()) && same(gold.maximum(), found.maximum())
        }
    }
}

impl Reading {
    pub fn minimum(&self) -> Option<f64> {
        self.min.as_ref()?.number()
    }

    pub fn maximum(&self) -> Option<f64> {
        self.max.as_ref()?.number()
    }
}

/// Whether two phrases share a word and at least half of the first one's.
fn alike(gold: &str, found: &str) -> bool {
    let words = |text: &str| -> HashSet<String> {
        let lower = text.to_lowercase();
        let words =
            lower.split(|c: char| !c.is_alphanumeric() && c != '_').filter(|word| !word.is_empty());
        words.map(str::to_owned).collect()
    };
    let (gold, found) = (words(gold), words(found));
    let shared = gold.intersection(&found).count();
    shared > 0 && shared * 2 >= gold.len()
}

fn missed(id: &str, target: &Figure, instead: Option<&Figure>) -> String {
    let start = format!("missed {id} {} {:?} {}", target.reading.kind, target.text, target.reading);
    match instead {
        Some(one) => {
            format!("{start}\n       found {} {:?} {}", one.reading.kind, one.text, one.reading)
        }
        None => start,
    }
}

/// The value, for people.
impl std::fmt::Display for Reading {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let scalar = |scalar: &Option<super::gold::Scalar>| match scalar {
            Some(super::gold::Scalar::Number(number)) => number.to_string(),
            Some(super::gold::Scalar::Text(text)) => text.clone(),
            None => "∅".to_owned(),
        };
        match self.kind.as_str() {
            "date" => {
                let side = |side: &Option<String>| side.clone().unwrap_or("∅".to_owned());
                write!(f, "{}..{}", side(&self.from), side(&self.to))
            }
            "time" => {
                write!(f, "{}", scalar(if self.value.is_some() { &self.value } else { &self.min }))
            }
            _ => {
                let unit = self.unit.as_deref().unwrap_or_default();
                write!(f, "{}..{} {unit}", scalar(&self.min), scalar(&self.max))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(row: &str, prediction: &str) -> Vec<String> {
        let row: Row = serde_json::from_str(row).unwrap();
        let prediction = (row.id.clone(), serde_json::from_str(prediction).unwrap());
        score(&[row], &[prediction].into(), Language::French, &mut Errors { left: 0 }).lines
    }

    #[test]
    fn kind_and_value_decide_and_spans_are_told_apart() {
        let lines = lines(
            r#"{"id": "a", "text": "", "figures": [
                {"start": 0, "end": 5, "kind": "count", "min": 12, "max": 12, "what": "autobus verts"},
                {"start": 10, "end": 20, "kind": "money", "min": 2e6, "max": 2e6, "unit": "EUR"},
                {"start": 30, "end": 40, "kind": "date", "from": "2024-03-04", "to": "2024-03-04"},
                {"start": 50, "end": 55, "kind": "time", "value": "10:00", "optional": true}]}"#,
            r#"{"figures": [
                {"start": 0, "end": 2, "kind": "count", "min": 12, "max": 12, "what": "autobus"},
                {"start": 10, "end": 20, "kind": "money", "min": 2e6, "max": 2e6, "unit": "USD"},
                {"start": 30, "end": 40, "kind": "date", "from": "2024-03-04", "to": "2024-03-04"},
                {"start": 50, "end": 55, "kind": "time", "value": "11:00", "min": "11:00", "max": "12:00"},
                {"start": 60, "end": 61, "kind": "count", "min": 1, "max": 1}]}"#,
        );
        assert_eq!(lines[0], "count         P  50.0 R 100.0 F1  66.7  (1 annotated)");
        assert_eq!(lines[2], "money         P   0.0 R   0.0 F1   0.0  (1 annotated)");
        assert_eq!(lines[3], "found         P  75.0 R 100.0 F1  85.7");
        assert_eq!(
            lines[4],
            "of the right ones 50.0 % have the exact span; what is counted is right in 1 of 1"
        );
        assert_eq!(lines[5], "value + kind  P  50.0 R  66.7 F1  57.1");
    }

    #[test]
    fn another_reading_is_right_too() {
        let lines = lines(
            r#"{"id": "a", "text": "", "figures": [{"start": 0, "end": 9, "kind": "age", "min": 3, "max": 3, "unit": "year",
                "or": [{"kind": "duration", "min": 3, "max": 3, "unit": "year"}]}]}"#,
            r#"{"figures": [{"start": 0, "end": 9, "kind": "duration", "min": 3, "max": 3, "unit": "year"}]}"#,
        );
        assert_eq!(lines[3], "value + kind  P 100.0 R 100.0 F1 100.0");
    }
}
