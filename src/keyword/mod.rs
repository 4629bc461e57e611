//! Keywords: phrases that say what an article is about.
//!
//! 1. Candidates (`candidate`): runs of up to four words of content inside a
//!    sentence with function words between them, and names as they are.
//! 2. [Features](Feature), measured (`measure`): place, frequency, context, rarity in news, parts.
//! 3. [Model]: a linear score with readable weights, corrected by small trees.
//! 4. [Choice](Pool::choose): greedy, so that keywords do not repeat each other.
//! 5. Surface (`surface`): the form that the article uses most, with reasons.
//!
//! From the same scores come key sentences and, for several
//! articles, what [sets one apart](distinctive).

mod background;
mod candidate;
mod dateline;
mod distinct;
mod en;
mod feature;
mod fr;
mod grammar;
mod measure;
mod model;
mod nesting;
mod occurrence;
mod people;
mod phrases;
mod places;
mod pool;
mod rank;
mod reason;
mod role;
mod sentences;
mod surface;
mod words;

pub use background::Background;
pub use distinct::distinctive;
pub use feature::{COUNT, Feature, Features, SCALE};
pub use measure::Measure;
pub use model::{DEPTH, LEAF_SCALE, Model, Tree};
pub use pool::{Choice, Contest, Pool};
pub use rank::best_first;

use crate::analysis::{Entity, Figure, Keyword};
use crate::segment::Document;
use crate::text::TextRange;

/// What the ranking finds, in view ranges.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranking {
    /// Keywords, best first.
    pub keywords: Vec<Keyword>,
    /// At most three sentences that sum the article up, in text order.
    pub key_sentences: Vec<TextRange>,
}

/// How many more are chosen, to stand in for peoples whose places are keywords.
const SPARE: usize = 3;

/// The best `limit` keywords of a document and its key sentences.
///
/// The `background` says how words are used in news; `figures` are in text order. A name is a good keyword,
/// of each entity at most one; a date is none. The key sentences do not depend
/// on `limit`.
#[must_use]
pub fn extract(
    document: &Document<'_>,
    background: &Background,
    entities: &[Entity],
    figures: &[Figure],
    limit: usize,
) -> Ranking {
    let pool = Pool::new(document, background, entities, figures);
    let measure = pool.measure(document);
    let model = Model::of(document.language());
    let most = limit.max(sentences::KEYWORDS).saturating_add(SPARE);
    let choices = pool.choose(model, |candidate| measure.of(candidate), most);
    let mut keywords = surface::keywords(document, &pool, &measure, &choices);
    people::drop_peoples(&mut keywords, entities, grammar::Grammar::of(document.language()));
    // Of a long text both are large, and choosing sentences takes room as well.
    drop(measure);
    drop(pool);
    let key_sentences = sentences::key_sentences(document, &keywords);
    keywords.truncate(limit);
    Ranking { keywords, key_sentences }
}

#[cfg(test)]
mod tests;
