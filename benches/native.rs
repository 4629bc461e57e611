//! The native half of `cargo xtask bench`: speed by stage and how time grows, as one line of JSON.
//! The same texts and sizes as `benches/wasm/measure.mjs`; times are medians.

use std::collections::BTreeMap;
use std::time::{Duration, Instant};

use depeche::{Analyzer, Article, Language, Stage};
use serde_json::json;

/// Bytes of the text on which the stages are measured.
const LONG: usize = 1_000_000;

/// Runs of which the median counts.
const RUNS: usize = 5;

/// Bytes of the texts that show how time grows.
const SIZES: [usize; 6] = [1_000, 10_000, 100_000, 1_000_000, 10_000_000, 50_000_000];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut analyzer = Analyzer::new();
    analyzer.load_model(include_bytes!("../models/fr.bin"))?;
    analyzer.load_model(include_bytes!("../models/en.bin"))?;
    let stages: BTreeMap<&str, _> = Language::ALL
        .into_iter()
        .map(|language| Ok((language.code(), stages(&analyzer, &text(language, LONG)?, language))))
        .collect::<std::io::Result<_>>()?;
    let mut growth = Vec::new();
    for bytes in SIZES {
        let text = text(Language::French, bytes)?;
        let article = Article { language: Some(Language::French), ..Article::new(&text) };
        let runs = if bytes > LONG { 1 } else { RUNS };
        let time = median((0..runs).map(|_| {
            let began = Instant::now();
            std::hint::black_box(analyzer.analyze(&article));
            began.elapsed()
        }));
        growth.push(json!({ "bytes": bytes, "ms": milliseconds(time) }));
    }
    println!("{}", json!({ "stages": stages, "growth": growth }));
    Ok(())
}

/// The golden articles of a language, repeated up to so many bytes.
fn text(language: Language, bytes: usize) -> std::io::Result<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let mut files: Vec<_> = std::fs::read_dir(folder)?
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter(|path| {
            let name = path.file_name().and_then(|name| name.to_str());
            name.is_some_and(|name| name.starts_with(language.code()))
        })
        .collect();
    files.sort();
    let mut all = String::new();
    for file in files {
        all += &std::fs::read_to_string(file)?;
        all += "\n\n";
    }
    let mut text = all.repeat(bytes / all.len() + 1);
    // Not in the middle of a letter.
    let end = (0..=bytes).rev().find(|&end| text.is_char_boundary(end));
    text.truncate(end.unwrap_or_default());
    Ok(text)
}

/// Milliseconds of each stage, in order.
fn stages(analyzer: &Analyzer, text: &str, language: Language) -> BTreeMap<&'static str, f64> {
    let article = Article { language: Some(language), ..Article::new(text) };
    let mut times: BTreeMap<&str, Vec<Duration>> = BTreeMap::new();
    for _ in 0..=RUNS {
        let mut open: Option<(Stage, Instant)> = None;
        let mut close = |next: Option<Stage>| {
            if let Some((stage, began)) = open.take() {
                times.entry(stage.name()).or_default().push(began.elapsed());
            }
            open = next.map(|stage| (stage, Instant::now()));
        };
        std::hint::black_box(analyzer.analyze_in_steps(&article, |stage| close(Some(stage))));
        close(None);
    }
    // The first run warms up.
    let rest = |times: Vec<Duration>| milliseconds(median(times.into_iter().skip(1)));
    times.into_iter().map(|(stage, times)| (stage, rest(times))).collect()
}

fn median(times: impl Iterator<Item = Duration>) -> Duration {
    let mut times: Vec<Duration> = times.collect();
    times.sort();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

fn milliseconds(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
