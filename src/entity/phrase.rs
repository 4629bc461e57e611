//! Names that a head word begins: *ministère de l'Intérieur*, *lac Tchad*, *guerre d'Algérie*.

use super::cues::Cue;
use super::list::List;
use super::mark::Mark;
use super::rules::Reader;
use super::run;
use crate::analysis::{Certainty, EntityKind};

/// Most tokens of a headed name; the longest names of missions have 14.
const MAX_TOKENS: usize = 14;

/// The longest name whose head word is token `at`.
pub(super) fn headed(reader: &Reader<'_>, at: usize, end: usize) -> Option<Mark> {
    if reader.in_headline(at) {
        return None;
    }
    let limit = end.min(at + MAX_TOKENS);
    organization(reader, at, limit)
        .or_else(|| place(reader, at, limit))
        .or_else(|| event(reader, at, limit))
        .or_else(|| product(reader, at, limit))
}

fn probable(tokens: std::ops::Range<usize>, kind: EntityKind, why: &'static str) -> Option<Mark> {
    Some(Mark { tokens, kind, certainty: Certainty::Probable, why })
}

fn organization(reader: &Reader<'_>, at: usize, limit: usize) -> Option<Mark> {
    let capital = reader.is_capitalised(at);
    let any_case = reader.is(at, Cue::OrganizationHeadLower);
    if !(any_case || capital && reader.is(at, Cue::OrganizationHead)) {
        return None;
    }
    let extent = Extent::read(reader, at, limit);
    let initial = reader.is_initial(at);
    let army = !capital && extent.end == at + 2 && reader.scan.word(at + 1).has(List::Demonym);
    let enough = if capital && !initial { extent.end > at + 1 } else { extent.capitals > 0 };
    if !(enough || army && reader.document.lower_at(at).starts_with("armée")) {
        return None;
    }
    probable(at..extent.end, EntityKind::Organization, "cue:organization_head")
}

fn place(reader: &Reader<'_>, at: usize, limit: usize) -> Option<Mark> {
    if !reader.is(at, Cue::PlaceHead)
        || !reader.cues.lower_within_names && !reader.is_capitalised(at)
    {
        return None;
    }
    let end = complement(reader, at + 1, limit)?;
    probable(at..end, EntityKind::Location, "cue:place_head")
}

fn event(reader: &Reader<'_>, at: usize, limit: usize) -> Option<Mark> {
    if !reader.is(at, Cue::EventHead) {
        return None;
    }
    let capital = reader.is_capitalised(at);
    if capital && !reader.is_initial(at) {
        let extent = Extent::read(reader, at, limit);
        if extent.end > at + 1 {
            return probable(at..extent.end, EntityKind::Event, "cue:event_head");
        }
    }
    // « opération Barkhane », « guerre d'Algérie »
    let end = complement(reader, at + 1, limit)?;
    probable(at..end, EntityKind::Event, "cue:event_head")
}

fn product(reader: &Reader<'_>, at: usize, limit: usize) -> Option<Mark> {
    if !reader.is(at, Cue::ProductHead) {
        return None;
    }
    // A complement with « de » is more often a place or person: « loi de Finances », « ordre de Malte ».
    if !(at + 1 < limit && reader.is_capitalised(at + 1)) {
        return None;
    }
    let end = capitals_end(reader, at + 1, limit);
    probable(at..end, EntityKind::Product, "cue:product_head")
}

/// One past the capitalised words that follow, a link and articles before them allowed.
fn complement(reader: &Reader<'_>, from: usize, limit: usize) -> Option<usize> {
    let mut at = from;
    if at < limit && reader.is(at, Cue::Link) {
        at += 1;
    }
    while at < limit && at < from + 3 && reader.is(at, Cue::Article) && !reader.is_capitalised(at) {
        at += 1;
    }
    if at >= limit || !reader.is_capitalised(at) || reader.is(at, Cue::Never) {
        return None;
    }
    Some(capitals_end(reader, at, limit))
}

fn capitals_end(reader: &Reader<'_>, from: usize, limit: usize) -> usize {
    let mut at = from;
    while at < limit && reader.is_capitalised(at) {
        at += 1;
    }
    at
}

/// One past the name whose head is token `at`, complements included.
pub(super) fn extent(reader: &Reader<'_>, at: usize, limit: usize) -> usize {
    Extent::read(reader, at, limit.min(at + MAX_TOKENS)).end
}

/// How far a name with a capitalised head reaches.
struct Extent {
    end: usize,
    /// Capitalised words after the head.
    capitals: usize,
}

impl Extent {
    /// Reads capitalised words, adjectives and complements after the head at `at`.
    fn read(reader: &Reader<'_>, at: usize, limit: usize) -> Self {
        let mut extent = Self { end: at + 1, capitals: 0 };
        while extent.end < limit && extent.grow(reader, limit) {}
        extent
    }

    fn grow(&mut self, reader: &Reader<'_>, limit: usize) -> bool {
        let at = self.end;
        if reader.in_figure(at) {
            return false;
        }
        if reader.is_capitalised(at) {
            // « Ministère de l'Intérieur Gérard … »: somebody follows.
            let somebody = run::begins_person(reader, at) && reader.is_capitalised(at + 1);
            let other = reader.is(at, Cue::Title) || reader.is(at, Cue::Never) || somebody;
            if !other {
                self.end += 1;
                self.capitals += 1;
            }
            return !other;
        }
        let lower = reader.cues.lower_within_names;
        if lower && is_adjective(reader, at) {
            self.end += 1;
            return true;
        }
        self.complement(reader, limit) || lower && self.coordination(reader, limit)
    }

    /// « de la Justice », « pour la paix », « of the Interior ».
    fn complement(&mut self, reader: &Reader<'_>, limit: usize) -> bool {
        let mut at = self.end;
        if !reader.is(at, Cue::Link) {
            return false;
        }
        at += 1;
        while at < limit && reader.is(at, Cue::Article) && !reader.is_capitalised(at) {
            at += 1;
        }
        if at >= limit || reader.in_figure(at) {
            return false;
        }
        if reader.is_capitalised(at) {
            self.end = at + 1;
            self.capitals += 1;
            return true;
        }
        let noun = reader.cues.lower_within_names && is_plain_word(reader, at);
        if noun {
            self.end = at + 1;
        }
        noun
    }

    /// « et des musulmans », « et sociale ».
    fn coordination(&mut self, reader: &Reader<'_>, limit: usize) -> bool {
        if !matches!(reader.document.lower_at(self.end), "et" | "ou") || self.end + 1 >= limit {
            return false;
        }
        let (end, capitals) = (self.end, self.capitals);
        self.end += 1;
        let grown = if is_adjective(reader, self.end) || is_second_plural(reader, self.end) {
            self.end += 1;
            true
        } else {
            self.complement(reader, limit)
        };
        if !grown {
            (self.end, self.capitals) = (end, capitals);
        }
        grown
    }
}

fn is_adjective(reader: &Reader<'_>, at: usize) -> bool {
    let listed = reader.is(at, Cue::Adjective) || reader.scan.word(at).has(List::Demonym);
    listed && is_plain_word(reader, at)
}

/// The *pasteurs* of « des éleveurs et pasteurs ».
fn is_second_plural(reader: &Reader<'_>, at: usize) -> bool {
    let plural =
        |at: usize| reader.document.lower_at(at).ends_with('s') && is_plain_word(reader, at);
    plural(at) && at.checked_sub(2).is_some_and(plural)
}

/// A word in small letters that is no function word.
fn is_plain_word(reader: &Reader<'_>, at: usize) -> bool {
    reader.token(at).is_some_and(|token| token.case == crate::segment::Case::Lower)
        && !reader.is(at, Cue::Stopword)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{english, french};

    #[test]
    fn organizations_with_adjectives_and_complements() {
        insta::assert_snapshot!(french(
            "Le ministère de l'Intérieur, l'université de Tarvelle et l'armée malienne. \
             Le Mouvement populaire des éleveurs et pasteurs du Centre a rejoint la Coordination \
             nationale pour la paix. Le parti de la majorité, la banque du village."
        ), @"Le [organization:ministère de l'Intérieur], l'[organization:université de Tarvelle] et l'[organization:armée malienne]. Le [organization:Mouvement populaire des éleveurs et pasteurs du Centre] a rejoint la [organization:Coordination nationale pour la paix]. Le parti de la majorité, la banque du village.");
    }

    #[test]
    fn an_office_holder_after_the_office_is_somebody() {
        insta::assert_snapshot!(french("Le Ministère de la Justice Claude Verdier répond."), @"Le [organization:Ministère de la Justice] [person:Claude Verdier] répond.");
    }

    #[test]
    fn places_with_their_generic_word() {
        insta::assert_snapshot!(french(
            "Sur le lac Tibor, rue de la Fontaine, au mont Ardelle et près du fleuve Sénégal."
        ), @"Sur le [location:lac Tibor], [location:rue de la Fontaine], au [location:mont Ardelle] et près du fleuve [location:Sénégal].");
    }

    #[test]
    fn events_and_products() {
        insta::assert_snapshot!(french(
            "L'opération Tonnerre, la guerre de Crimée, l'affaire Delorme et le prix Martin-Valois."
        ), @"L'[event:opération Tonnerre], la [event:guerre de Crimée], l'[event:affaire Delorme] et le [product:prix Martin-Valois].");
    }

    #[test]
    fn english_heads_and_tails() {
        insta::assert_snapshot!(english(
            "The Department of Coastal Affairs, the Harlow Workers Party, Lake Brennan and the \
             Ministry of Defence met at Brennan Island during the Harlow Cup."
        ), @"The [organization:Department of Coastal Affairs], the [organization:Harlow Workers Party], [location:Lake Brennan] and the [organization:Ministry of Defence] met at [location:Brennan Island] during the [event:Harlow Cup].");
    }
}
