//! What the ranking knows of each distinct word of a document.

use rust_stemmers::Stemmer;

use super::background::{Background, Usage};
use super::grammar::Grammar;
use crate::segment::{Document, Token, TokenClass, Vocabulary, WordId};

/// Words of the headline that count: a longer one is no headline. At most 64, the bits of a set.
pub(super) const MAX_TITLE_WORDS: usize = 60;

/// Names a stem of one document.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct StemId(pub(super) u32);

/// What is known of a word wherever it stands.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Word {
    /// Its stems in [`Words::stems`]: one for each run of letters and digits.
    first_stem: u32,
    end_stem: u32,
    /// Too common to say anything.
    pub(super) stop: bool,
    /// May stand inside a phrase.
    pub(super) inner: bool,
    /// Ties two nouns together.
    pub(super) linking: bool,
    /// Announces a noun.
    pub(super) determiner: bool,
    /// Announces a verb.
    pub(super) verbal: bool,
    /// Never part of a keyword unless a name has it.
    pub(super) barred: bool,
    /// No keyword by itself.
    pub(super) light: bool,
    /// Ends like a participle that is no noun by itself.
    pub(super) participle: bool,
    /// Ends like an adverb, like a verb, like a noun.
    pub(super) adverb_like: bool,
    pub(super) verb_like: bool,
    pub(super) noun_like: bool,
    /// How it is used in news at large.
    pub(super) usage: Usage,
}

/// The words of a document, by [`WordId`].
pub(super) struct Words {
    words: Vec<Word>,
    stems: Vec<StemId>,
    counts: Vec<u32>,
    /// By stem whether the text has it in a form that is no participle.
    plain: Vec<bool>,
    /// The first stems of the headline; `None` for one that the document does not have.
    pub(super) headline: Vec<Option<StemId>>,
    /// Adjectives stand before their nouns.
    pub(super) adjectives_first: bool,
}

impl Words {
    /// Looks up, classifies and stems every distinct word of `document` once.
    pub(super) fn new(document: &Document<'_>, grammar: &Grammar, background: &Background) -> Self {
        let vocabulary = document.vocabulary();
        let mut this = Self {
            words: vec![Word::default(); vocabulary.len()],
            stems: Vec::with_capacity(vocabulary.len()),
            counts: Vec::new(),
            plain: Vec::new(),
            headline: Vec::new(),
            adjectives_first: grammar.adjectives_first,
        };
        let lexicon = document.language().lexicon();
        this.mark(document, lexicon.stopwords, |word| word.stop = true);
        this.mark(document, grammar.inner, |word| word.inner = true);
        this.mark(document, grammar.linking, |word| word.linking = true);
        this.mark(document, grammar.determiners, |word| word.determiner = true);
        this.mark(document, grammar.verbal, |word| word.verbal = true);
        for list in [grammar.barred, lexicon.months, lexicon.weekdays] {
            this.mark(document, list, |word| word.barred = true);
        }
        this.mark(document, grammar.light, |word| word.light = true);
        let mut known = Stems { stemmer: (grammar.stemmer)(), known: Vocabulary::default() };
        for index in 0..vocabulary.len() {
            let form = vocabulary.get(WordId(index as u32));
            this.describe(index, form, grammar, background, &mut known);
        }
        this.headline = known.of(document.headline().unwrap_or_default());
        this.counts = vec![0; known.known.len()];
        this.plain = vec![false; known.known.len()];
        this.count(document.tokens());
        this
    }

    fn mark(&mut self, document: &Document<'_>, list: &[&str], set: impl Fn(&mut Word)) {
        for form in list {
            let id = document.vocabulary().find(form);
            if let Some(word) = id.and_then(|id| self.words.get_mut(id.0 as usize)) {
                set(word);
            }
        }
    }

    fn describe(
        &mut self,
        index: usize,
        form: &str,
        grammar: &Grammar,
        background: &Background,
        known: &mut Stems,
    ) {
        let first_stem = self.stems.len() as u32;
        let mut usage = Usage::default();
        for part in parts(form) {
            let stem = known.stemmer.stem(part);
            let used = background.get(&stem, part);
            // Of a compound the rarest part tells most.
            if used.rarity > usage.rarity {
                usage = used;
            }
            self.stems.push(StemId(known.known.intern_as_written(&stem).0));
        }
        let ends = |endings: &[&str]| endings.iter().any(|ending| form.ends_with(ending));
        if let Some(word) = self.words.get_mut(index) {
            word.first_stem = first_stem;
            word.end_stem = self.stems.len() as u32;
            word.usage = usage;
            word.participle = ends(grammar.participle_endings);
            word.adverb_like = ends(grammar.adverb_endings);
            word.verb_like = ends(grammar.verb_endings);
            word.noun_like = ends(grammar.noun_endings);
        }
    }

    fn count(&mut self, tokens: &[Token]) {
        for token in tokens.iter().filter(|token| is_lexical(token.class)) {
            let word = self.get(token.word);
            for stem in
                self.stems.get(word.first_stem as usize..word.end_stem as usize).unwrap_or_default()
            {
                if let Some(count) = self.counts.get_mut(stem.0 as usize) {
                    *count += 1;
                }
                if let Some(plain) = self.plain.get_mut(stem.0 as usize) {
                    *plain |= !word.participle;
                }
            }
        }
    }

    /// What is known of a word.
    pub(super) fn get(&self, id: WordId) -> Word {
        self.words.get(id.0 as usize).copied().unwrap_or_default()
    }

    /// The stems of a word.
    pub(super) fn stems(&self, id: WordId) -> &[StemId] {
        let word = self.get(id);
        self.stems.get(word.first_stem as usize..word.end_stem as usize).unwrap_or_default()
    }

    /// Whether a word is a participle of which the text has no other form: « rescued », but not beside « rescue ».
    pub(super) fn is_lone_participle(&self, id: WordId) -> bool {
        let plain = |stem: &StemId| self.plain.get(stem.0 as usize) == Some(&true);
        self.get(id).participle && !self.stems(id).iter().any(plain)
    }

    /// How often a word occurs in any inflection: of its stems the rarest.
    pub(super) fn frequency(&self, id: WordId) -> u32 {
        let count = |stem: &StemId| self.counts.get(stem.0 as usize).copied().unwrap_or(0);
        self.stems(id).iter().map(count).min().unwrap_or(0)
    }
}

/// The distinct stems of a document, by their [`StemId`].
struct Stems {
    stemmer: Stemmer,
    known: Vocabulary,
}

impl Stems {
    /// The first stems of a headline; `None` for one that the document does not have.
    fn of(&self, headline: &str) -> Vec<Option<StemId>> {
        let lower = headline.to_lowercase();
        let id = |part| self.known.find(&self.stemmer.stem(part)).map(|id| StemId(id.0));
        parts(&lower).take(MAX_TITLE_WORDS).map(id).collect()
    }
}

/// The runs of letters and digits in a lower-cased word.
pub(super) fn parts(form: &str) -> impl Iterator<Item = &str> {
    form.split(|ch: char| !ch.is_alphanumeric()).filter(|part| !part.is_empty())
}

/// Whether tokens of this class are words of the text's language.
pub(super) fn is_lexical(class: TokenClass) -> bool {
    matches!(class, TokenClass::Word | TokenClass::Mixed)
}
