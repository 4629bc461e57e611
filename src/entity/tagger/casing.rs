//! What capitals mean in a sentence.

use crate::segment::{Case, Token, TokenClass};

/// What capitals mean in a sentence.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Casing {
    /// A name or the first word.
    #[default]
    Telling,
    /// Nothing: Nearly Every Word Has One.
    TitleCase,
    /// Nothing: ALL LETTERS ARE.
    AllCaps,
    /// Nothing: there is none.
    AllSmall,
}

/// Words of at least so many letters tell how a sentence is cased: shorter
/// ones stay small in title case.
const TELLING_LETTERS: usize = 4;

/// With fewer such words a sentence may well be names alone.
const TELLING_WORDS: usize = 4;

/// Share of capitalised words (in percent) from which a sentence is in title
/// case. News sentences have under 50.
const TITLE_CASE_PERCENT: usize = 75;

/// Share of words in capitals (in percent) from which capitals say nothing.
const ALL_CAPS_PERCENT: usize = 80;

/// What capitals mean in the sentence of `tokens`.
pub(super) fn casing(tokens: &[Token]) -> Casing {
    let (mut words, mut capital, mut upper) = (0, 0, 0);
    let has_capital =
        tokens.iter().any(|token| matches!(token.case, Case::Capital | Case::Upper | Case::Mixed));
    for token in tokens.iter().filter(|token| token.class == TokenClass::Word) {
        if (token.range.len() as usize) < TELLING_LETTERS {
            continue;
        }
        words += 1;
        upper += usize::from(token.case == Case::Upper);
        capital += usize::from(token.case != Case::Lower);
    }
    if words < TELLING_WORDS {
        Casing::Telling
    } else if !has_capital {
        Casing::AllSmall
    } else if upper * 100 >= words * ALL_CAPS_PERCENT {
        Casing::AllCaps
    } else if capital * 100 >= words * TITLE_CASE_PERCENT {
        Casing::TitleCase
    } else {
        Casing::Telling
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::segment::Document;
    use crate::text::View;

    fn casing_of(text: &str) -> Casing {
        let view = View::new(text);
        casing(Document::new(&view, Language::French, None).tokens())
    }

    #[test]
    fn one_capital_is_enough_to_tell() {
        assert_eq!(casing_of("Un homme est mort hier à l'hôpital."), Casing::Telling);
        assert_eq!(casing_of("un homme est mort hier à l'hôpital de koudougou."), Casing::AllSmall);
        assert_eq!(casing_of("UN HOMME EST MORT HIER À KOUDOUGOU."), Casing::AllCaps);
        assert_eq!(casing_of("Grève à Lomé"), Casing::Telling);
    }
}
