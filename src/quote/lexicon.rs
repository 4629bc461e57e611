//! What a language tells about how it reports speech.

use std::collections::HashMap;

use super::{en, fr};
use crate::language::Language;

/// What a word can be around a quote: a set of the flags below.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Role(u32);

impl Role {
    /// A verb of speech in a form that stands alone (« affirme », "said").
    pub(super) const FINITE: Self = Self(1);
    /// Its participle, which needs an auxiliary (« a affirmé »).
    pub(super) const PARTICIPLE: Self = Self(1 << 1);
    /// Its present participle (« ajoutant », "adding").
    pub(super) const GERUND: Self = Self(1 << 2);
    /// An auxiliary (« a », "has").
    pub(super) const AUXILIARY: Self = Self(1 << 3);
    /// A personal pronoun of the third person, as a subject or after a source.
    pub(super) const PRONOUN: Self = Self(1 << 4);
    /// Begins a noun phrase.
    pub(super) const DETERMINER: Self = Self(1 << 5);
    /// Ties a complement to a noun, or opens a circumstance.
    pub(super) const PREPOSITION: Self = Self(1 << 6);
    /// Opens reported speech after a verb (« que », "that").
    pub(super) const THAT: Self = Self(1 << 7);
    /// Stands for a subject just named (« qui », "who").
    pub(super) const RELATIVE: Self = Self(1 << 8);
    /// Where a subject cannot reach across.
    pub(super) const BOUNDARY: Self = Self(1 << 9);
    /// May stand between the parts of a verb or before it.
    pub(super) const PARTICLE: Self = Self(1 << 10);
    /// A verb that takes words in quotation marks, but reports no speech
    /// otherwise (« qualifier », "call").
    pub(super) const LABEL: Self = Self(1 << 11);
    /// No source though a cue stands before it (« selon les cas »).
    pub(super) const NO_SOURCE: Self = Self(1 << 12);
    /// An infinitive that reports what was done (« affirme *avoir* fui »).
    pub(super) const INFINITIVE: Self = Self(1 << 13);

    /// The auxiliary of a reflexive verb (« s'*est* félicité »).
    pub(super) const REFLEXIVE_AUXILIARY: Self = Self(1 << 14);
    /// A reflexive pronoun.
    pub(super) const REFLEXIVE: Self = Self(1 << 15);

    /// A verb that reports without « que » where a language allows that.
    pub(super) const BARE: Self = Self(1 << 16);

    /// A verb that may take an infinitive after a word of `TO` (« promet *de* rouvrir »).
    pub(super) const ORDER: Self = Self(1 << 17);
    /// What ties an infinitive to a verb (« de », "to").
    pub(super) const TO: Self = Self(1 << 18);
    /// A noun that has the ending of an infinitive (« guerre »).
    pub(super) const NOUN: Self = Self(1 << 19);
    /// Joins a verb to another of the same subject (« et », "and").
    pub(super) const JOIN: Self = Self(1 << 20);
    /// The auxiliary of a passive: what follows is no verb of its subject's speech.
    pub(super) const PASSIVE: Self = Self(1 << 21);

    /// A verb that names whom it was said to before the clause ("told her the road was closed").
    pub(super) const TELL: Self = Self(1 << 22);

    /// Sets what the article says itself against what was said (« tandis que », "while").
    pub(super) const CONTRAST: Self = Self(1 << 23);
    /// Names who did what a passive tells (« qualifié *par* X de … »).
    pub(super) const BY: Self = Self(1 << 24);

    /// Leads to whom something was said (« a indiqué une source *à* l'AFP »).
    pub(super) const HEARER: Self = Self(1 << 25);
    /// Who was told (« à la *presse* », « à l'*AFP* »).
    pub(super) const PRESS: Self = Self(1 << 26);
    /// Begins the verb of a clause (« would », "can"): what stands before it is its subject.
    pub(super) const MODAL: Self = Self(1 << 27);
    /// Speaks for the one it belongs to, whose name after a comma is not the speaker's (« le cabinet
    /// du ministre, X »).
    pub(super) const BODY: Self = Self(1 << 28);

    /// A pronoun, article or title for a man, or a noun of that gender.
    pub(super) const MASCULINE: Self = Self(1 << 29);
    /// The same of the other gender.
    pub(super) const FEMININE: Self = Self(1 << 30);
    /// A pronoun or article for several, or a form of a verb that they alone have ("say").
    pub(super) const PLURAL: Self = Self(1 << 31);

    /// Whether it is any of `other`.
    pub(super) const fn is(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }

    /// Either.
    pub(super) const fn or(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }
}

/// A verb of speech of several words (« fait savoir »); its first may be finite or a participle.
pub(super) struct Phrase {
    pub(super) words: &'static [&'static str],
    /// It takes words in quotation marks only (« fait part d'« une inquiétude » »).
    pub(super) label: bool,
}

/// How a language reports speech. All words are lower-case.
pub(super) struct Lexicon {
    /// The words of each role.
    pub(super) words: HashMap<String, Role>,
    /// Phrases that name a source without a verb, as words.
    pub(super) cues: &'static [&'static [&'static str]],
    /// Words that name a source at the start of a sentence, before a person (« Pour X, … »).
    pub(super) opening_cues: &'static [&'static str],
    /// Verbs of speech of several words.
    pub(super) phrases: &'static [Phrase],
    /// Endings of adverbs, which may stand between subject and verb.
    pub(super) adverb_endings: &'static [&'static str],
    /// Endings of participles that may follow their noun (« un sondage réalisé par … »).
    pub(super) participle_endings: &'static [&'static str],
    /// Endings of infinitives.
    pub(super) infinitive_endings: &'static [&'static str],
    /// Whether reported speech may follow its verb without « que »
    /// ("the mayor said the bridge was closed").
    pub(super) bare_clause: bool,
    /// Verbs of `BARE` that are done to things too ("added 200 jobs") or are nouns ("state budget"): they report only what an
    /// article, a pronoun or a name opens.
    pub(super) also_acts: &'static [&'static str],
    /// Pronouns that may stand behind a preposition.
    pub(super) objects: &'static [&'static str],
    /// Endings of verbs and whether they are of the plural; the first that fits tells.
    pub(super) verb_endings: &'static [(&'static str, Option<bool>)],
    /// Whether an article that is not of the plural tells of the singular (« le », not "the").
    pub(super) articles_inflect: bool,
    /// Whether its pronouns mean people only (« elle » may be a company, "she" is none).
    pub(super) personal_pronouns: bool,
}

impl Lexicon {
    pub(super) fn of(language: Language) -> &'static Self {
        match language {
            Language::French => &fr::LEXICON,
            Language::English => &en::LEXICON,
        }
    }

    /// A lexicon of lists of words separated by spaces, each with its role.
    pub(super) fn words<'w>(
        lists: impl IntoIterator<Item = (Role, &'w str)>,
    ) -> HashMap<String, Role> {
        let mut words: HashMap<String, Role> = HashMap::new();
        for (role, list) in lists {
            for word in list.split_whitespace() {
                let slot = words.entry(word.to_owned()).or_default();
                *slot = slot.or(role);
            }
        }
        words
    }
}
