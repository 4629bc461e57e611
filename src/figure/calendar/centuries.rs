//! Centuries and decades: « XIXe siècle », 19th-century, 1990s, « années 80 ».

use super::almanac::{Edge, Unit};
use super::day::{rank, rank_of};
use super::moment::{Base, Moment};
use super::phrase::Read;
use super::words::{Role, Sense, Words};
use crate::segment::TokenClass;

/// « aux XVIIe et XVIIIe siècles », 18th and 19th centuries: the first of two.
fn century_before_another(words: Words<'_, '_>, rank: i8, at: usize) -> Option<Read> {
    let joins = words.has(at, Role::AND)
        || words.has(at, Role::OR)
        || words.has(at, Role::TO)
        || matches!(words.lower(at), "-" | "–");
    let next = words.skip(at + 1, Role::ARTICLE, 1);
    let other = joins.then(|| match rank_at(words, next) {
        Some(rank) => Some(rank),
        None => words.is_before_century(next).then(|| roman(words, next)).flatten(),
    })??;
    let century = matches!(words.unit(words.skip_form(next + 1, "e")), Some((Unit::Century, _)));
    (century && other > rank).then_some((Moment::new(Base::Century(i32::from(rank))), at))
}

/// A rank in digits or letters.
fn rank_at(words: Words<'_, '_>, at: usize) -> Option<i8> {
    rank(words, at).and_then(|rank| i8::try_from(rank).ok())
}

/// 19th-century, nineteenth-century, mid-19th-century.
pub(super) fn century_word(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (head, unit) = words.lower(at).rsplit_once('-')?;
    if words.unit_of(unit)? != Unit::Century {
        return None;
    }
    let mut prefixes = words.lexicon().mid_prefixes.iter();
    let (edge, rank) = match prefixes.find_map(|prefix| head.strip_prefix(prefix)) {
        Some(rest) => (Some(Edge::Middle), rest),
        None => (None, head),
    };
    let spelled = || words.0.lexicon.piece(rank).ordinal.map(|rank| rank as u8);
    let century = rank_of(words, rank).or_else(spelled).filter(|rank| (1..=30).contains(rank))?;
    let moment = Moment::new(Base::Century(i32::from(century)));
    Some((Moment { edge, approx: edge.is_some(), ..moment }, at + 1))
}

/// « siècle » after a rank.
pub(super) fn centuries(words: Words<'_, '_>, rank: i8, at: usize) -> Option<Read> {
    if rank <= 0 {
        return None;
    }
    if let Some(read) = century_before_another(words, rank, at) {
        return Some(read);
    }
    let (Unit::Century, end) = words.unit(at)? else { return None };
    let century = i32::from(rank);
    Some(match words.before_christ(end) {
        Some(end) => (Moment::new(Base::Century(1 - century)), end),
        None => (Moment::new(Base::Century(century)), end),
    })
}

/// The rank that Roman numerals state: `XIXe`, XXI.
pub(super) fn roman(words: Words<'_, '_>, at: usize) -> Option<i8> {
    let form = words.lower(at);
    let mut endings = words.lexicon().rank_endings.iter();
    let digits = endings.find_map(|ending| form.strip_suffix(ending)).unwrap_or(form);
    let value = |ch| match ch {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    };
    let mut total = 0i32;
    let mut last = 0;
    for ch in digits.chars().rev() {
        let digit = value(ch)?;
        total += if digit < last { -digit } else { digit };
        last = last.max(digit);
    }
    i8::try_from(total).ok().filter(|&rank| rank > 0 && digits.len() <= 6)
}

/// « années 1990 », « années 80 », « années 1980-1990 » (as a range of its own).
pub(super) fn decades(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| match sense {
        Sense::Decades => Some(None),
        Sense::Decade(year) => Some(Some(year)),
        _ => None,
    };
    let (decade, end) = words.find(at, wanted)?;
    if let Some(year) = decade {
        if is_of_life(words, at) {
            return None;
        }
        return Some((Moment::new(Base::Decade(year)), end));
    }
    decade_number(words, end).map(|(year, end)| (Moment::new(Base::Decade(year)), end))
}

/// Whether a decade is one of somebody's life: in his 30s, in her early forties.
fn is_of_life(words: Words<'_, '_>, at: usize) -> bool {
    let edged = words.find(at.saturating_sub(1), |s| matches!(s, Sense::Edge(_)).then_some(()));
    let owner = at.checked_sub(1 + usize::from(edged.is_some()));
    owner.is_some_and(|owner| words.has(owner, Role::POSSESSIVE))
}

/// The decade that digits or words name after « années ».
pub(super) fn decade_number(words: Words<'_, '_>, at: usize) -> Option<(i32, usize)> {
    let (value, end) = match words.digits(at) {
        Some((value, 2 | 4)) => (value, at + 1),
        Some(_) => return None,
        None => {
            words.0.lexeme(at).numeral?;
            let number = words.0.number(at)?;
            (number.high as u32, number.end)
        }
    };
    let round = value % 10 == 0 && value > 0;
    match value {
        10..=99 if round => Some((1900 + value as i32, end)),
        1000..=2090 if round => Some((value as i32, end)),
        _ => None,
    }
}

/// 1990s, mid-1990s, 90s.
pub(super) fn compact_decade(words: Words<'_, '_>, at: usize) -> Option<Read> {
    if is_of_life(words, at) {
        return None;
    }
    let form = words.lower(at);
    let (edge, rest) = match words.lexicon().mid_prefixes.iter().find_map(|p| form.strip_prefix(p))
    {
        Some(rest) => (Some(Edge::Middle), rest),
        None => (None, form),
    };
    if let Some(digits) = rest.strip_suffix('s').or_else(|| rest.strip_suffix("'s")) {
        let value: i32 = digits.parse().ok()?;
        let decade = match value {
            1000..=2090 if value % 10 == 0 => value,
            20..=90 if value % 10 == 0 => 1900 + value,
            _ => return None,
        };
        let approx = edge.is_some();
        return Some((Moment { edge, approx, ..Moment::new(Base::Decade(decade)) }, at + 1));
    }
    // mid-2016
    let year: i32 = rest.parse().ok().filter(|year| (1000..2100).contains(year))?;
    edge.map(|edge| {
        (Moment { edge: Some(edge), approx: true, ..Moment::new(Base::Year(year)) }, at + 1)
    })
}

/// '90s
pub(super) fn apostrophe_decade(words: Words<'_, '_>, at: usize) -> Option<Read> {
    (words.lower(at) == "'" && words.class(at + 1) == Some(TokenClass::Mixed))
        .then(|| compact_decade(words, at + 1))
        .flatten()
}
