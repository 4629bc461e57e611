//! Features: what there is to know of each candidate.

/// Declares the features once: variant, code, meaning.
macro_rules! features {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)*) => {
        /// What is measured of a candidate. Shares and flags run from 0 to 1,
        /// logarithms are natural.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        #[repr(u8)]
        pub enum Feature { $($(#[$doc])* $name,)* }

        impl Feature {
            /// Every feature, in order.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// A stable lower-case name.
            #[must_use]
            pub const fn code(self) -> &'static str {
                match self { $(Self::$name => $code,)* }
            }

            /// The variant as source code spells it.
            #[must_use]
            pub const fn variant(self) -> &'static str {
                match self { $(Self::$name => stringify!($name),)* }
            }
        }
    };
}

features! {
    /// It occurs once.
    Once = "once",
    /// Logarithm of its number of occurrences.
    Frequency = "frequency",
    /// Occurrences per occurrence of the document's most frequent phrase.
    RelativeFrequency = "relative_frequency",
    /// Share of the document before its first occurrence.
    Position = "position",
    /// Logarithm of the number of tokens before its first occurrence.
    LogPosition = "log_position",
    /// Share of the body before its first occurrence there; 1 when it is only in the title.
    BodyPosition = "body_position",
    /// Share of the document between first and last occurrence.
    Spread = "spread",
    /// Logarithm of the number of sentences that have it.
    Sentences = "sentences",
    /// The headline has it.
    InTitle = "in_title",
    /// Share of its words that the headline has.
    TitleShare = "title_share",
    /// Share of occurrences in headings.
    InHeading = "in_heading",
    /// The first sentences of the body have it.
    InLead = "in_lead",
    /// Share of occurrences that begin after a function word, a mark or the sentence's start.
    LeftBound = "left_bound",
    /// Share of occurrences that end before a function word, a mark or the sentence's end.
    RightBound = "right_bound",
    /// Share of occurrences that a determiner announces.
    Determiner = "determiner",
    /// Share of occurrences that a word announces after which verbs stand.
    Verbal = "verbal",
    /// Share of occurrences within the sentence that are capitalised throughout.
    Capitals = "capitals",
    /// It is an acronym.
    Acronym = "acronym",
    /// Share of occurrences that are a name as a whole.
    Name = "name",
    /// Share of occurrences that are part of a name.
    InName = "in_name",
    /// It holds a name and more.
    HoldsName = "holds_name",
    /// One word.
    OneWord = "one_word",
    /// Two words of content.
    TwoWords = "two_words",
    /// Three words of content.
    ThreeWords = "three_words",
    /// More words of content.
    MoreWords = "more_words",
    /// A function word stands inside.
    HasInner = "has_inner",
    /// A conjunction or article-like word stands inside more than once.
    InnerShare = "inner_share",
    /// Logarithm of its characters.
    Length = "length",
    /// Share of its occurrences that are part of one longer phrase.
    Covered = "covered",
    /// A longer phrase goes with it at every occurrence.
    Swallowed = "swallowed",
    /// Occurrences per occurrence of its most frequent word.
    Cohesion = "cohesion",
    /// Occurrences per occurrence of its rarest word.
    Uniqueness = "uniqueness",
    /// Rarity of its commonest word in news.
    LeastRarity = "least_rarity",
    /// Mean rarity of its words in news.
    MeanRarity = "mean_rarity",
    /// Frequency times mean rarity, relative to the document's highest.
    Weight = "weight",
    /// Sum over its words of frequency times rarity, relative to the document's highest word.
    WordWeight = "word_weight",
    /// How often in news a determiner announces the word that begins it.
    FirstAnnounced = "first_announced",
    /// How often in news a determiner announces the word that ends it.
    LastAnnounced = "last_announced",
    /// How often in news the word that begins it stands where verbs stand.
    FirstVerbal = "first_verbal",
    /// How often in news the word that ends it stands where verbs stand.
    LastVerbal = "last_verbal",
    /// How often in news the word that begins it begins a run of words of content.
    FirstInitial = "first_initial",
    /// How often in news the word that ends it ends a run of words of content.
    LastFinal = "last_final",
    /// How often its words are in the headline of news that have them, on average.
    Titled = "titled",
    /// The first word ends like a verb.
    FirstVerbLike = "first_verb_like",
    /// The last word ends like a verb.
    LastVerbLike = "last_verb_like",
    /// The first word ends like a noun.
    FirstNounLike = "first_noun_like",
    /// The last word ends like a noun.
    LastNounLike = "last_noun_like",
    /// Some word ends like an adverb.
    AdverbLike = "adverb_like",
    /// Some word says something only in company.
    Light = "light",
    /// Share of occurrences in quotation marks or brackets as a whole.
    Enclosed = "enclosed",
    /// Logarithm of the document's number of tokens.
    DocumentLength = "document_length",
    /// Share of the document's tokens that names take up.
    NameDensity = "name_density",
    /// Share of occurrences that a preposition ties to what follows.
    BeforeLink = "before_link",
    /// Share of occurrences that a preposition ties to what stands before.
    AfterLink = "after_link",
    /// Share of occurrences where nouns stand: not after a noun or verb, and
    /// before no noun where the language has adjectives there.
    Nominal = "nominal",
    /// Share of the headline's other words that a sentence with it has, on average over the body.
    TitleCompany = "title_company",
    /// Log odds by the weights alone.
    Linear = "linear",
    /// By how much the best longer phrase around it is ahead, by the weights alone.
    BestLonger = "best_longer",
    /// By how much the best shorter phrase inside it is ahead, by the weights alone.
    BestShorter = "best_shorter",
    /// Logarithm of its rank by the weights alone.
    Rank = "rank",
}

/// How many features there are.
pub const COUNT: usize = Feature::ALL.len();

/// Hundredths in one unit of a feature.
///
/// Features are kept as integers so that trees compare the same numbers on
/// every machine.
pub const SCALE: f32 = 100.0;

/// The features of one candidate, in hundredths.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Features([i16; COUNT]);

impl Default for Features {
    fn default() -> Self {
        Self([0; COUNT])
    }
}

impl Features {
    pub(super) fn set(&mut self, feature: Feature, value: f32) {
        if let Some(slot) = self.0.get_mut(feature as usize) {
            // The cast saturates.
            *slot = (value * SCALE).round() as i16;
        }
    }

    pub(super) fn flag(&mut self, feature: Feature, value: bool) {
        self.set(feature, f32::from(u8::from(value)));
    }

    /// The value in hundredths.
    #[must_use]
    pub fn get(&self, feature: Feature) -> i16 {
        self.0.get(feature as usize).copied().unwrap_or(0)
    }

    /// All values, in the order of [`Feature::ALL`].
    #[must_use]
    pub fn values(&self) -> &[i16; COUNT] {
        &self.0
    }
}
