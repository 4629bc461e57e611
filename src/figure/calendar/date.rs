//! Dates: one moment or a range of two, with its relation to the moment told.

use super::almanac::{Unit, step};
use super::length;
use super::moment::{Base, Moment, Now, Shift, resolve_range};
use super::phrase::{self, Read, bare_day, is_counted, moment};
use super::tense::{self, Tense};
use super::words::{Role, Sense, Words};
use super::year;
use crate::Value;
use crate::analysis::{DateSpan, FigureKind, Precision, Relation};
use crate::figure::context::Reading;
use crate::segment::{Case, TokenClass};

/// One moment or two.
#[derive(Clone, Copy)]
struct Stated {
    start: usize,
    end: usize,
    first: Moment,
    last: Option<Moment>,
}

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

fn resolve(
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
        _ => ahead || tense == Some(Tense::Future),
    };
    let this = words.has_before(stated.start, Role::THIS) && stated.first.shift.is_none();
    let this_weekday = matches!(stated.first.base, Base::Weekday(_))
        && (this || stated.first.shift == Some(Shift::This));
    let near = tense == Some(Tense::Intended) || this_weekday && tense.is_none();
    let mut now = Now {
        reference: words.0.reference,
        anchor: words.0.memory.anchor,
        future,
        near: near && !future,
    };
    // « mercredi et jeudi »: the second is the first after the one before.
    if relation == Relation::None && is_second_weekday(words, stated) && tense != Some(Tense::Past)
    {
        let reference = now.anchor.or(now.reference);
        now = Now { reference, future: true, near: false, ..now };
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

/// « entre 1980 et 1990 », between May 5 and May 9.
fn between(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    if !words.has(at, Role::BETWEEN) {
        return None;
    }
    let (first, end) = end_of_range(words, words.skip(at + 1, Role::ARTICLE, 1))?;
    let joined = words.has(end, Role::AND) || words.has(end, Role::TO) || is_dash(words, end);
    let (last, end) = end_of_range(words, after_connector(words, end)).filter(|_| joined)?;
    let stated = complete(first, last)?;
    (!is_counted(words, end) || !is_years(first, last)).then_some(Stated {
        start: at,
        end,
        first: stated.0,
        last: Some(stated.1),
    })
}

/// « de 1947 à 1986 »: the preposition belongs to the range.
fn opened_range(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    if !words.has(at, Role::FROM) {
        return None;
    }
    let stated = unopened(words, at + 1).filter(|stated| stated.last.is_some())?;
    Some(Stated { start: at, ..stated })
}

/// A moment, or two with a word or dash between.
fn unopened(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    let opened = words.has_before(at, Role::OF)
        || words.has_before(at, Role::ARTICLE)
        || words.has_before(at, Role::BEFORE_YEAR);
    if let Some(stated) = month_pair(words, at) {
        return Some(stated);
    }
    if let Some(stated) = day_range(words, at) {
        return Some(stated);
    }
    if let Some(stated) = year_range(words, at) {
        return Some(stated);
    }
    let (first, end) = moment(words, at)
        .or_else(|| year::alone(words, at).map(|(y, end)| (Moment::new(Base::Year(y)), end)))?;
    let single = Stated { start: at, end, first, last: None };
    if let Base::Decade(_) = first.base {
        return Some(decade_range(words, first, single));
    }
    // « jeudi 5 et vendredi 6 décembre »
    if let Base::Day { month: None, .. } = first.base
        && let Some(last) = dated_next(words, end)
    {
        return Some(Stated { first: first.in_month_of(&last), ..single });
    }
    let connects = words.has(end, Role::TO) || is_dash(words, end);
    let spaced = is_dash(words, end) && (!words.is_glued(end) || !words.is_glued(end + 1));
    if !connects {
        return Some(single);
    }
    let start = after_connector(words, end);
    let second = moment(words, start).or_else(|| {
        // April 9 to 17, « vendredi 3 au 5 »
        let days = matches!(first.base, Base::Day { .. });
        let (day, end) = bare_day(words, start).filter(|_| days)?;
        let goes_on = is_counted(words, end) || words.is_glued(end) && words.lower(end) == ":";
        let in_year = |(year, end)| (day.in_year(year), end);
        (!goes_on).then(|| year::after_date(words, end).map_or((day, end), in_year))
    });
    let second = second.or_else(|| phrase::present(words, start).filter(|_| opened));
    let second = second.or_else(|| {
        let to_year = matches!(first.base, Base::Year(_) | Base::Month(_)) || opened;
        let (year, end) = year::plausible(words, start).filter(|_| to_year)?;
        (!is_counted(words, end)).then_some((Moment::new(Base::Year(year)), end))
    });
    // A dash between spaces parts what is not of one kind.
    let second = second.filter(|(last, _)| !spaced || is_alike(first, *last));
    match second.and_then(|(last, end)| Some((complete(first, last)?, end))) {
        Some(((first, last), end)) => Some(Stated { start: at, end, first, last: Some(last) }),
        None => Some(single),
    }
}

/// « juillet-août 2016 »
fn month_pair(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    let pair = |s| if let Sense::MonthPair(a, b) = s { Some((a, b)) } else { None };
    let ((first, last), end) = words.find(at, pair)?;
    let last = Moment::new(Base::Month(last));
    let (last, end) = match year::after_date(words, end) {
        Some((year, end)) => (last.in_year(year), end),
        None => (last, end),
    };
    Some(Stated { start: at, end, first: Moment::new(Base::Month(first)), last: Some(last) })
}

/// « 6 au 24 juillet », 9 to 17 April: the month stands at the end.
fn day_range(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    let quick = matches!(words.class(at)?, TokenClass::Number | TokenClass::Mixed)
        || words.0.lexeme(at).ordinal.is_some()
        || words.rank(at).is_some();
    let (first, end) = bare_day(words, at).filter(|_| quick)?;
    if !(words.has(end, Role::TO) || is_dash(words, end)) {
        return None;
    }
    let (last, end) = moment(words, after_connector(words, end))?;
    let Base::Day { month: Some(_), .. } = last.base else { return None };
    Some(Stated { start: at, end, first, last: Some(last) })
}

/// The dated day that follows after « et » or a comma.
fn dated_next(words: Words<'_, '_>, at: usize) -> Option<Moment> {
    if !is_joint(words, at) {
        return None;
    }
    let start = words.skip(words.skip(at + 1, Role::AND, 1), Role::ARTICLE, 1);
    let (last, _) = moment(words, start)?;
    matches!(last.base, Base::Day { month: Some(_), .. }).then_some(last)
}

fn is_joint(words: Words<'_, '_>, at: usize) -> bool {
    words.lower(at) == "," || words.has(at, Role::AND) || words.has(at, Role::OR)
}

/// A day behind others, of which the first states the month: May 4, 5 and 6.
fn month_before(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    /// Days between this and the one with the month.
    const MOST: usize = 6;
    let (day, end) = bare_day(words, at).filter(|_| words.lexicon().month_first)?;
    if is_counted(words, end) && !words.has(end, Role::FUNCTION) {
        return None;
    }
    let mut next = at;
    for _ in 0..MOST {
        let mut joint = next.checked_sub(1).filter(|&joint| is_joint(words, joint))?;
        // « 5, and 6 »
        joint -=
            usize::from(words.has(joint, Role::AND) && joint > 0 && words.lower(joint - 1) == ",");
        let before = joint.checked_sub(1)?;
        bare_day(words, before)?;
        if let Some((month, _)) = before.checked_sub(1).and_then(|at| words.month(at)) {
            let Base::Day { day, .. } = day.base else { return None };
            let first = Moment::new(Base::Day { day, month: Some(month) });
            return Some(Stated { start: at, end, first, last: None });
        }
        next = before;
    }
    None
}

/// A day alone before others that state the month: « les 18 et 19 juin ».
fn enumerated_day(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    /// Days before the one with the month: more no one writes.
    const MOST: usize = 6;
    let (first, end) = bare_day(words, at)?;
    let mut next = end;
    for _ in 0..MOST {
        if !is_joint(words, next) {
            return None;
        }
        let start = words.skip(words.skip(next + 1, Role::AND, 1), Role::ARTICLE, 1);
        if let Some((last @ Moment { base: Base::Day { month: Some(_), .. }, .. }, _)) =
            moment(words, start)
        {
            return Some(Stated { start: at, end, first: first.in_month_of(&last), last: None });
        }
        next = bare_day(words, start)?.1;
    }
    None
}

/// Longest range whose second year is written with two digits (1939-45).
/// Longer takes codes for years.
const SHORT_RANGE: i32 = 10;

/// « 2012-2015 », « 2016-17 », « 2012 à 2015 ».
fn year_range(words: Words<'_, '_>, at: usize) -> Option<Stated> {
    let (first, end) = year::plausible(words, at)?;
    let glued = words.is_glued(end) && words.is_glued(end + 1);
    let worded = words.has(end, Role::TO);
    let parted = is_dash(words, end) || words.lower(end) == "/" && glued;
    if !parted && !worded {
        return None;
    }
    let opened = words.has_before(at, Role::OF)
        || words.has_before(at, Role::FROM)
        || words.has_before(at, Role::BEFORE_YEAR);
    if worded && !opened {
        return None;
    }
    let (last, length) = words.digits(end + 1)?;
    let last = match length {
        4 => last as i32,
        2 if glued => {
            let last = first - first % 100 + last as i32;
            // 2015-07 is a month, 2011-12 the years of a season.
            let month = (1..=12).contains(&(last % 100)) && last != first + 1;
            (!month && last <= first + SHORT_RANGE).then_some(last)?
        }
        _ => return None,
    };
    let goes_on = words.is_glued(end + 2)
        && (is_dash(words, end + 2) || matches!(words.lower(end + 2), "/" | ":"))
        && words.is_glued(end + 3);
    let before =
        at > 0 && words.is_glued(at) && !matches!(words.lower(at - 1), "(" | "[" | "\"" | "«");
    if last <= first || last > 2200 || goes_on || before || !glued && is_counted(words, end + 2) {
        return None;
    }
    let year = |year| Moment::new(Base::Year(year));
    Some(Stated { start: at, end: end + 2, first: year(first), last: Some(year(last)) })
}

/// « années 1980-1990 », « années 80 et 90 » (the latter two figures).
fn decade_range(words: Words<'_, '_>, first: Moment, single: Stated) -> Stated {
    let end = single.end;
    if !is_dash(words, end) && !words.has(end, Role::TO) {
        return single;
    }
    match phrase::decade_number(words, end + 1) {
        Some((year, end)) => {
            Stated { end, last: Some(Moment::new(Base::Decade(year))), first, ..single }
        }
        None => single,
    }
}

/// One end of « entre … et … ».
fn end_of_range(words: Words<'_, '_>, at: usize) -> Option<Read> {
    moment(words, at)
        .or_else(|| {
            let (year, end) = year::plausible(words, at)?;
            Some((Moment::new(Base::Year(year)), end))
        })
        .or_else(|| bare_day(words, at))
        .or_else(|| phrase::present(words, at))
}

fn after_connector(words: Words<'_, '_>, at: usize) -> usize {
    // « jusqu'à la fin », « to the end », « et le 5 »
    let start = words.skip(at + 1, Role::TO, 1);
    let start = words.skip(start, Role::ARTICLE, 1);
    words.skip(start, Role::THIS, usize::from(!words.lexicon().month_first))
}

fn is_dash(words: Words<'_, '_>, at: usize) -> bool {
    matches!(words.lower(at), "-" | "–" | "—" | "~")
}

fn is_alike(first: Moment, last: Moment) -> bool {
    std::mem::discriminant(&first.base) == std::mem::discriminant(&last.base)
}

fn is_years(first: Moment, last: Moment) -> bool {
    matches!((first.base, last.base), (Base::Year(_), Base::Year(_)))
}

/// The two ends, each with what the other states for both; `None` when they do not go together.
fn complete(first: Moment, last: Moment) -> Option<(Moment, Moment)> {
    let last = match (first.base, last.base) {
        (Base::Day { month, .. }, Base::Day { day, month: None }) => {
            Moment { base: Base::Day { day, month }, ..last }
        }
        _ => last,
    };
    let bare = |moment: &Moment| {
        matches!(moment.base, Base::Day { month: None, .. }) && moment.weekday.is_none()
    };
    let backwards = match (first.base, last.base) {
        (Base::Year(a), Base::Year(b)) => a >= b,
        (Base::Decade(a), Base::Decade(b)) => a >= b,
        _ => false,
    };
    (!bare(&last) && !backwards).then_some((first, last))
}

/// The relation that the words before token `at` state, and whether they look ahead.
fn relation_before(words: Words<'_, '_>, at: usize) -> Option<(Relation, bool)> {
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

/// Where a name ends that holds a date and is none: « Mai 68 », « le
/// 11-Septembre », « rue du 8 Mai 1945 ».
pub(super) fn name(words: Words<'_, '_>, at: usize) -> Option<usize> {
    if let Some(((), end)) = words.find(at, |sense| (sense == Sense::Name).then_some(())) {
        return Some(end);
    }
    if words.has(at, Role::STREET) && words.has(at + 1, Role::OF) {
        let (moment, end) = moment(words, at + 2)?;
        return matches!(moment.base, Base::Day { month: Some(_), .. }).then_some(end);
    }
    if !words.lexicon().shift_follows {
        return None;
    }
    let capital = |at: usize| words.case(at) == Some(Case::Capital);
    if words.month(at).is_some() && capital(at) {
        // Days end at 31.
        let year = words.digits(at + 1).is_some_and(|(year, digits)| digits == 2 && year > 31);
        return year.then_some(at + 2);
    }
    let dashed = words.lower(at + 1) == "-" && words.is_glued(at + 1) && words.is_glued(at + 2);
    (dashed && words.digits(at).is_some() && words.month(at + 2).is_some() && capital(at + 2))
        .then_some(at + 3)
}

/// Whether the words before make a name of a date: rue du 8 mai, le 11-Septembre.
fn is_name(words: Words<'_, '_>, at: usize) -> bool {
    if words.is_glued(at) && at > 1 && words.lower(at - 1) == "-" && words.month(at).is_some() {
        return words.class(at - 2) == Some(TokenClass::Number);
    }
    if !matches!(words.class(at), Some(TokenClass::Number | TokenClass::Mixed)) {
        return false;
    }
    let street = words.has_before(at, Role::OF) && at > 1 && words.has(at - 2, Role::STREET);
    street || words.has_before(at, Role::STREET)
}

/// « trois jours après le 12 janvier », two weeks before Christmas: the day that
/// so long before or after a date is.
pub(super) fn distant(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    let length = length::measure(words, at)?;
    let count = length.bounds.min.filter(|_| length.bounds.min == length.bounds.max)?;
    if length.hedged || length.unit < Unit::Day || count.fract() != 0.0 || count > 1e6 {
        return None;
    }
    let (sign, end) = direction(words, length.end)?;
    let start = words.skip(end, Role::ARTICLE, 1);
    let (moment, end) = moment(words, start)?;
    let future = tense::is_future(words, at, end);
    let now =
        Now { reference: words.0.reference, anchor: words.0.memory.anchor, future, near: false };
    let from = moment.stretch(&now).filter(|stretch| stretch.precision == Precision::Day)?;
    let day = step(from.from, length.unit, sign * count as i64)?;
    let span = DateSpan { from: Some(day), to: Some(day), relative: true, ..DateSpan::default() };
    Some(words.0.reading(at, end, FigureKind::Date, Value::Date(span), length.approx))
}

/// Backward or forward, by the word between a length and a date.
fn direction(words: Words<'_, '_>, at: usize) -> Option<(i64, usize)> {
    let after = |sense| match sense {
        Sense::After(Relation::Before) => Some(-1),
        Sense::After(Relation::After) => Some(1),
        _ => None,
    };
    if words.has(at, Role::FROM_DATE) {
        return Some((1, at + 1));
    }
    words.find(at, after)
}

/// « le 23 », on the 4th: a day of a month near publication, where nothing
/// counted follows.
pub(super) fn lone_day(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    let on = at > 1 && (words.has(at - 2, Role::ON) || !words.lexicon().month_first);
    if !on || !words.has_before(at, Role::BEFORE_DAY) {
        return None;
    }
    let (day, end) = bare_day(words, at)?;
    let rank = words.class(at) == Some(TokenClass::Mixed);
    let closed = matches!(words.lower(end), "." | "," | "" | "?" | "!" | ";" | ")");
    let glued = words.is_glued(end)
        && words.class(end + 1) == Some(TokenClass::Number)
        && words.is_glued(end + 1);
    if rank != words.lexicon().month_first || !closed || glued {
        return None;
    }
    let stated = Stated { start: at, end, first: day, last: None };
    let value = resolve(words, &stated, relation_before(words, at));
    Some(words.0.reading(at, end, FigureKind::Date, Value::Date(value), false))
}

/// The date of a day whose month comes later in an enumeration.
pub(super) fn enumerated(words: Words<'_, '_>, at: usize) -> Option<Reading> {
    let stated = enumerated_day(words, at).or_else(|| month_before(words, at))?;
    let value = resolve(words, &stated, relation_before(words, at));
    Some(words.0.reading(at, stated.end, FigureKind::Date, Value::Date(value), false))
}
