//! What a document as a whole tells of its words: how they are cased elsewhere.

use crate::segment::{Case, Document, Sentence, Token, TokenClass};

/// The casing of each distinct word, and where a capital means nothing.
pub(super) struct Evidence {
    /// Per word: how often in small letters, how often capitalised inside a sentence.
    lower: Vec<u32>,
    inside: Vec<u32>,
    /// Per token: it begins a sentence, a quotation or a part after a colon.
    initial: Vec<bool>,
    /// Per sentence: nearly every word has a capital.
    headline: Vec<bool>,
}

/// From this share of capitalised words on, capitals tell nothing. Names alone
/// reach about 0.6 in a short title; Title Case leaves only small words out.
/// Lower loses names in titles, higher marks every word of an English headline.
const HEADLINE_SHARE: f64 = 0.6;

/// Sentences with fewer words are not judged.
const HEADLINE_WORDS: usize = 4;

impl Evidence {
    pub fn new(document: &Document<'_>) -> Self {
        let words = document.vocabulary().len();
        let mut evidence = Self {
            lower: vec![0; words],
            inside: vec![0; words],
            initial: vec![false; document.tokens().len()],
            headline: Vec::with_capacity(document.sentences().len()),
        };
        for sentence in document.sentences() {
            evidence.read(document, sentence);
        }
        evidence
    }

    fn read(&mut self, document: &Document<'_>, sentence: &Sentence) {
        let tokens = document.sentence_tokens(sentence);
        let headline = is_headline(document, tokens);
        self.headline.push(headline);
        let mut initial = true;
        for (token, slot) in tokens.iter().zip(self.initial.iter_mut().skip(sentence.tokens.start))
        {
            *slot = initial;
            let word = token.word.0 as usize;
            match token.case {
                Case::Lower => count(&mut self.lower, word),
                Case::Capital | Case::Upper | Case::Mixed if !initial && !headline => {
                    count(&mut self.inside, word);
                }
                _ => {}
            }
            initial = match token.class {
                TokenClass::Word | TokenClass::Mixed => false,
                TokenClass::Punctuation => match document.form(token) {
                    "«" | "\"" | "“" | ":" | "…" | "..." | "?" | "!" => true,
                    "." | ")" | "(" | "," | ";" => false,
                    _ => initial,
                },
                _ => initial,
            };
        }
    }

    /// Whether the capital of token `at` may be owed to its place.
    pub fn is_initial(&self, at: usize) -> bool {
        self.initial.get(at).copied().unwrap_or_default()
    }

    /// Whether the sentence of token `at` is written in capitals throughout.
    pub fn is_headline(&self, document: &Document<'_>, at: usize) -> bool {
        let sentence = document.sentence_of(at);
        sentence.and_then(|sentence| self.headline.get(sentence)).copied().unwrap_or_default()
    }

    /// Whether the word of token `at` stands in small letters somewhere.
    pub fn seen_lower(&self, document: &Document<'_>, at: usize) -> bool {
        self.count(&self.lower, document, at) > 0
    }

    /// Whether the word of token `at` has a capital somewhere inside a sentence.
    pub fn seen_inside(&self, document: &Document<'_>, at: usize) -> bool {
        self.count(&self.inside, document, at) > 0
    }

    /// Whether the word is in small letters more often than capitalised inside sentences.
    pub fn is_mostly_lower(&self, document: &Document<'_>, at: usize) -> bool {
        self.count(&self.lower, document, at) > self.count(&self.inside, document, at)
    }

    fn count(&self, counts: &[u32], document: &Document<'_>, at: usize) -> u32 {
        let word = document.tokens().get(at).map(|token| token.word.0 as usize);
        word.and_then(|word| counts.get(word)).copied().unwrap_or_default()
    }
}

fn count(counts: &mut [u32], word: usize) {
    if let Some(count) = counts.get_mut(word) {
        *count += 1;
    }
}

/// Whether the words that could be in small letters mostly have capitals. A
/// sentence with a full stop must be all in capitals: it may just be full of names.
fn is_headline(document: &Document<'_>, tokens: &[Token]) -> bool {
    let stopwords = document.language().lexicon().stopwords;
    let mut words = 0;
    let mut capitals = 0;
    if tokens.last().is_some_and(|token| document.form(token) == ".")
        && tokens.iter().any(|token| token.case == Case::Lower)
    {
        return false;
    }
    for token in tokens.iter().filter(|token| token.class == TokenClass::Word) {
        if token.range.len() > 1 && !stopwords.contains(&document.lower(token)) {
            words += 1;
            capitals += usize::from(token.case != Case::Lower);
        }
    }
    words >= HEADLINE_WORDS && capitals as f64 >= HEADLINE_SHARE * words as f64
}
