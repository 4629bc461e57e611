//! Names that hold a date and are none: « Mai 68 », « rue du 8 Mai », Mail on Sunday.

use super::moment::Base;
use super::phrase::moment;
use super::words::{Role, Sense, Words};
use crate::segment::{Case, TokenClass};

/// Where a name ends that holds a date and is none: « Mai 68 », « le
/// 11-Septembre », « rue du 8 Mai 1945 ».
pub(super) fn read(words: Words<'_, '_>, at: usize) -> Option<usize> {
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
pub(super) fn is_name(words: Words<'_, '_>, at: usize) -> bool {
    if words.is_glued(at) && at > 1 && words.lower(at - 1) == "-" && words.month(at).is_some() {
        return words.class(at - 2) == Some(TokenClass::Number);
    }
    if !matches!(words.class(at), Some(TokenClass::Number | TokenClass::Mixed)) {
        return false;
    }
    let street = words.has_before(at, Role::OF) && at > 1 && words.has(at - 2, Role::STREET);
    street || words.has_before(at, Role::STREET)
}
