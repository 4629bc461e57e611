//! Background tables: in how many articles each stem occurs.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use depeche::Language;
use depeche::segment::{Document, TokenClass};
use depeche::text::View;
use rust_stemmers::Stemmer;
use serde::Deserialize;

use super::data::{algorithm, rows};

/// Stems in fewer articles are left out: they are mostly names.
const LEAST_FREQUENCY: u32 = 3;

/// Steps of the frequency scale that make one doubling.
const STEPS_PER_OCTAVE: f64 = 2.0;

/// Weight of the prior on the share of announced uses, in uses.
const PRIOR_USES: f64 = 4.0;

/// Words that announce a noun, for counting.
const ANNOUNCERS: [(Language, &str); 2] = [
    (
        Language::French,
        "le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs notre nos de d' à en",
    ),
    (Language::English, "the a an this these those his its their our her of in 's"),
];

#[derive(Deserialize)]
struct Row {
    text: String,
}

#[derive(Default)]
struct Count {
    articles: u32,
    uses: u32,
    announced: u32,
}

/// Writes the table of each language into `project`.
pub fn write(data: &Path, project: &Path) -> Result<()> {
    let sources = [
        (Language::French, "fr", vec!["entities/winer-fr-train.jsonl"]),
        (
            Language::English,
            "en",
            vec!["entities/wikinews-en.jsonl", "entities/wikigold-en-dev.jsonl"],
        ),
    ];
    for (language, code, files) in sources {
        let mut texts = Vec::new();
        for file in files {
            texts.extend(rows::<Row>(&data.join(file))?.into_iter().map(|row| row.text));
        }
        let path = project.join(format!("models/background-{code}.txt"));
        std::fs::write(path, table(&texts, language))?;
    }
    Ok(())
}

fn table(texts: &[String], language: Language) -> String {
    let counts = count(texts, language);
    let mut out = format!("# {} articles, `cargo xtask train keywords`\n", texts.len());
    let (uses, announced) = counts
        .values()
        .fold((0, 0), |(uses, announced), count| (uses + count.uses, announced + count.announced));
    let mean = f64::from(announced) / f64::from(uses.max(1));
    for (stem, count) in counts.iter().filter(|(_, count)| count.articles >= LEAST_FREQUENCY) {
        let step = (f64::from(count.articles).log2() * STEPS_PER_OCTAVE).round() as u8;
        let share =
            (f64::from(count.announced) + PRIOR_USES * mean) / (f64::from(count.uses) + PRIOR_USES);
        let tenths = (share * 9.0).round() as u8;
        let _ = writeln!(out, "{stem}{}{tenths}", char::from(b'a' + step));
    }
    out
}

fn count(texts: &[String], language: Language) -> BTreeMap<String, Count> {
    let stemmer = Stemmer::create(algorithm(language));
    let announcers: BTreeSet<&str> = ANNOUNCERS
        .iter()
        .filter(|(other, _)| *other == language)
        .flat_map(|(_, words)| words.split(' '))
        .collect();
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for text in texts {
        let view = View::new(text);
        let document = Document::new(&view, language, None);
        let mut seen = BTreeSet::new();
        let mut before = "";
        for token in document.tokens() {
            let lower = document.lower(token);
            if token.class == TokenClass::Word {
                for part in
                    lower.split(|ch: char| !ch.is_alphanumeric()).filter(|part| !part.is_empty())
                {
                    let stem = stemmer.stem(part).into_owned();
                    let count = counts.entry(stem.clone()).or_default();
                    count.uses += 1;
                    count.announced += u32::from(announcers.contains(before));
                    count.articles += u32::from(seen.insert(stem));
                }
            }
            before = lower;
        }
    }
    counts
}
