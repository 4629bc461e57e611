//! The tagger: a trained sequence model that finds names it has never seen.
//!
//! A conditional random field (Lafferty et al. 2001) over hashed features, with
//! first-order Viterbi decoding of BIOES tags in integer arithmetic. Training
//! lives in the workspace's `train` crate and shares the features with it.

#![cfg_attr(not(feature = "train"), allow(dead_code, reason = "some of it is for the trainer"))]

mod casing;
pub(crate) mod clusters;
pub(crate) mod context;
pub(crate) mod features;
mod fold;
pub(crate) mod group;
pub(crate) mod hints;
pub(crate) mod keys;
pub(crate) mod label;
pub(crate) mod line;
mod shape;
mod usage;
pub(crate) mod viterbi;
pub(crate) mod weights;

use std::ops::Range;

use super::mark::{Mark, Tagged};
use crate::analysis::Certainty;
use crate::model::Model;
use crate::{Error, Language};
use context::Context;
use features::features;
use group::Group;
use hints::Hints;
use label::{KINDS, Label, names};
use line::{Line, stretches};
use viterbi::{Decoder, Scores};

/// A loaded model, ready to tag.
#[derive(Clone, Debug)]
pub struct Tagger {
    model: Model,
}

/// Least margin, in units of the model's weights, at which a name is sure:
/// there 95 names in 100 are right on held-out texts (`cargo xtask train
/// entities` prints such margins). Higher calls fewer names sure.
const SURE: i32 = 300;

/// Least margin at which a name is probable: there three names in four are
/// right on held-out texts.
const PROBABLE: i32 = 110;

impl Tagger {
    /// A tagger from the bytes of a model file.
    ///
    /// # Errors
    /// A model error when the bytes are cut, changed, of another version or no
    /// model at all.
    pub fn load(bytes: &[u8]) -> Result<Self, Error> {
        Model::read(bytes).map(|model| Self { model })
    }

    /// A tagger of a model just made.
    #[must_use]
    pub fn from_model(model: Model) -> Self {
        Self { model }
    }

    /// The language that the model was trained for.
    #[must_use]
    pub fn language(&self) -> Language {
        self.model.header.language
    }

    /// The names in the document that the `hints` are for, in text order, none overlapping.
    pub(crate) fn tag(&self, hints: &Hints<'_>) -> Vec<Tagged> {
        let found = self.find(hints).into_iter();
        let tagged = |found: Found| {
            let mark = Mark {
                tokens: found.tokens,
                kind: *KINDS.get(found.kind)?,
                certainty: certainty(found.margin),
                why: found.why.code(),
            };
            Some(Tagged { mark, margin: found.margin })
        };
        found.filter_map(tagged).collect()
    }

    /// The same with the margin of each name.
    pub(crate) fn find(&self, hints: &Hints<'_>) -> Vec<Found> {
        let context = Context::new(hints, &self.model.clusters);
        let mut line = Line::default();
        let transitions = self.model.weights.transitions();
        let mut decoder = Decoder::default();
        let mut emissions = Vec::new();
        let mut found = Vec::new();
        for stretch in stretches(context.document()) {
            line.read(&context, stretch);
            self.emissions(&context, &line, &mut emissions);
            let emissions = emissions.as_slice();
            let labels = decoder.decode(emissions, transitions).to_vec();
            let names = names(&labels);
            if names.is_empty() {
                continue;
            }
            let margins = decoder.margins(emissions, transitions);
            let first = line.tokens.start;
            found.extend(names.into_iter().map(|(kind, range)| Found {
                margin: margins.get(range.clone()).and_then(least).unwrap_or_default(),
                why: self.heaviest(&context, &line, range.clone(), &labels),
                tokens: first + range.start..first + range.end,
                kind,
            }));
        }
        found
    }

    /// The group of features that spoke most for the labels of the tokens
    /// `range` of the sentence, against those tokens being in no name.
    fn heaviest(
        &self,
        context: &Context<'_>,
        line: &Line,
        range: Range<usize>,
        labels: &[Label],
    ) -> Group {
        let mut sums = [0; Group::ALL.len()];
        for (offset, label) in labels.iter().enumerate().take(range.end).skip(range.start) {
            features(context, line, line.tokens.start + offset, |group, feature| {
                let scores = self.model.weights.sum(&[feature]);
                let outside = scores[Label::OUTSIDE.number()];
                sums[group as usize] += scores[label.number()] - outside;
            });
        }
        // Of equals the first counts.
        let best = Group::ALL.into_iter().rev().max_by_key(|&group| sums[group as usize]);
        best.unwrap_or(Group::Word)
    }

    /// The scores of the labels of the sentence's tokens, in place of what `emissions` held.
    fn emissions(&self, context: &Context<'_>, line: &Line, emissions: &mut Vec<Scores>) {
        let mut found = Vec::new();
        emissions.clear();
        emissions.extend(line.tokens.clone().map(|at| {
            found.clear();
            features(context, line, at, |_, feature| found.push(feature));
            self.model.weights.sum(&found)
        }));
    }
}

/// A name that the model has found.
#[derive(Clone, Debug)]
pub(crate) struct Found {
    /// The name's tokens.
    pub tokens: Range<usize>,
    /// Index of its kind in [`KINDS`].
    pub kind: usize,
    /// By how much the best reading without one of its labels is worse.
    pub margin: i32,
    /// What weighed most for it.
    pub why: Group,
}

fn least(margins: &[i32]) -> Option<i32> {
    margins.iter().copied().min()
}

fn certainty(margin: i32) -> Certainty {
    match margin {
        SURE.. => Certainty::Sure,
        PROBABLE.. => Certainty::Probable,
        _ => Certainty::Check,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::entity::with_hints;
    use crate::segment::Document;
    use crate::text::View;
    use proptest::prelude::*;
    use std::sync::LazyLock;

    const SHIPPED: [(&str, &[u8]); 2] = [
        ("fr", include_bytes!("../../../models/fr.bin")),
        ("en", include_bytes!("../../../models/en.bin")),
    ];

    static FRENCH: LazyLock<Tagger> = LazyLock::new(|| Tagger::load(SHIPPED[0].1).unwrap());
    static ENGLISH: LazyLock<Tagger> = LazyLock::new(|| Tagger::load(SHIPPED[1].1).unwrap());

    fn tagged(tagger: &Tagger, text: &str) -> Vec<String> {
        let view = View::new(text);
        let document = Document::new(&view, tagger.language(), None);
        let marks = with_hints(&document, &[], |hints| tagger.tag(hints));
        let show = |Tagged { mark, .. }: &Tagged| {
            let range = document.cover(mark.tokens.start, mark.tokens.end);
            format!("{:?}: {}", mark.kind, range.of(view.text()))
        };
        marks.iter().map(show).collect()
    }

    #[test]
    fn shipped_models_say_what_they_are() {
        let sources = include_str!("../../../data/SOURCES.md");
        for (code, bytes) in SHIPPED {
            let header = Tagger::load(bytes).unwrap().model.header;
            assert_eq!(header.language.code(), code);
            assert!(!header.data.is_empty() && !header.scores.is_empty());
            for data in &header.data {
                let name = data.split(' ').next().unwrap();
                assert!(sources.contains(&format!("| {code}.bin | {name}:")), "{name}");
            }
            // Least scores: the prototype's on the hardest corpus of each language.
            for score in &header.scores {
                assert!(score.per_mille >= 650, "{score:?}");
            }
        }
    }

    #[test]
    fn shipped_models_are_as_the_trainer_writes_them() {
        for (code, bytes) in SHIPPED {
            assert!(Tagger::load(bytes).unwrap().model.write() == bytes, "{code}.bin");
        }
    }

    #[test]
    fn finds_names_that_no_list_has() {
        let french = "La ministre Ysolde Karvannec a rencontré mardi à Plouvrac le président du \
            Comité des pêcheurs de la baie, Tugdual Morvézen.";
        assert_eq!(
            tagged(&FRENCH, french),
            [
                "Person: Ysolde Karvannec",
                "Location: Plouvrac",
                "Organization: Comité des pêcheurs de la baie",
                "Person: Tugdual Morvézen",
            ]
        );
        let english = "Mayor Orla Fennimarsh told reporters in Dunvarrick on Monday that the \
            Harbour Workers Union would meet Tavish Quillock.";
        assert_eq!(
            tagged(&ENGLISH, english),
            [
                "Person: Orla Fennimarsh",
                "Location: Dunvarrick",
                "Organization: Harbour Workers Union",
                "Person: Tavish Quillock",
            ]
        );
    }

    #[test]
    fn no_text_no_names() {
        assert!(tagged(&FRENCH, "").is_empty());
        assert!(tagged(&FRENCH, " \n\n… !").is_empty());
    }

    #[test]
    fn a_sentence_without_end_does_not_overflow() {
        let text = "Awa Diallo de la Grande Union ".repeat(3_000);
        assert!(!tagged(&FRENCH, &text).is_empty());
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn any_text_gives_whole_marks_in_order(text in "([A-ZÉ]?[a-zé']{0,7}[ .,(){}«»\n-]?){0,60}|\\PC{0,80}") {
            let view = View::new(&text);
            let document = Document::new(&view, Language::French, None);
            let marks = with_hints(&document, &[], |hints| FRENCH.tag(hints));
            let mut end = 0;
            for Tagged { mark, .. } in &marks {
                prop_assert!(end <= mark.tokens.start && mark.tokens.start < mark.tokens.end);
                prop_assert!(mark.tokens.end <= document.tokens().len());
                end = mark.tokens.end;
            }
        }
    }
}
