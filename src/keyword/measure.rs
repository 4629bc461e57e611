//! Measures the features of each candidate.

use super::candidate::{Candidates, Naming};
use super::feature::{Feature, Features};
use super::occurrence::Occurrence;
use super::words::{MAX_TITLE_WORDS, StemId, Words, is_lexical};
use crate::segment::{Case, Document, ParagraphKind, Sentence, Token, TokenClass};

/// How many sentences after the title make the lead.
const LEAD_SENTENCES: usize = 3;

/// What is gathered of a candidate while going over its occurrences.
#[derive(Clone, Default)]
struct Tally {
    count: u32,
    first: Occurrence,
    last_token: u32,
    first_in_body: Option<u32>,
    sentences: u32,
    last_sentence: Option<usize>,
    headings: u32,
    lead: bool,
    left_bound: u32,
    right_bound: u32,
    determiners: u32,
    verbal: u32,
    inside: u32,
    capitals: u32,
    names: u32,
    in_names: u32,
    holds_name: bool,
    enclosed: u32,
    before_link: u32,
    nominal: u32,
    after_link: u32,
    /// Occurrences in the body, and words of the headline in their sentences.
    in_body: u32,
    title_words: u32,
    /// Count of the most frequent phrase that is this one and a word more.
    longer: u32,
}

/// Tells the features of candidates, one at a time: those of all of a long text would take several times its room.
pub struct Measure<'a> {
    meter: Meter<'a>,
    candidates: &'a Candidates,
    scale: Scale,
    title: &'a [Option<StemId>],
}

impl<'a> Measure<'a> {
    pub(super) fn new(
        document: &'a Document<'a>,
        words: &'a Words,
        candidates: &'a Candidates,
    ) -> Self {
        let title = words.headline.as_slice();
        let sentences = document.sentences().iter().enumerate();
        let mut body = sentences.filter(|(_, sentence)| sentence.kind != ParagraphKind::Title);
        let meter = Meter {
            document,
            words,
            naming: &candidates.naming,
            tokens: document.tokens(),
            title_words: title_words(document, words, title),
            lead_end: body.nth(LEAD_SENTENCES).map_or(usize::MAX, |(index, _)| index),
        };
        let scale = Scale::new(&meter, candidates);
        Self { meter, candidates, scale, title }
    }

    /// The features of a candidate, but for what tells it from its rivals.
    #[must_use]
    pub fn of(&self, candidate: usize) -> Features {
        let counts = self.candidates.longer(candidate).map(|longer| self.candidates.count(longer));
        let longer = counts.max().unwrap_or_default();
        let tally = self.meter.tally(self.candidates.places(candidate), longer);
        let phrase = self.candidates.phrases.get(candidate);
        self.meter.features(phrase, &tally, &self.scale, self.title)
    }
}

struct Meter<'a> {
    document: &'a Document<'a>,
    words: &'a Words,
    naming: &'a [Naming],
    tokens: &'a [Token],
    /// For each sentence how many different words of the headline it has.
    title_words: Vec<u8>,
    /// The first sentence after the lead.
    lead_end: usize,
}

/// For each sentence how many different stems of `title` it has. One pass.
fn title_words(document: &Document<'_>, words: &Words, title: &[Option<StemId>]) -> Vec<u8> {
    const { assert!(MAX_TITLE_WORDS <= u64::BITS as usize) };
    let count = |sentence: &Sentence| {
        let tokens = document.sentence_tokens(sentence).iter();
        let stems = tokens.flat_map(|token| words.stems(token.word));
        let places = stems.filter_map(|&stem| title.iter().position(|it| *it == Some(stem)));
        places.fold(0_u64, |seen, at| seen | 1 << at).count_ones() as u8
    };
    document.sentences().iter().map(count).collect()
}

/// Least value that features are divided by.
const LEAST: f32 = 0.01;

/// What the features of one document are relative to.
struct Scale {
    tokens: f32,
    body_start: f32,
    count: f32,
    weight: f32,
    word_weight: f32,
    names: f32,
}

impl Meter<'_> {
    /// Counts the `places` of one phrase; `longer` is what the tally cannot see in them.
    fn tally<'o>(&self, places: impl Iterator<Item = &'o Occurrence>, longer: u32) -> Tally {
        let mut tally = Tally { longer, ..Tally::default() };
        let sentences = self.document.sentences();
        for occurrence in places {
            let number = self.document.sentence_of(occurrence.start as usize);
            let Some((number, sentence)) = number.and_then(|at| Some((at, sentences.get(at)?)))
            else {
                continue;
            };
            if tally.count == 0 {
                tally.first = *occurrence;
            }
            tally.count += 1;
            tally.last_token = occurrence.start;
            if tally.last_sentence != Some(number) {
                tally.sentences += 1;
                tally.last_sentence = Some(number);
            }
            if sentence.kind != ParagraphKind::Title {
                tally.first_in_body.get_or_insert(occurrence.start);
                tally.in_body += 1;
                let titled = self.title_words.get(number);
                tally.title_words += titled.copied().map_or(0, u32::from);
                tally.lead |= number < self.lead_end;
            }
            tally.headings += u32::from(sentence.kind == ParagraphKind::Heading);
            let named = occurrence.is_name() && self.is_name(occurrence.start as usize);
            tally.names += u32::from(named);
            self.tally_context(&mut tally, occurrence, &sentence.tokens);
        }
        tally
    }

    fn tally_context(
        &self,
        tally: &mut Tally,
        occurrence: &Occurrence,
        sentence: &std::ops::Range<usize>,
    ) {
        let range = occurrence.tokens();
        let before = range.start.checked_sub(1).filter(|&at| at >= sentence.start);
        let before = before.and_then(|at| self.tokens.get(at));
        let after = Some(range.end).filter(|&at| at < sentence.end);
        let after = after.and_then(|at| self.tokens.get(at));
        let bound = |token: Option<&Token>| {
            token.is_none_or(|token| {
                let word = self.words.get(token.word);
                !matches!(token.class, TokenClass::Word | TokenClass::Mixed | TokenClass::Number)
                    || word.stop
                    || word.inner
            })
        };
        let links = |token: Option<&Token>| {
            u32::from(token.is_some_and(|token| self.words.get(token.word).linking))
        };
        tally.before_link += links(after);
        tally.after_link += links(before);
        let after_noun_or_verb = before.is_some_and(|token| {
            let word = self.words.get(token.word);
            is_lexical(token.class) && !(word.determiner || word.linking)
        });
        let before_noun = self.words.adjectives_first && !bound(after);
        tally.nominal += u32::from(!(after_noun_or_verb || before_noun));
        tally.left_bound += u32::from(bound(before));
        tally.right_bound += u32::from(bound(after));
        if let Some(before) = before {
            let word = self.words.get(before.word);
            tally.determiners += u32::from(word.determiner);
            tally.verbal += u32::from(word.verbal);
            tally.inside += 1;
            let mut content = self.content(occurrence);
            tally.capitals += u32::from(content.all(|token| {
                token.is_capitalised() || matches!(token.case, Case::Mixed | Case::None)
            }));
            let form = self.document.form(before);
            let opens = matches!(form, "«" | "“" | "\"" | "(" | "[");
            let closes = after.is_some_and(|token| {
                matches!(self.document.form(token), "»" | "”" | "\"" | ")" | "]")
            });
            tally.enclosed += u32::from(opens && closes);
        }
        let inside = range.clone().filter(|&at| self.is_name(at)).count();
        tally.in_names += u32::from(inside == range.len());
        tally.holds_name |= inside > 0 && inside < range.len();
    }

    /// Whether a token is surely part of a name: doubtful names say nothing.
    fn is_name(&self, token: usize) -> bool {
        self.naming.get(token) == Some(&Naming::Sure)
    }

    /// The words of content of an occurrence.
    fn content(&self, occurrence: &Occurrence) -> impl Iterator<Item = &Token> {
        let tokens = self.tokens.get(occurrence.tokens()).unwrap_or_default();
        tokens.iter().filter(|token| {
            let word = self.words.get(token.word);
            !(word.inner || word.stop) || token.is_capitalised()
        })
    }

    fn features(
        &self,
        phrase: &[StemId],
        tally: &Tally,
        scale: &Scale,
        title: &[Option<StemId>],
    ) -> Features {
        use Feature as F;
        let mut out = Features::default();
        let count = tally.count.max(1) as f32;
        let share = |part: u32| part as f32 / count;
        let first = tally.first.start as f32;

        out.flag(F::Once, tally.count == 1);
        out.set(F::Frequency, count.ln());
        out.set(F::RelativeFrequency, count / scale.count);
        out.set(F::Position, first / scale.tokens);
        out.set(F::LogPosition, (1.0 + first).ln());
        let body = tally.first_in_body.map_or(1.0, |start| {
            (start as f32 - scale.body_start).max(0.0) / (scale.tokens - scale.body_start).max(1.0)
        });
        out.set(F::BodyPosition, body);
        out.set(F::Spread, (tally.last_token as f32 - first) / scale.tokens);
        out.set(F::Sentences, (tally.sentences as f32).ln());
        out.flag(F::InTitle, holds(title, phrase));
        let titled = phrase.iter().filter(|&&stem| title.contains(&Some(stem))).count();
        out.set(F::TitleShare, titled as f32 / phrase.len().max(1) as f32);
        let others = title.iter().flatten().count().saturating_sub(titled).max(1) as f32;
        let company = tally.title_words as f32 / tally.in_body.max(1) as f32 - titled as f32;
        out.set(F::TitleCompany, company.max(0.0) / others);
        out.set(F::InHeading, share(tally.headings));
        out.flag(F::InLead, tally.lead);
        out.set(F::LeftBound, share(tally.left_bound));
        out.set(F::RightBound, share(tally.right_bound));
        out.set(F::Determiner, share(tally.determiners));
        out.set(F::Verbal, share(tally.verbal));
        out.set(F::Capitals, tally.capitals as f32 / tally.inside.max(1) as f32);
        out.set(F::Name, share(tally.names));
        out.set(F::InName, share(tally.in_names));
        out.flag(F::HoldsName, tally.holds_name);
        out.set(F::Covered, share(tally.longer));
        out.flag(F::Swallowed, tally.longer == tally.count);
        out.set(F::Nominal, share(tally.nominal));
        out.set(F::BeforeLink, share(tally.before_link));
        out.set(F::AfterLink, share(tally.after_link));
        out.set(F::Enclosed, share(tally.enclosed));
        out.set(F::DocumentLength, (1.0 + scale.tokens).ln());
        out.set(F::NameDensity, scale.names / scale.tokens);
        self.word_features(&mut out, tally, scale);
        out
    }

    /// What the words of the phrase tell, wherever it stands.
    fn word_features(&self, out: &mut Features, tally: &Tally, scale: &Scale) {
        use Feature as F;
        let count = tally.count.max(1) as f32;
        let content: Vec<&Token> = self.content(&tally.first).collect();
        let of = |token: &&Token| self.words.get(token.word);
        let all = tally.first.tokens().len();
        let inner = all.saturating_sub(content.len());

        out.flag(F::OneWord, content.len() <= 1);
        out.flag(F::TwoWords, content.len() == 2);
        out.flag(F::ThreeWords, content.len() == 3);
        out.flag(F::MoreWords, content.len() > 3);
        out.flag(F::HasInner, inner > 0);
        out.set(F::InnerShare, inner as f32 / all.max(1) as f32);
        let range = self.document.cover(tally.first.start as usize, tally.first.end() as usize);
        out.set(F::Length, (range.len().max(1) as f32).ln());
        out.flag(F::Acronym, all == 1 && content.iter().all(|token| token.case == Case::Upper));

        let frequency = |token: &&Token| self.words.frequency(token.word);
        let most = content.iter().map(frequency).max().unwrap_or(1).max(1) as f32;
        let least = content.iter().map(frequency).min().unwrap_or(1).max(1) as f32;
        out.set(F::Cohesion, count / most);
        out.set(F::Uniqueness, count / least);
        let rarities = content.iter().map(of).map(|word| word.usage.rarity);
        out.set(F::LeastRarity, rarities.clone().fold(f32::INFINITY, f32::min).min(99.0));
        let mean = rarities.sum::<f32>() / content.len().max(1) as f32;
        out.set(F::MeanRarity, mean);
        out.set(F::Weight, count * mean / scale.weight);
        let sum: f32 = content.iter().map(|token| self.word_weight(token)).sum();
        out.set(F::WordWeight, sum / scale.word_weight);

        let first = content.first().map(of).unwrap_or_default();
        let last = content.last().map(of).unwrap_or_default();
        out.set(F::FirstAnnounced, first.usage.announced);
        out.set(F::LastAnnounced, last.usage.announced);
        out.set(F::FirstVerbal, first.usage.verbal);
        out.set(F::LastVerbal, last.usage.verbal);
        out.set(F::FirstInitial, first.usage.initial);
        out.set(F::LastFinal, last.usage.last);
        let titled = content.iter().map(of).map(|word| word.usage.titled);
        out.set(F::Titled, titled.sum::<f32>() / content.len().max(1) as f32);
        out.flag(F::Light, content.iter().map(of).any(|word| word.light));
        out.flag(F::FirstVerbLike, first.verb_like);
        out.flag(F::LastVerbLike, last.verb_like);
        out.flag(F::FirstNounLike, first.noun_like);
        out.flag(F::LastNounLike, last.noun_like);
        out.flag(F::AdverbLike, content.iter().map(of).any(|word| word.adverb_like));
    }

    /// Frequency times rarity of one word.
    fn word_weight(&self, token: &Token) -> f32 {
        self.words.frequency(token.word) as f32 * self.words.get(token.word).usage.rarity
    }

    fn mean_rarity(&self, occurrence: &Occurrence) -> f32 {
        let (sum, count) = self.content(occurrence).fold((0.0, 0), |(sum, count), token| {
            (sum + self.words.get(token.word).usage.rarity, count + 1)
        });
        sum / (count.max(1) as f32)
    }
}

impl Scale {
    fn new(meter: &Meter<'_>, candidates: &Candidates) -> Self {
        let (mut count, mut weight, mut word_weight) = (LEAST, LEAST, LEAST);
        for phrase in 0..candidates.phrases.len() {
            let Some(first) = candidates.places(phrase).next() else { continue };
            let times = candidates.count(phrase) as f32;
            count = times.max(count);
            weight = (times * meter.mean_rarity(first)).max(weight);
            let weights = meter.content(first).map(|token| meter.word_weight(token));
            word_weight = weights.fold(word_weight, f32::max);
        }
        let body_start = meter
            .document
            .sentences()
            .iter()
            .find(|sentence| sentence.kind != ParagraphKind::Title)
            .map_or(0, |sentence| sentence.tokens.start);
        Self {
            tokens: meter.tokens.len().max(1) as f32,
            body_start: body_start as f32,
            count,
            weight,
            word_weight,
            names: meter.naming.iter().filter(|naming| **naming == Naming::Sure).count() as f32,
        }
    }
}

/// Whether `title` has the stems of `phrase` one after another.
fn holds(title: &[Option<StemId>], phrase: &[StemId]) -> bool {
    !phrase.is_empty()
        && title
            .windows(phrase.len())
            .any(|window| window.iter().zip(phrase).all(|(left, right)| *left == Some(*right)))
}
