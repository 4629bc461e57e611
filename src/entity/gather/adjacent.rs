//! Names that stand side by side because they name one thing:
//! *Organisation mondiale de la santé (OMS)*, *Africa Corps, ex-Wagner*.

use super::form::{Form, Forms};
use super::sets::Sets;
use crate::analysis::EntityKind;
use crate::entity::mark::Mark;
use crate::segment::Document;

/// Words that say that the next name is another name of the last.
const ALIAS_WORDS: &[&str] = &[
    "alias",
    "dit",
    "dite",
    "dits",
    "ex",
    "ex-",
    "anciennement",
    "rebaptisé",
    "rebaptisée",
    "sigle",
    "acronyme",
    "abrégé",
    "aka",
    "formerly",
    "known",
    "abbreviated",
    "renamed",
    "nickname",
    "appelé",
    "appelée",
    "surnommé",
    "surnommée",
    "called",
    "nicknamed",
];

/// Words that may say so: believed where the one name is an acronym of the other's kind.
const WEAK_WORDS: &[&str] = &["ou", "or", "(", "[", "-", "–", "—"];

/// Words that may stand beside them.
const FILLING: &[&str] = &[
    ",",
    "\"",
    "«",
    "»",
    "“",
    "”",
    "le",
    "la",
    "les",
    "l'",
    "the",
    "de",
    "du",
    "son",
    "sa",
    "en",
    "anglais",
    "arabe",
    "français",
    "english",
    "arabic",
    "french",
    "connu",
    "connue",
    "sous",
    "nom",
    "plus",
    "aussi",
    "also",
    "better",
    "as",
    "by",
    "its",
    "acronym",
    "initials",
    "which",
    "in",
    "for",
    "short",
    ")",
    "désormais",
    "now",
    "selon",
    "forme",
];

/// Most tokens between two names that can be one thing.
const MAX_BETWEEN: usize = 8;

/// Links neighbours of which the text says that they are one.
pub(super) fn link(document: &Document<'_>, marks: &[Mark], forms: &Forms, sets: &mut Sets) {
    for (number, pair) in marks.windows(2).enumerate() {
        let [left, right] = pair else { continue };
        let form = |number: usize| {
            let at = forms.of_mark.get(number).copied()?;
            Some((at, forms.all.get(at)?))
        };
        let (Some((left_at, left_form)), Some((right_at, right_form))) =
            (form(number), form(number + 1))
        else {
            continue;
        };
        let said = Said::between(document, left, right);
        if says_alias(said, left_form, right_form) {
            sets.join(left_at, right_at);
        }
    }
}

/// What the words between two names say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Nothing,
    Perhaps,
    Alias,
}

impl Said {
    fn between(document: &Document<'_>, left: &Mark, right: &Mark) -> Self {
        if right.tokens.start.saturating_sub(left.tokens.end) > MAX_BETWEEN {
            return Self::Nothing;
        }
        let mut said = Self::Nothing;
        for at in left.tokens.end..right.tokens.start {
            let word = document.lower_at(at);
            if ALIAS_WORDS.contains(&word) {
                said = Self::Alias;
            } else if WEAK_WORDS.contains(&word) {
                said = if said == Self::Nothing { Self::Perhaps } else { said };
            } else if !FILLING.contains(&word) {
                return Self::Nothing;
            }
        }
        said
    }
}

fn says_alias(said: Said, left: &Form, right: &Form) -> bool {
    // Two lines of the lists are two things, whatever brackets say, unless one is
    // the other's former name.
    if let (Some(left), Some(right)) = (left.entry, right.entry)
        && left != right
        && said != Said::Alias
    {
        return false;
    }
    let short_and_long = left.acronym && right.is_long() || left.is_long() && right.acronym;
    let acronym_kind = |form: &Form| form.acronym && form.kind == EntityKind::Organization;
    match said {
        Said::Nothing => false,
        Said::Alias => left.kind == right.kind,
        Said::Perhaps => {
            // The kind of a bare acronym is a guess; that of its expansion is not.
            let kinds = left.kind == right.kind || {
                let other = if left.acronym { right } else { left };
                (acronym_kind(left) || acronym_kind(right))
                    && matches!(other.kind, EntityKind::Event | EntityKind::Product)
            };
            kinds && short_and_long && left.kind != EntityKind::Person
        }
    }
}
