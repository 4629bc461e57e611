//! Background tables: how stems are used in news at large.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::path::Path;

use anyhow::Result;
use depeche::Language;
use depeche::segment::{Document, ParagraphKind, Token, TokenClass};
use depeche::text::View;
use rust_stemmers::Stemmer;
use serde::Deserialize;

use super::data::{algorithm, rows};

/// Stems in fewer articles are left out: they are mostly names.
const LEAST_ARTICLES: u32 = 3;

/// Endings of fewer stems are left out.
const LEAST_STEMS: u32 = 8;

/// Characters of an ending.
const ENDING: usize = 3;

/// Steps of the frequency scale that make one doubling.
const STEPS_PER_OCTAVE: f64 = 2.0;

/// Weight of what an ending tells against the stem's own uses, in uses.
const PRIOR_USES: f64 = 4.0;

/// Weight of the average share of headlines against the stem's own, in articles.
const PRIOR_ARTICLES: f64 = 8.0;

/// Where a table comes from and which words announce nouns and verbs there.
struct Source {
    language: Language,
    files: &'static [&'static str],
    announcers: &'static str,
    verbal: &'static str,
}

const SOURCES: [Source; 2] = [
    Source {
        language: Language::French,
        files: &["entities/winer-fr-train.jsonl"],
        announcers: "le la les l' un une des du au aux ce cet cette ces son sa ses leur leurs \
                     notre nos de d' à en",
        verbal: "il elle on ils elles je j' nous vous se s' ne n' qui est sont était étaient été \
                 être sera seront serait fut soit a ont avait avaient avoir aura auront aurait \
                 ait pour peut peuvent pourrait doit doivent devrait va vont y lui",
    },
    Source {
        language: Language::English,
        files: &["entities/wikinews-en.jsonl", "entities/wikigold-en-dev.jsonl"],
        announcers: "the a an this these those his its their our her of in 's",
        verbal: "i you he she it we they who to be is are was were been being have has had do \
                 does did will would should can could may might must not n't",
    },
];

#[derive(Deserialize)]
struct Row {
    text: String,
}

/// Uses of a stem or of an ending.
#[derive(Clone, Default)]
struct Count {
    /// A form of it, from which its ending is taken.
    form: String,
    articles: u32,
    titles: u32,
    titled_articles: u32,
    uses: f64,
    announced: f64,
    verbal: f64,
    initial: f64,
    last: f64,
}

impl Count {
    fn shares(&self) -> [f64; 4] {
        [self.announced, self.verbal, self.initial, self.last]
    }

    fn add(&mut self, other: &Self) {
        self.articles += 1;
        self.titles += other.titles;
        self.titled_articles += other.titled_articles;
        self.uses += other.uses;
        self.announced += other.announced;
        self.verbal += other.verbal;
        self.initial += other.initial;
        self.last += other.last;
    }

    /// The five shares, with `prior` standing in where there are few uses.
    fn smoothed(&self, prior: &[f64; 5]) -> [f64; 5] {
        let shares = self.shares();
        std::array::from_fn(|at| match shares.get(at) {
            Some(share) => (share + PRIOR_USES * prior[at]) / (self.uses + PRIOR_USES),
            None => {
                let articles = f64::from(self.titled_articles) + PRIOR_ARTICLES;
                (f64::from(self.titles) + PRIOR_ARTICLES * prior[at]) / articles
            }
        })
    }
}

/// Writes the table of each language into `project`.
pub fn write(data: &Path, project: &Path) -> Result<()> {
    for source in &SOURCES {
        let mut texts = Vec::new();
        for file in source.files {
            texts.extend(rows::<Row>(&data.join(file))?.into_iter().map(|row| row.text));
        }
        let path = project.join(format!("models/background-{}.txt", source.language.code()));
        std::fs::write(path, table(&texts, source))?;
    }
    Ok(())
}

fn table(texts: &[String], source: &Source) -> String {
    let stems = count(texts, source);
    let mut all = Count::default();
    let mut endings: BTreeMap<String, Count> = BTreeMap::new();
    for count in stems.values() {
        all.add(count);
        endings.entry(ending(&count.form)).or_default().add(count);
    }
    let mean = all.smoothed(&[0.0; 5]);
    let mut out = format!("# {} articles, `cargo xtask train keywords`\n", texts.len());
    for (ending, count) in endings.iter().filter(|(_, count)| count.articles >= LEAST_STEMS) {
        let _ = writeln!(out, "-{ending}a{}", digits(&count.smoothed(&mean)));
    }
    for (stem, count) in stems.iter().filter(|(_, count)| count.articles >= LEAST_ARTICLES) {
        let step = (f64::from(count.articles).log2() * STEPS_PER_OCTAVE).round() as u8;
        let prior = endings.get(&ending(&count.form)).map_or(mean, |count| count.smoothed(&mean));
        let shares = digits(&count.smoothed(&prior));
        let _ = writeln!(out, "{stem}{}{shares}", char::from(b'a' + step));
    }
    out
}

fn ending(form: &str) -> String {
    let skipped = form.chars().count().saturating_sub(ENDING);
    form.chars().skip(skipped).collect()
}

/// Shares in ninths; that of headlines is stretched, since few are above a half.
fn digits(shares: &[f64; 5]) -> String {
    let scale = [9.0, 9.0, 9.0, 9.0, 18.0];
    shares
        .iter()
        .zip(scale)
        .map(|(share, scale)| ((share * scale).round() as u8).min(9).to_string())
        .collect()
}

fn count(texts: &[String], source: &Source) -> BTreeMap<String, Count> {
    let stemmer = Stemmer::create(algorithm(source.language));
    let lexicon = source.language.lexicon();
    let stopwords: BTreeSet<&str> = lexicon.stopwords.iter().copied().collect();
    let announcers: BTreeSet<&str> = source.announcers.split_whitespace().collect();
    let verbal: BTreeSet<&str> = source.verbal.split_whitespace().collect();
    let mut counts: BTreeMap<String, Count> = BTreeMap::new();
    for text in texts {
        let view = View::new(text);
        let document = Document::new(&view, source.language, None);
        let is_content = |token: Option<&Token>| {
            token.is_some_and(|token| {
                token.class == TokenClass::Word && !stopwords.contains(document.lower(token))
            })
        };
        let mut seen = BTreeSet::new();
        let mut titled = BTreeSet::new();
        let has_title =
            document.paragraphs().first().is_some_and(|first| first.kind == ParagraphKind::Title);
        for sentence in document.sentences() {
            let tokens = document.sentence_tokens(sentence);
            for (at, token) in tokens.iter().enumerate() {
                if token.class != TokenClass::Word {
                    continue;
                }
                let before = at.checked_sub(1).and_then(|at| tokens.get(at));
                let word_before = before.map_or("", |token| document.lower(token));
                let lower = document.lower(token);
                for part in
                    lower.split(|ch: char| !ch.is_alphanumeric()).filter(|part| !part.is_empty())
                {
                    let stem = stemmer.stem(part).into_owned();
                    if sentence.kind == ParagraphKind::Title {
                        titled.insert(stem.clone());
                        continue;
                    }
                    let count = counts.entry(stem.clone()).or_default();
                    if count.form.is_empty() {
                        part.clone_into(&mut count.form);
                    }
                    let one = |flag: bool| f64::from(u8::from(flag));
                    count.uses += 1.0;
                    count.announced += one(announcers.contains(word_before));
                    count.verbal += one(verbal.contains(word_before));
                    count.initial += one(!is_content(before));
                    count.last += one(!is_content(tokens.get(at + 1)));
                    if seen.insert(stem) {
                        count.articles += 1;
                        count.titled_articles += u32::from(has_title);
                    }
                }
            }
        }
        for stem in titled {
            if let Some(count) = counts.get_mut(&stem).filter(|_| seen.contains(&stem)) {
                count.titles += 1;
            }
        }
    }
    counts
}
