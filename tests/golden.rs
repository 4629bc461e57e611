//! Golden articles: what is found in articles that we wrote, in a form that a
//! journalist can check. A change shows up as a difference to be read and,
//! where it is right, accepted (`INSTA_UPDATE=always`, then `git diff`). No
//! model is loaded: the names are those of lists and rules, so that training
//! a model does not change them.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test fails by panicking")]

use std::fmt::Write;
use std::path::PathBuf;

use depeche::{Analysis, Analyzer, Article, Bounds, DateSpan, Figure, Quantity, Value};

#[test]
fn golden_articles() {
    let mut settings = insta::Settings::clone_current();
    settings.set_snapshot_path("golden");
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for path in articles() {
        let name = path.file_stem().unwrap().to_str().unwrap();
        let file = std::fs::read_to_string(&path).unwrap();
        let (date, text) = file.split_once("\n\n").expect("a date, an empty line, the article");
        let reference_date = Some(depeche::figure::parse_date(date).unwrap());
        let analysis = Analyzer::new().analyze(&Article { reference_date, ..Article::new(text) });
        settings.bind(|| {
            insta::assert_snapshot!(format!("{name}.keywords"), keywords(&analysis));
            insta::assert_snapshot!(format!("{name}.entities"), entities(text, &analysis));
            insta::assert_snapshot!(format!("{name}.figures"), figures(text, &analysis));
            insta::assert_snapshot!(format!("{name}.quotes"), quotes(text, &analysis));
        });
    }
}

fn articles() -> Vec<PathBuf> {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden");
    let mut paths: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "txt"))
        .collect();
    paths.sort();
    assert!(paths.len() >= 10, "the golden articles are missing");
    paths
}

/// The ten best, one a line. Scores are left out: they may move a little without harm.
fn keywords(analysis: &Analysis) -> String {
    let texts: Vec<&str> = analysis.keywords.iter().take(10).map(|k| k.text.as_str()).collect();
    texts.join("\n")
}

fn entities(text: &str, analysis: &Analysis) -> String {
    let mut out = String::new();
    for entity in &analysis.entities {
        let kind = format!("{:?}", entity.kind).to_lowercase();
        let forms: Vec<&str> = entity.mentions.iter().map(|m| m.range.of(text)).collect();
        writeln!(out, "{kind:<12}  {}", entity.name).unwrap();
        writeln!(out, "              in the text: {}", forms.join(" · ")).unwrap();
    }
    out
}

fn figures(text: &str, analysis: &Analysis) -> String {
    let mut out = String::new();
    for figure in &analysis.figures {
        let kind = format!("{:?}", figure.kind).to_lowercase();
        let mentioned = figure.range.of(text).replace('\n', " ");
        writeln!(out, "{kind:<8}  {mentioned}  =  {}", value(figure)).unwrap();
        if let Some(what) = figure.what {
            writeln!(out, "          what: {}", what.of(text).replace('\n', " ")).unwrap();
        }
    }
    out
}

/// Who said what: the speaker as the text names them, and whom that means.
fn quotes(text: &str, analysis: &Analysis) -> String {
    let mut out = String::new();
    for quote in &analysis.quotes {
        let kind = format!("{:?}", quote.kind).to_lowercase();
        let speaker = quote.speaker.map_or("?", |speaker| speaker.range.of(text));
        let entity = quote.speaker.and_then(|speaker| speaker.entity);
        let entity = entity.and_then(|at| analysis.entities.get(at as usize));
        let name = entity.map(|entity| format!(" = {}", entity.name)).unwrap_or_default();
        writeln!(out, "{kind:<8}  {speaker}{name}").unwrap();
        writeln!(out, "          {}", quote.range.of(text).replace('\n', " ")).unwrap();
    }
    out
}

fn value(figure: &Figure) -> String {
    let about = if figure.approx { "about " } else { "" };
    let value = match &figure.value {
        Value::Quantity(quantity) => amount(quantity),
        Value::Date(span) => dates(span),
        Value::Time(time) => match &time.end {
            Some(end) => format!("{} – {end}", time.value),
            None => time.value.clone(),
        },
    };
    format!("{about}{value}")
}

fn amount(quantity: &Quantity) -> String {
    let Bounds { min, max, min_incl, max_incl } = quantity.bounds();
    let number = match (min, max) {
        (Some(min), Some(max)) if min.total_cmp(&max).is_eq() => min.to_string(),
        (Some(min), Some(max)) => format!("{min} – {max}"),
        (Some(min), None) => format!("{} {min}", if min_incl { "≥" } else { ">" }),
        (None, Some(max)) => format!("{} {max}", if max_incl { "≤" } else { "<" }),
        (None, None) => "open".to_owned(),
    };
    let unit = quantity.unit.map(|unit| format!(" {unit}")).unwrap_or_default();
    let implied = if quantity.implied { " (implied)" } else { "" };
    format!("{number}{unit}{implied}")
}

fn dates(span: &DateSpan) -> String {
    let day = |date: Option<depeche::Date>| date.map_or("…".to_owned(), |date| date.to_string());
    let precision = format!("{:?}", span.precision).to_lowercase();
    if span.from == span.to {
        format!("{} ({precision})", day(span.from))
    } else {
        format!("{} – {} ({precision})", day(span.from), day(span.to))
    }
}
