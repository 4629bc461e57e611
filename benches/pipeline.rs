//! Speed of the whole pipeline and of each stage, native: `cargo bench`.
//!
//! The texts are the golden articles, alone and repeated in turn to 1 MB. Read
//! ratios within one run, not times across machines.

use depeche::entity::Gazetteer;
use depeche::keyword::Background;
use depeche::segment::Document;
use depeche::text::View;
use depeche::{Analyzer, Article, Language, Tagger, entity, figure, keyword};
use divan::Bencher;
use divan::counter::BytesCount;

fn main() {
    divan::main();
}

/// Bytes of the long texts.
const LONG: usize = 1_000_000;

/// The golden articles whose file name begins with the language's code.
fn articles(language: Language) -> Vec<String> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let mut paths: Vec<_> = std::fs::read_dir(folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .filter(|path| {
            path.file_name()
                .and_then(|name| name.to_str())
                .is_some_and(|name| name.starts_with(language.code()))
        })
        .collect();
    paths.sort();
    paths.iter().filter_map(|path| std::fs::read_to_string(path).ok()).collect()
}

fn long_text(language: Language) -> String {
    let articles = articles(language);
    let mut text = String::with_capacity(LONG + 5_000);
    for article in articles.iter().cycle() {
        if text.len() >= LONG {
            break;
        }
        text.push_str(article);
        text.push_str("\n\n");
    }
    text
}

#[divan::bench(args = Language::ALL)]
fn whole_pipeline_one_article(bencher: Bencher<'_, '_>, language: Language) {
    let text = articles(language).concat();
    let analyzer = Analyzer::new();
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyzer.analyze(&Article::new(&text)));
}

#[divan::bench(args = Language::ALL, sample_count = 10)]
fn whole_pipeline_1_mb(bencher: Bencher<'_, '_>, language: Language) {
    let text = long_text(language);
    let analyzer = Analyzer::new();
    bencher.counter(BytesCount::of_str(&text)).bench(|| analyzer.analyze(&Article::new(&text)));
}

#[divan::bench(args = Language::ALL, sample_count = 10)]
fn stage_view_and_segment(bencher: Bencher<'_, '_>, language: Language) {
    let text = long_text(language);
    bencher.counter(BytesCount::of_str(&text)).bench(|| {
        let view = View::new(&text);
        Document::new(&view, language, None).tokens().len()
    });
}

#[divan::bench(args = Language::ALL, sample_count = 10)]
fn stage_figures(bencher: Bencher<'_, '_>, language: Language) {
    let text = long_text(language);
    let view = View::new(&text);
    let document = Document::new(&view, language, None);
    bencher.counter(BytesCount::of_str(&text)).bench(|| figure::extract(&document, None));
}

#[divan::bench(args = Language::ALL, sample_count = 10)]
fn stage_entities_by_rules(bencher: Bencher<'_, '_>, language: Language) {
    let text = long_text(language);
    let view = View::new(&text);
    let document = Document::new(&view, language, None);
    let figures = figure::extract(&document, None);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| entity::extract(&document, &figures, Gazetteer::built_in(), None));
}

#[divan::bench(sample_count = 10)]
fn stage_entities_by_model(bencher: Bencher<'_, '_>) {
    let Ok(tagger) = Tagger::load(include_bytes!("../models/fr.bin")) else { return };
    let text = long_text(tagger.language());
    let view = View::new(&text);
    let document = Document::new(&view, tagger.language(), None);
    let figures = figure::extract(&document, None);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| entity::extract(&document, &figures, Gazetteer::built_in(), Some(&tagger)));
}

#[divan::bench(args = Language::ALL, sample_count = 10)]
fn stage_keywords(bencher: Bencher<'_, '_>, language: Language) {
    let text = long_text(language);
    let view = View::new(&text);
    let document = Document::new(&view, language, None);
    let figures = figure::extract(&document, None);
    let background = Background::built_in(language);
    bencher
        .counter(BytesCount::of_str(&text))
        .bench(|| keyword::extract(&document, &background, &[], &figures, 20));
}
