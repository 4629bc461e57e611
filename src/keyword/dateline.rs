//! The dateline that opens a dispatch: where and for whom it was written says nothing of what it is about.

use crate::analysis::{Entity, EntityKind, Figure};
use crate::segment::{Document, ParagraphKind, Sentence, Token};
use crate::text::TextRange;

/// So many sentences at the start of a text may have a dateline: a title, a standfirst and a list of points may stand before
/// it. More takes places set off by a dash in the body for datelines.
const SENTENCES: usize = 6;

/// Most tokens of a dateline: « Sainte-Marthe (Roquebelle), le mardi 4 mai 2021 (Agence des ports) — » has sixteen.
const TOKENS: usize = 24;

/// A longer word in small letters is no part of a dateline unless in brackets (« Pont *de* Lambert, *le* 4 mai »).
const PARTICLE_BYTES: usize = 3;

/// How many tokens the dateline takes up at the start of the sentence with index `number`: none where there is none.
///
/// It begins with a place, goes on with names, a date and what stands in brackets, and ends in a dash, or with its sentence
/// where that ends in a date. `names` and `figures` are in text order.
pub(super) fn dateline(
    document: &Document<'_>,
    number: usize,
    sentence: &Sentence,
    names: &[(TextRange, u32)],
    entities: &[Entity],
    figures: &[Figure],
) -> usize {
    let tokens = document.sentence_tokens(sentence);
    let title = matches!(sentence.kind, ParagraphKind::Title | ParagraphKind::Heading);
    if number >= SENTENCES || title || !opens_with_place(tokens, names, entities) {
        return 0;
    }
    let in_figure = |token: &Token| {
        let at = figures.partition_point(|figure| figure.range.end <= token.range.start);
        figures.get(at).is_some_and(|figure| figure.range.contains(token.range))
    };
    let (mut brackets, mut dated) = (false, false);
    for (at, token) in tokens.iter().enumerate().take(TOKENS) {
        let figure = in_figure(token);
        dated |= figure;
        match document.form(token) {
            "-" | "–" | "—" => return at + 1,
            "(" => brackets = true,
            ")" => brackets = false,
            "." | "," | "/" | "|" => {}
            form => {
                let of_place = token.is_capitalised() || form.len() <= PARTICLE_BYTES;
                if !(brackets || figure || of_place) {
                    return 0;
                }
            }
        }
    }
    if dated && tokens.len() <= TOKENS { tokens.len() } else { 0 }
}

/// Whether the first token begins the name of a place.
fn opens_with_place(tokens: &[Token], names: &[(TextRange, u32)], entities: &[Entity]) -> bool {
    let Some(first) = tokens.first() else { return false };
    let at = names.partition_point(|(range, _)| range.end <= first.range.start);
    let name = names.get(at).filter(|(range, _)| range.contains(first.range));
    let entity = name.and_then(|&(_, entity)| entities.get(entity as usize));
    entity.is_some_and(|entity| entity.kind == EntityKind::Location)
}

#[cfg(test)]
mod tests {
    use crate::{Analyzer, Article, Language};

    /// The keywords of a text whose second paragraph begins with `opening`.
    fn keywords(opening: &str, language: Language) -> Vec<String> {
        let rest = match language {
            Language::French => {
                "La digue de Roquebelle cède. La mairie de Roquebelle promet une autre digue."
            }
            Language::English => {
                "The dam at Fernwick gave way. The council at Fernwick will build another dam."
            }
        };
        let text = format!("La digue\n\n{opening} {rest}");
        let article = Article { language: Some(language), ..Article::new(&text) };
        Analyzer::new().analyze(&article).keywords.into_iter().map(|it| it.text).collect()
    }

    #[test]
    fn neither_town_nor_agency_of_a_dateline_is_a_keyword() {
        for (opening, language) in [
            ("Lille, 12 mars 2025 (AFP) -", Language::French),
            ("LILLE (AFP) —", Language::French),
            ("Lille, le 12 mars 2025.", Language::French),
            ("LEEDS, England, Feb 4, 2025 (Reuters) -", Language::English),
            ("LEEDS -", Language::English),
        ] {
            let words = keywords(opening, language);
            for word in ["lille", "afp", "leeds", "england", "reuters"] {
                assert!(!words.iter().any(|it| it.to_lowercase() == word), "{opening} {words:?}");
            }
            let subject = if language == Language::French { "Roquebelle" } else { "Fernwick" };
            assert!(words.iter().any(|it| it == subject), "{opening} {words:?}");
        }
    }

    #[test]
    fn a_town_that_a_sentence_begins_with_stays_a_keyword() {
        for opening in ["Lille attend une digue – la mairie aussi.", "Lille a voté."] {
            let words = keywords(opening, Language::French);
            assert!(words.iter().any(|it| it == "Lille"), "{opening} {words:?}");
        }
    }
}
