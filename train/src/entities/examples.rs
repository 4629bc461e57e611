//! Texts turned into features and labels.

use depeche::Language;
use depeche::segment::Document;
use depeche::text::View;
use depeche::training::{self, Clusters, Group, Label};

use super::corpus::Text;

/// A feature with its group in the bits above [`training::KEY_BITS`].
pub type Tagged = u32;

/// Sentences in a flat form.
#[derive(Default)]
pub struct Examples {
    features: Vec<Tagged>,
    /// Where the features of each token begin; one more at the end.
    tokens: Vec<usize>,
    labels: Vec<Label>,
    sentences: Vec<Sentence>,
}

/// One sentence of the examples.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    start: usize,
    end: usize,
    /// How much an update by this sentence counts.
    pub weight: i32,
}

impl Examples {
    /// Adds every sentence of `text`.
    pub fn add(
        &mut self,
        text: &Text,
        language: Language,
        clusters: &Clusters,
        weight: i32,
        without: &[Group],
    ) {
        let view = View::new(&text.text);
        let document = Document::new(&view, language, None);
        let labels = text.labels(&document);
        training::for_each_line(&document, clusters, |context, line| {
            let start = self.labels.len();
            for at in line.tokens() {
                self.tokens.push(self.features.len());
                training::features(context, line, at, |group, feature| {
                    if !without.contains(&group) {
                        self.features.push(feature | (group as u32) << training::KEY_BITS);
                    }
                });
                self.labels.push(labels[at]);
            }
            self.sentences.push(Sentence { start, end: self.labels.len(), weight });
        });
    }

    /// All sentences.
    pub fn sentences(&self) -> &[Sentence] {
        &self.sentences
    }

    /// The right labels of a sentence.
    pub fn labels(&self, sentence: &Sentence) -> &[Label] {
        &self.labels[sentence.start..sentence.end]
    }

    /// The features of a sentence, token by token.
    pub fn features(&self, sentence: &Sentence) -> impl Iterator<Item = &[Tagged]> {
        (sentence.start..sentence.end).map(|token| {
            let end = self.tokens.get(token + 1).copied().unwrap_or(self.features.len());
            &self.features[self.tokens[token]..end]
        })
    }

    /// All features of all tokens.
    pub fn all_features(&self) -> &[Tagged] {
        &self.features
    }

    /// How many tokens there are.
    pub fn len(&self) -> usize {
        self.labels.len()
    }
}
