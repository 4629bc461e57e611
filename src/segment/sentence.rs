//! Sentences.

use std::ops::Range;

use super::{Paragraph, ParagraphKind, Token, TokenClass, Vocabulary};
use crate::language::Lexicon;
use crate::text::TextRange;

/// A run of tokens that ends with a full stop, or with its paragraph.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sentence {
    /// Its place in the view, from the first to the last token.
    pub range: TextRange,
    /// Its tokens: indices into the document's tokens.
    pub tokens: Range<usize>,
    /// The paragraph it stands in: an index into the document's paragraphs.
    pub paragraph: usize,
    /// What that paragraph is.
    pub kind: ParagraphKind,
}

/// The sentences of a document, in order. One pass over the tokens.
pub(super) fn split(
    text: &str,
    tokens: &[Token],
    vocabulary: &Vocabulary,
    paragraphs: &[Paragraph],
    lexicon: &Lexicon,
) -> Vec<Sentence> {
    let splitter = Splitter { text, tokens, vocabulary, lexicon };
    let mut sentences = Vec::new();
    let mut next = 0;
    for (index, paragraph) in paragraphs.iter().enumerate() {
        let first = next;
        while tokens.get(next).is_some_and(|token| token.range.start < paragraph.range.end) {
            next += 1;
        }
        splitter.split_paragraph(first..next, index, paragraph.kind, &mut sentences);
    }
    sentences.shrink_to_fit();
    sentences
}

struct Splitter<'a> {
    text: &'a str,
    tokens: &'a [Token],
    vocabulary: &'a Vocabulary,
    lexicon: &'a Lexicon,
}

impl Splitter<'_> {
    fn split_paragraph(
        &self,
        tokens: Range<usize>,
        paragraph: usize,
        kind: ParagraphKind,
        sentences: &mut Vec<Sentence>,
    ) {
        let mut start = tokens.start;
        let mut at = tokens.start;
        // The same for every token of a run of closers: looked for once, or `. . . .` would cost its square.
        let mut end = at;
        while at < tokens.end {
            if end <= at {
                end = self.end_of_closers(at, tokens.end);
            }
            if self.is_stop(at) && end < tokens.end && self.begins_sentence(at, end) {
                sentences.extend(self.sentence(start..end, paragraph, kind));
                start = end;
                at = end;
            } else {
                at += 1;
            }
        }
        sentences.extend(self.sentence(start..tokens.end, paragraph, kind));
    }

    fn sentence(
        &self,
        tokens: Range<usize>,
        paragraph: usize,
        kind: ParagraphKind,
    ) -> Option<Sentence> {
        let first = self.tokens.get(tokens.start..tokens.end)?.first()?;
        let last = self.tokens.get(tokens.end.checked_sub(1)?)?;
        Some(Sentence { range: first.range.cover(last.range), tokens, paragraph, kind })
    }

    /// Whether the token may end a sentence.
    fn is_stop(&self, at: usize) -> bool {
        let Some(token) = self.tokens.get(at) else { return false };
        match token.class {
            TokenClass::Punctuation => {
                token.range.of(self.text).starts_with(['.', '!', '?', '…', '‽'])
                    && !self.is_numbering(at)
            }
            // An abbreviation keeps its stop; only some may end a sentence as well.
            TokenClass::Word => {
                let word = self.vocabulary.get(token.word);
                word.strip_suffix('.')
                    .is_some_and(|stem| self.lexicon.closing_abbreviations.contains(&stem))
            }
            _ => false,
        }
    }

    /// Whether the stop at `at` stands between an abbreviation and its number: No. 5.
    fn is_numbering(&self, at: usize) -> bool {
        let (Some(before), Some(next)) =
            (at.checked_sub(1).and_then(|at| self.tokens.get(at)), self.tokens.get(at + 1))
        else {
            return false;
        };
        next.class == TokenClass::Number
            && self.lexicon.numbering.contains(&self.vocabulary.get(before.word))
    }

    /// The index after the closing quotes and brackets that follow token `at`.
    fn end_of_closers(&self, at: usize, limit: usize) -> usize {
        let closes = |index: usize| {
            self.tokens.get(index).is_some_and(|token| {
                let form = token.range.of(self.text);
                matches!(form, "»" | "”" | ")" | "]" | "." | "!" | "?" | "…")
                    || (matches!(form, "\"" | "'") && !token.spaced)
            })
        };
        let mut end = at + 1;
        while end < limit && closes(end) {
            end += 1;
        }
        end
    }

    /// Whether a sentence can begin at token `next` after the stop `stop`.
    fn begins_sentence(&self, stop: usize, next: usize) -> bool {
        let (Some(stop), Some(token)) = (self.tokens.get(stop), self.tokens.get(next)) else {
            return false;
        };
        if !token.spaced {
            return false;
        }
        let form = token.range.of(self.text);
        let first = form.chars().next().unwrap_or(' ');
        if stop.class == TokenClass::Word {
            let word = self.vocabulary.get(token.word).trim_end_matches('.');
            let goes_on =
                self.lexicon.continuations.contains(&word) || self.lexicon.weekdays.contains(&word);
            return first.is_uppercase() && !goes_on;
        }
        match token.class {
            TokenClass::Word | TokenClass::Mixed => !first.is_lowercase(),
            TokenClass::Punctuation => !matches!(first, ',' | ';' | ':' | ')' | '-' | '–' | '—'),
            _ => true,
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::segment::Document;
    use crate::text::View;

    fn sentences(text: &str, language: Language) -> Vec<String> {
        let view = View::new(text);
        let document = Document::new(&view, language, None);
        document.sentences().iter().map(|s| s.range.of(view.text()).to_owned()).collect()
    }

    #[test]
    fn french_stops() {
        let text = "M. Dupré est arrivé av. J.-C. ou presque. « Vraiment ? » a dit Mme K. Il part à 3.5 km etc. Le reste suit... Puis rien";
        insta::assert_debug_snapshot!(sentences(text, Language::French), @r#"
        [
            "M. Dupré est arrivé av. J.-C. ou presque.",
            "« Vraiment ? » a dit Mme K. Il part à 3.5 km etc.",
            "Le reste suit...",
            "Puis rien",
        ]
        "#);
    }

    #[test]
    fn what_goes_on_behind_an_abbreviation() {
        let text = "It opens at 5 p.m. EST. It closes at 9 p.m. Monday. Shares of Nort Corp. Friday fell at 4 p.m. They rose.";
        insta::assert_debug_snapshot!(sentences(text, Language::English), @r#"
        [
            "It opens at 5 p.m. EST.",
            "It closes at 9 p.m. Monday.",
            "Shares of Nort Corp. Friday fell at 4 p.m.",
            "They rose.",
        ]
        "#);
    }

    #[test]
    fn english_stops() {
        let text =
            "The U.S. Senate met. Dr. Hale, Jr., said \"No.\" Nobody moved! It cost $3.5 million.";
        insta::assert_debug_snapshot!(sentences(text, Language::English), @r#"
        [
            "The U.S. Senate met.",
            "Dr. Hale, Jr., said \"No.\"",
            "Nobody moved!",
            "It cost $3.5 million.",
        ]
        "#);
    }
}
