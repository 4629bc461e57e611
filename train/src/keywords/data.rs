//! Articles with keyphrases as training examples.

use std::collections::HashSet;
use std::path::Path;

use anyhow::{Context, Result};
use depeche::entity::Gazetteer;
use depeche::keyword::{Background, Features, Pool};
use depeche::segment::Document;
use depeche::text::View;
use depeche::{Language, Tagger, entity, figure};
use rust_stemmers::{Algorithm, Stemmer};
use serde::Deserialize;

/// One article of a set.
#[derive(Deserialize)]
struct Row {
    #[serde(default)]
    title: Option<String>,
    text: String,
    keyphrases: Vec<String>,
    /// What each annotator chose, where that is known.
    #[serde(default)]
    annotators: Vec<Vec<String>>,
}

/// One article with its candidates and which of them people chose.
pub struct Example {
    pub pool: Pool,
    /// What is measured of each candidate.
    pub features: Vec<Features>,
    /// The candidates after stemming.
    pub keys: Vec<String>,
    /// How surely people chose each, from 0 to 1.
    pub chosen: Vec<f64>,
    /// What people chose, after stemming.
    pub gold: HashSet<String>,
}

/// The rows of an NDJSON file.
pub fn rows<T: for<'de> Deserialize<'de>>(path: &Path) -> Result<Vec<T>> {
    let text =
        std::fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?;
    text.lines()
        .filter(|line| !line.trim().is_empty())
        .map(|line| serde_json::from_str(line).with_context(|| path.display().to_string()))
        .collect()
}

/// Every article of a set, cut, measured and labelled. Names are marked by the
/// model of the language, where there is one below `project`.
pub fn load(path: &Path, language: Language, project: &Path) -> Result<Vec<Example>> {
    let model = project.join(format!("models/{}.bin", language.code()));
    let tagger = match std::fs::read(model) {
        Ok(bytes) => Some(Tagger::load(&bytes)?),
        Err(_) => None,
    };
    Ok(rows::<Row>(path)?.iter().map(|row| example(row, language, tagger.as_ref())).collect())
}

fn example(row: &Row, language: Language, tagger: Option<&Tagger>) -> Example {
    let view = View::new(&row.text);
    let document = Document::new(&view, language, row.title.as_deref());
    let figures = figure::extract(&document, None);
    let entities = entity::extract(&document, &figures, Gazetteer::built_in(), tagger);
    let pool = Pool::new(&document, &Background::built_in(language), &entities, &figures);
    let measure = pool.measure(&document);
    let features = (0..pool.len()).map(|candidate| measure.of(candidate)).collect();
    let normal = Normaliser::new(language);
    let gold = normal.keys(&row.keyphrases);
    let annotators: Vec<HashSet<String>> =
        row.annotators.iter().map(|phrases| normal.keys(phrases)).collect();
    let keys: Vec<String> = pool
        .first_ranges(&document)
        .into_iter()
        .map(|range| normal.normalise(range.of(document.text())))
        .collect();
    let chosen = keys.iter().map(|key| choice(key, &gold, &annotators)).collect();
    Example { pool, features, keys, chosen, gold }
}

/// What a phrase counts that one of very many annotators chose; one that all
/// chose counts 1. Lower trusts a lone annotator less. Tuned by repeated
/// cross-validation, flat from 0 to 0.7.
const LONE_CHOICE: f64 = 0.3;

/// How surely people chose `key`: by the share of the annotators who did.
fn choice(key: &String, gold: &HashSet<String>, annotators: &[HashSet<String>]) -> f64 {
    if !gold.contains(key) {
        return 0.0;
    }
    let votes = annotators.iter().filter(|chosen| chosen.contains(key)).count();
    match annotators.len() {
        0 => 1.0,
        all => LONE_CHOICE + (1.0 - LONE_CHOICE) * votes as f64 / all as f64,
    }
}

/// Makes phrases comparable: lower case, words, stems.
struct Normaliser(Stemmer);

impl Normaliser {
    fn new(language: Language) -> Self {
        Self(Stemmer::create(algorithm(language)))
    }

    fn keys(&self, phrases: &[String]) -> HashSet<String> {
        let keys = phrases.iter().map(|phrase| self.normalise(View::new(phrase).text()));
        keys.filter(|key| !key.is_empty()).collect()
    }

    fn normalise(&self, phrase: &str) -> String {
        let lower = phrase.to_lowercase();
        let words = lower.split(|ch: char| !(ch.is_alphanumeric() || ch == '_'));
        let stems: Vec<_> =
            words.filter(|word| !word.is_empty()).map(|word| self.0.stem(word)).collect();
        stems.join(" ")
    }
}

/// The Snowball stemmer of a language.
pub fn algorithm(language: Language) -> Algorithm {
    match language {
        Language::French => Algorithm::French,
        Language::English => Algorithm::English,
    }
}
