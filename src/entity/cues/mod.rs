//! Cues: words that tell that a name stands beside them, and of which kind.
//!
//! Each language gives word lists for the same [`Cue`]s; per document they
//! become one bit set a distinct word, so that a rule is a bit test.

mod en;
mod fr;

use crate::language::Language;
use crate::segment::Document;

/// What a word tells of the names around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub(super) enum Cue {
    /// A title or function; a person's name may follow: *colonel*, *Mme*.
    Title,
    /// Begins an organization's name and is part of it, when capitalised: *Mouvement …*
    OrganizationHead,
    /// The same, in small letters too: *ministère de l'Intérieur*.
    OrganizationHeadLower,
    /// Describes the organization that follows: *la société Veltrix*.
    OrganizationDescription,
    /// Describes the product that follows: *le réseau X*.
    ProductDescription,
    /// Ends a capitalised run that is an organization: *… Party*, *… SA*. People and places may end so too
    /// (*… United*, *… Union*).
    OrganizationTail,
    /// Begins a place's name and is part of it: *lac Tchad*, *rue de la Paix*.
    PlaceHead,
    /// Describes the place that follows and is not part of its name: *la ville de Gao*.
    PlaceDescription,
    /// Only towns and the like follow it: *le maire de X*, *mayor of X*.
    TownDescription,
    /// Ends a capitalised run that is a place: *… Island*.
    PlaceTail,
    /// A place often follows: *à*, *in*.
    PlacePreposition,
    /// Begins the name of an event and is part of it: *guerre d'Algérie*.
    EventHead,
    /// Ends a capitalised run that is an event: *… Cup*.
    EventTail,
    /// Begins the name of a product and is part of it: *prix Nobel*.
    ProductHead,
    /// Ends a capitalised run that is a product: *… Award*.
    ProductTail,
    /// Stands between first and last name: *van*, *al-*.
    Particle,
    /// Joins a head to its complement: *de*, *of*.
    Link,
    /// An article, or what else may follow a link without being a name.
    Article,
    /// An adjective that belongs to the name it follows: *national*.
    Adjective,
    /// Another name of the thing just named follows: *anciennement*, *alias*.
    Alias,
    /// Somebody speaks or acts: a person's or an organization's verb.
    Speech,
    /// Capitalised without being a name: *Internet*, *Monday*.
    Never,
    /// Too common to begin a sentence's first name with.
    Stopword,
    /// An [`OrganizationTail`](Self::OrganizationTail) that ends the name of a company, and of no person or place:
    /// *… Ventures*.
    CompanyTail,
}

/// One language's cue words, lower-case, and how its adjectives end.
pub(super) struct Cues {
    pub words: &'static [(Cue, &'static [&'static str])],
    /// Endings of adjectives that follow a noun and relate to it (*-ique*, *-ain*).
    pub adjective_endings: &'static [&'static str],
    /// Whether adjectives and complements may be in small letters within a name
    /// (*Parti communiste français*), as against every word in capitals.
    pub lower_within_names: bool,
    /// Whether capitalised words of which nothing is known are mostly people:
    /// not where titles of all kinds are written in capitals.
    pub unknown_is_person: bool,
}

impl Cues {
    fn of(language: Language) -> &'static Self {
        match language {
            Language::French => &fr::CUES,
            Language::English => &en::CUES,
        }
    }
}

/// The cues of each distinct word of one document.
pub(super) struct CueTable {
    /// Bits by word id.
    bits: Vec<u32>,
    pub lower_within_names: bool,
    pub unknown_is_person: bool,
}

/// Shortest word whose ending is taken for that of an adjective.
const SHORTEST_ADJECTIVE: usize = 6;

impl CueTable {
    pub fn new(document: &Document<'_>) -> Self {
        let cues = Cues::of(document.language());
        let vocabulary = document.vocabulary();
        let mut bits = vec![0_u32; vocabulary.len()];
        let mut set = |word: &str, cue: Cue| {
            let slot = vocabulary.find(word).and_then(|id| bits.get_mut(id.0 as usize));
            if let Some(slot) = slot {
                *slot |= 1 << cue as u8;
            }
        };
        for &(cue, words) in cues.words {
            words.iter().for_each(|word| set(word, cue));
            if cue == Cue::CompanyTail {
                words.iter().for_each(|word| set(word, Cue::OrganizationTail));
            }
        }
        let stopwords = document.language().lexicon().stopwords;
        stopwords.iter().for_each(|word| set(word, Cue::Stopword));
        for (id, slot) in bits.iter_mut().enumerate() {
            let word = document.word(crate::segment::WordId(id as u32));
            let ends = |ending: &&str| word.strip_suffix(*ending).is_some();
            if word.len() >= SHORTEST_ADJECTIVE && cues.adjective_endings.iter().any(ends) {
                *slot |= 1 << Cue::Adjective as u8;
            }
        }
        Self {
            bits,
            lower_within_names: cues.lower_within_names,
            unknown_is_person: cues.unknown_is_person,
        }
    }

    /// Every cue that token `index` is, as a set of bits.
    pub fn all(&self, document: &Document<'_>, index: usize) -> u32 {
        let token = document.tokens().get(index);
        let bits = token.and_then(|token| self.bits.get(token.word.0 as usize));
        bits.copied().unwrap_or_default()
    }

    /// Whether token `index` is such a cue.
    pub fn is(&self, document: &Document<'_>, index: usize, cue: Cue) -> bool {
        self.all(document, index) & (1 << cue as u8) != 0
    }
}
