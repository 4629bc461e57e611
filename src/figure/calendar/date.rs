//! Dates: one moment or a range of two, with its relation to the moment told.

use super::interval::resolve_range;
use super::moment::{Base, Moment, Now, Shift};
use super::name::is_name;
use super::phrase::{is_counted, moment};
use super::range::{Stated, between, opened_range, unopened};
use super::tense::{self, Tense};
use super::words::{Role, Sense, Words};
use crate::Value;
use crate::analysis::{FigureKind, Relation};
use crate::figure::context::Reading;
use crate::segment::{Case, TokenClass};

/// The date that begins at `at`.
pub(super) fn read(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    if is_name(words, at) {
        return None;
    }
    let (hedged, start) = hedge(words, at);
    let stated = between(words, start)
        .or_else(|| opened_range(words, start))
        .or_else(|| unopened(words, start))
        .filter(|stated| stands_alone(words, start, stated))?;
    // « vers 2010 » is hedged; « vers » before anything else is a direction.
    let first_token = if hedged { at } else { stated.start };
    // « before the 2014 protests »: the relation is to the protests.
    let qualifies = matches!(stated.first.base, Base::Year(_)) && is_counted(words, stated.end);
    let relation = relation_before(words, first_token).filter(|_| !qualifies);
    let value = resolve(words, &explained(words, stated), relation);
    let approx = hedged || stated.first.approx || stated.last.is_some_and(|last| last.approx);
    let reading =
        words.0.reading(first_token, stated.end, FigureKind::Date, Value::Date(value), approx);
    Some(reading)
}

/// « le lendemain, samedi 8 avril »: the date beside it says which day that is.
fn explained(words: Words<'_, '_>, stated: Stated) -> Stated {
    if !matches!(stated.first.base, Base::FromAnchor(_)) || stated.last.is_some() {
        return stated;
    }
    match moment(words, words.skip_form(stated.end, ",")) {
        Some((day @ Moment { base: Base::Day { month: Some(_), .. }, .. }, _)) => {
            Stated { first: Moment { part: stated.first.part, ..day }, ..stated }
        }
        _ => stated,
    }
}

pub(super) fn resolve(
    words: Words<'_, '_>,
    stated: &Stated,
    relation: Option<(Relation, bool)>,
) -> crate::DateSpan {
    let (relation, ahead) = relation.unwrap_or((Relation::None, false));
    let shift = stated.last.unwrap_or(stated.first).shift;
    let tense = tense::of_clause(words, stated.start, stated.end);
    let future = match shift {
        Some(Shift::Next | Shift::Following) => true,
        Some(Shift::Last) => false,
        // « à partir du 5 » looks ahead, « depuis le 5 » back.
        _ if relation == Relation::Since => ahead && tense != Some(Tense::Past),
        // « est fermé jusqu'au 5 », « must decide by Friday ».
        _ if matches!(relation, Relation::Until | Relation::By) => tense != Some(Tense::Past),
        _ => ahead || tense == Some(Tense::Future),
    };
    let this = words.has_before(stated.start, Role::THIS) && stated.first.shift.is_none();
    let this_weekday = matches!(stated.first.base, Base::Weekday(_))
        && (this || stated.first.shift == Some(Shift::This));
    let near = tense == Some(Tense::Intended)
        || this_weekday && matches!(tense, None | Some(Tense::Present));
    let mut now = Now {
        reference: words.0.reference,
        anchor: words.0.memory.anchor,
        future,
        near: near && !future && relation != Relation::Since,
        soon: !future && relation == Relation::None && matches!(tense, None | Some(Tense::Present)),
    };
    // « mercredi et jeudi »: the second is the first after the one before.
    if relation == Relation::None && is_second_weekday(words, stated) && tense != Some(Tense::Past)
    {
        let reference = now.anchor.or(now.reference);
        now = Now { reference, future: true, near: false, soon: false, ..now };
    }
    let demonstrative = |moment: Moment| {
        if this && takes_this(moment.base) { moment.shifted(Shift::This) } else { moment }
    };
    match stated.last {
        Some(last) => resolve_range(&stated.first, &last, &now, relation),
        None => demonstrative(stated.first).resolve(&now, relation),
    }
}

fn is_second_weekday(words: Words<'_, '_>, stated: &Stated) -> bool {
    let Stated {
        start, first: Moment { base: Base::Weekday(_), shift: None, .. }, last: None, ..
    } = *stated
    else {
        return false;
    };
    let joins = words.has_before(start, Role::AND) || words.has_before(start, Role::OR);
    joins && start > 1 && words.weekday(start - 2).is_some()
}

fn takes_this(base: Base) -> bool {
    matches!(base, Base::Weekday(_) | Base::Month(_) | Base::Season(_))
}

/// A hedge before a moment: aux environs du 5 mai.
fn hedge(words: Words<'_, '_>, at: usize) -> (bool, usize) {
    match words.find(at, |sense| (sense == Sense::Hedge).then_some(())) {
        Some(((), end)) => (true, words.skip(end, Role::ARTICLE, 1)),
        None => (false, at),
    }
}

/// The relation that the words before token `at` state, and whether they look ahead.
pub(super) fn relation_before(words: Words<'_, '_>, at: usize) -> Option<(Relation, bool)> {
    /// Tokens of the longest phrase: « d'ici à la ».
    const LONGEST: usize = 5;
    let first = words.0.sentence.start.max(at.saturating_sub(LONGEST));
    (first..at).find_map(|start| {
        let (relation, end) = words.find(start, |sense| match sense {
            Sense::Relation(relation) => is_of_dates(relation).then_some(relation),
            _ => None,
        })?;
        let to = words.skip(end, Role::TO, 1);
        let reaches = |end: usize| {
            let start = words.skip(words.skip(end, Role::ARTICLE, 1), Role::THIS, 1);
            start == at || words.skip(start, Role::YEAR_NOUN, 1) == at
        };
        if !reaches(end) && !reaches(to) {
            return None;
        }
        // « deux jours avant le 5 mai » relates the two days; « peu avant » hedges.
        let of_length = start > 0
            && (words.unit(start - 1).is_some() || words.has(start - 1, Role::HEDGES_RELATION));
        let bounds = matches!(relation, Relation::Before | Relation::After);
        if bounds && of_length {
            return None;
        }
        let ahead =
            (start..end).any(|at| words.has(at, Role::FUTURE) || words.has(at, Role::STARTING));
        Some((relation, ahead))
    })
}

/// Relations that open a side of a date; « après » leaves it as it stands.
const fn is_of_dates(relation: Relation) -> bool {
    matches!(relation, Relation::Since | Relation::Until | Relation::By | Relation::Before)
}

/// Whether a moment is a date where it stands: a month or season alone needs
/// a word before it that makes it one.
fn stands_alone(words: Words<'_, '_>, at: usize, stated: &Stated) -> bool {
    let moment = stated.first;
    if stated.last.is_some()
        || moment.edge.is_some()
        || moment.shift.is_some()
        || moment.is_absolute()
    {
        return true;
    }
    match moment.base {
        Base::Month(_) => {
            words.has_before(at, Role::BEFORE_MONTH)
                || words.has_before(at, Role::BEFORE_YEAR)
                || words.has_before(at, Role::THIS)
                || words.has_before(at, Role::ARTICLE)
                || words.lower(at).starts_with("mi-")
                || qualifies_noun(words, at, stated.end)
        }
        Base::Day { month: None, .. } => moment.weekday.is_some() || stated.first.part.is_some(),
        Base::FromAnchor(_) => is_free(words, at, stated.end),
        Base::FromToday(0) => !words.has_before(at, Role::OF) && at_bracket(words, at),
        Base::Weekday(_) => !words.has_before(at, Role::EVERY),
        _ => true,
    }
}

/// « January sales », « its March report »: months have capitals in English, so
/// one before a noun is a month.
fn qualifies_noun(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    let noun = words.case(end) == Some(Case::Lower) && is_counted(words, end);
    let capital = words.case(at) == Some(Case::Capital);
    words.lexicon().month_first && noun && capital && !words.has(at, Role::NAME_TOO)
}

/// Whether « le lendemain » stands alone: of an event it is no date, since
/// nothing says when that was.
fn is_free(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    if words.lexicon().month_first {
        let article = words.has_before(at, Role::ARTICLE);
        let closed = words.class(end) != Some(TokenClass::Word) || words.has(at, Role::RECENT);
        return article && closed;
    }
    // « en veille » is no date.
    let watch = words.find(at, |s| (s == Sense::Anchored(-1)).then_some(())).is_some();
    !words.has(end, Role::OF) && (!watch || words.has_before(at, Role::ARTICLE))
}

/// « (aujourd'hui JPMorgan) » says what is now, not when.
fn at_bracket(words: Words<'_, '_>, at: usize) -> bool {
    at == 0 || words.lower(at - 1) != "("
}
