//! Named entities: people, places and organisations, by their exact place and kind.

use super::gold::{self, Row, Span};
use super::tally::Tally;
use super::tool::{Prediction, Predictions};
use super::{Errors, Language, Score};
use std::collections::BTreeMap;

/// The kinds that are scored, in the order of the table.
const KINDS: [(char, &str); 3] = [('P', "person"), ('L', "location"), ('O', "organization")];

/// Something annotated.
struct Target {
    span: Span,
    /// The kinds that are right.
    kinds: String,
}

/// Something found.
#[derive(Clone, Copy)]
struct Found {
    span: Span,
    kind: char,
}

/// Scores strictly (the same place and kind), per kind and over all, and loosely (an overlap of the same kind).
pub fn score(rows: &[Row], predictions: &Predictions, _: Language, errors: &mut Errors) -> Score {
    let (mut per_kind, mut strict, mut loose) =
        (BTreeMap::<char, Tally>::new(), Tally::default(), Tally::default());
    for row in rows {
        let (open, targets): (Vec<_>, Vec<_>) =
            outermost(row.entities.as_deref().unwrap_or_default())
                .into_iter()
                .partition(|t| t.kinds == "?");
        let found = predictions.get(&row.id).map(found).unwrap_or_default();
        // What is open whether it is an entity counts neither way.
        let harmless = |one: Found| open.iter().any(|target| target.span.overlaps(one.span));

        let exact = pair(&targets, &found, |a, b| a == b);
        for (one, target) in found.iter().zip(&exact) {
            let tally = per_kind.entry(one.kind).or_default();
            if target.is_some() {
                tally.right += 1;
                strict.right += 1;
            } else if !harmless(*one) {
                tally.extra += 1;
                strict.extra += 1;
                errors.show(|| {
                    format!("extra  {} {} {:?}", row.id, one.kind, one.span.of(&row.text))
                });
            }
        }
        for target in missed(&targets, &exact) {
            strict.missed += 1;
            per_kind.entry(target.kinds.chars().next().unwrap_or('-')).or_default().missed += 1;
            errors.show(|| {
                format!("missed {} {} {:?}", row.id, target.kinds, target.span.of(&row.text))
            });
        }

        let near = pair(&targets, &found, Span::overlaps);
        loose.right += near.iter().flatten().count();
        loose.extra +=
            found.iter().zip(&near).filter(|(one, hit)| hit.is_none() && !harmless(**one)).count();
        loose.missed += missed(&targets, &near).count();
    }
    let mut lines = Vec::new();
    for (letter, name) in KINDS {
        let tally = per_kind.get(&letter).copied().unwrap_or_default();
        lines.push(format!("{name:13} {tally}  ({} annotated)", tally.right + tally.missed));
    }
    lines.push(format!("{:13} {loose}", "overlap"));
    lines.push(format!("{:13} {strict}", "strict"));
    Score { lines, headline: (strict.f1(), "entities strict F1") }
}

/// The letter of a kind in words.
fn letter(kind: &str) -> char {
    let kind = kind.to_lowercase();
    KINDS.iter().find(|(_, name)| *name == kind).map_or('-', |(letter, _)| *letter)
}

/// The annotations that are scored: of nested ones the outermost; of several kinds on one span each is right.
fn outermost(entities: &[gold::Entity]) -> Vec<Target> {
    let mut targets: Vec<Target> = entities
        .iter()
        .map(|e| Target {
            span: e.span,
            kinds: e.types.clone().unwrap_or_else(|| letter(&e.kind).to_string()),
        })
        .filter(|target| target.kinds.contains(['P', 'L', 'O', '?']))
        .collect();
    targets.sort_by_key(|target| (target.span.start, usize::MAX - target.span.end));
    let mut outer: Vec<Target> = Vec::new();
    for target in targets {
        if let Some(same) = outer.iter_mut().find(|other| other.span == target.span) {
            same.kinds.push_str(&target.kinds);
        } else if !outer.iter().any(|other| other.span.contains(target.span)) {
            outer.push(target);
        }
    }
    outer
}

/// The mentions found, of the kinds that are scored.
fn found(prediction: &Prediction) -> Vec<Found> {
    let mentions = prediction.entities.iter().flat_map(|entity| {
        let kind = letter(&entity.kind);
        entity.mentions.iter().map(move |span| Found { span: *span, kind })
    });
    mentions.filter(|one| one.kind != '-').collect()
}

/// For each found the target that it is, each target at most once.
fn pair(
    targets: &[Target],
    found: &[Found],
    fits: impl Fn(Span, Span) -> bool,
) -> Vec<Option<usize>> {
    let mut free = vec![true; targets.len()];
    let mut hit = |one: &Found| {
        let index = targets.iter().zip(&free).position(|(target, free)| {
            *free && target.kinds.contains(one.kind) && fits(target.span, one.span)
        })?;
        free[index] = false;
        Some(index)
    };
    found.iter().map(&mut hit).collect()
}

/// The targets that were hit by nothing.
fn missed<'a>(
    targets: &'a [Target],
    hits: &'a [Option<usize>],
) -> impl Iterator<Item = &'a Target> {
    targets
        .iter()
        .enumerate()
        .filter(|(index, _)| !hits.contains(&Some(*index)))
        .map(|(_, target)| target)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(row: &str, prediction: &str) -> Vec<String> {
        let row: Row = serde_json::from_str(row).unwrap();
        let prediction = (row.id.clone(), serde_json::from_str(prediction).unwrap());
        score(&[row], &[prediction].into(), Language::French, &mut Errors { left: 0 }).lines
    }

    #[test]
    fn a_wrong_edge_counts_in_the_overlap_only_and_dates_not_at_all() {
        let lines = line(
            r#"{"id": "a", "text": "Léa Roy part pour la Drôme lundi", "entities": [
                {"start": 0, "end": 7, "type": "Person"}, {"start": 21, "end": 26, "type": "Location"},
                {"start": 27, "end": 32, "type": "Date"}]}"#,
            r#"{"entities": [{"kind": "person", "mentions": [{"start": 0, "end": 3}]},
                {"kind": "location", "mentions": [{"start": 21, "end": 26}]},
                {"kind": "event", "mentions": [{"start": 27, "end": 32}]}]}"#,
        );
        assert_eq!(lines[0], "person        P   0.0 R   0.0 F1   0.0  (1 annotated)");
        assert_eq!(lines[1], "location      P 100.0 R 100.0 F1 100.0  (1 annotated)");
        assert_eq!(lines[3], "overlap       P 100.0 R 100.0 F1 100.0");
        assert_eq!(lines[4], "strict        P  50.0 R  50.0 F1  50.0");
    }

    #[test]
    fn of_nested_annotations_the_outermost_counts_and_either_kind_on_one_span_is_right() {
        let lines = line(
            r#"{"id": "a", "text": "Mairie de Nice et Monaco", "entities": [
                {"start": 10, "end": 14, "type": "Location"}, {"start": 0, "end": 14, "type": "Organization"},
                {"start": 18, "end": 24, "types": "L"}, {"start": 18, "end": 24, "types": "O"},
                {"start": 0, "end": 1, "types": "?"}]}"#,
            r#"{"entities": [{"kind": "organization", "mentions": [{"start": 0, "end": 14}, {"start": 18, "end": 24}]}]}"#,
        );
        assert_eq!(lines[4], "strict        P 100.0 R 100.0 F1 100.0");
    }
}
