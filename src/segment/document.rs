//! A text with its paragraphs, sentences and tokens.

use super::{Paragraph, ParagraphKind, Sentence, Token, TokenClass, Vocabulary, WordId};
use super::{paragraph, sentence, tokenizer};
use crate::language::Language;
use crate::text::{TextRange, View};

/// A text cut into paragraphs, sentences and tokens, as the extractors read it.
///
/// All ranges refer to the [view](View) of the text.
#[derive(Debug)]
pub struct Document<'v> {
    view: &'v View<'v>,
    language: Language,
    tokens: Vec<Token>,
    vocabulary: Vocabulary,
    sentences: Vec<Sentence>,
    paragraphs: Vec<Paragraph>,
    headline: Option<String>,
}

impl<'v> Document<'v> {
    /// Cuts the text of `view` by the rules of `language`, in linear time.
    ///
    /// A `title` that opens the text makes its first paragraph the title,
    /// whatever that looks like. Boilerplate has neither tokens nor sentences,
    /// so that no extractor meets it.
    #[must_use]
    pub fn new(view: &'v View<'v>, language: Language, title: Option<&str>) -> Self {
        let lexicon = language.lexicon();
        let (mut tokens, vocabulary) = tokenizer::tokenize(view.text(), lexicon);
        let title = title.map(|title| View::new(title).text().trim().to_owned());
        let paragraphs = paragraph::split(view.text(), title.as_deref());
        let headline = title.filter(|title| !title.is_empty()).or_else(|| {
            let title = paragraphs.iter().find(|it| it.kind == ParagraphKind::Title)?;
            Some(title.range.of(view.text()).to_owned())
        });
        set_boilerplate_aside(&mut tokens, &paragraphs);
        let sentences = sentence::split(view.text(), &tokens, &vocabulary, &paragraphs, lexicon);
        Self { view, language, tokens, vocabulary, sentences, paragraphs, headline }
    }

    /// One line as running text, even if it looks like boilerplate.
    pub(crate) fn line(view: &'v View<'v>, language: Language) -> Self {
        let lexicon = language.lexicon();
        let (tokens, vocabulary) = tokenizer::tokenize(view.text(), lexicon);
        let range = TextRange::new(0, view.text().len() as u32);
        let paragraphs = vec![Paragraph { range, kind: ParagraphKind::Body }];
        let sentences = sentence::split(view.text(), &tokens, &vocabulary, &paragraphs, lexicon);
        Self { view, language, tokens, vocabulary, sentences, paragraphs, headline: None }
    }

    /// The view that all ranges refer to.
    #[must_use]
    pub fn view(&self) -> &'v View<'v> {
        self.view
    }

    /// The view's text.
    #[must_use]
    pub fn text(&self) -> &'v str {
        self.view.text()
    }

    /// The language whose rules cut the text.
    #[must_use]
    pub fn language(&self) -> Language {
        self.language
    }

    /// All tokens of the article, in order; none of boilerplate.
    #[must_use]
    pub fn tokens(&self) -> &[Token] {
        &self.tokens
    }

    /// All sentences, in order: every token is in exactly one.
    #[must_use]
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// All paragraphs, in order.
    #[must_use]
    pub fn paragraphs(&self) -> &[Paragraph] {
        &self.paragraphs
    }

    /// The tokens of a sentence.
    #[must_use]
    pub fn sentence_tokens(&self, sentence: &Sentence) -> &[Token] {
        self.tokens.get(sentence.tokens.clone()).unwrap_or_default()
    }

    /// The title: the one given, else the one that the text begins with.
    #[must_use]
    pub fn headline(&self) -> Option<&str> {
        self.headline.as_deref()
    }

    /// The distinct words of the text.
    #[must_use]
    pub fn vocabulary(&self) -> &Vocabulary {
        &self.vocabulary
    }

    /// A token as the view writes it.
    #[must_use]
    pub fn form(&self, token: &Token) -> &'v str {
        token.range.of(self.view.text())
    }

    /// A token in lower case.
    #[must_use]
    pub fn lower(&self, token: &Token) -> &str {
        self.vocabulary.get(token.word)
    }

    /// The lower-cased token at `index`; empty past the end.
    #[must_use]
    pub fn lower_at(&self, index: usize) -> &str {
        self.tokens.get(index).map_or("", |token| self.lower(token))
    }

    /// The class of the token at `index`, if there is one.
    #[must_use]
    pub fn class_at(&self, index: usize) -> Option<TokenClass> {
        self.tokens.get(index).map(|token| token.class)
    }

    /// A word's lower-cased form.
    #[must_use]
    pub fn word(&self, id: WordId) -> &str {
        self.vocabulary.get(id)
    }

    /// The view from the first to the last of the tokens `start..end`; empty when there are none.
    #[must_use]
    pub fn cover(&self, start: usize, end: usize) -> TextRange {
        match self.tokens.get(start..end) {
            Some([first, .., last]) => first.range.cover(last.range),
            Some([only]) => only.range,
            _ => TextRange::default(),
        }
    }

    /// The index of the sentence that holds token `index`.
    #[must_use]
    pub fn sentence_of(&self, index: usize) -> Option<usize> {
        let at = self.sentences.partition_point(|sentence| sentence.tokens.end <= index);
        (at < self.sentences.len()).then_some(at)
    }
}

/// Takes out the tokens that stand in boilerplate. One pass: both are in order.
fn set_boilerplate_aside(tokens: &mut Vec<Token>, paragraphs: &[Paragraph]) {
    let mut aside = paragraphs.iter().filter(|it| it.kind == ParagraphKind::Boilerplate).peekable();
    tokens.retain(|token| {
        while aside.next_if(|it| it.range.end <= token.range.start).is_some() {}
        aside.peek().is_none_or(|it| token.range.start < it.range.start)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn boilerplate_has_no_tokens() {
        let text = "Le pont rouvre\nPar Jeanne Morel\nLe pont rouvre lundi.\nPartager sur Facebook\nLa route suit.";
        let view = View::new(text);
        let document = Document::new(&view, Language::French, None);
        let sentences: Vec<&str> =
            document.sentences().iter().map(|it| it.range.of(document.text())).collect();
        assert_eq!(sentences, ["Le pont rouvre", "Le pont rouvre lundi.", "La route suit."]);
        assert!(document.tokens().iter().all(|token| document.form(token) != "Jeanne"));
    }
}
