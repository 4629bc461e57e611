//! Figures as a whole: a line of a snapshot for each rule, every currency, and what holds for any text.

mod currencies;
mod rules;
mod soundness;

use super::*;
use crate::language::Language;
use crate::text::View;

/// The figures of a text, one a line: words, kind, value, unit, what is counted.
fn figures(text: &str, language: Language) -> String {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let show = |figure: &Figure| show(view.text(), figure);
    extract(&document, None).iter().map(show).collect::<Vec<_>>().join("\n")
}

fn show(text: &str, figure: &Figure) -> String {
    let words = figure.range.of(text);
    let Value::Quantity(quantity) = &figure.value else {
        return format!("[{words}] {:?}", figure.kind).to_lowercase();
    };
    let bounds = quantity.bounds();
    let side = |side: Option<f64>| side.map_or_else(String::new, |side| side.to_string());
    let (min, max) = (side(bounds.min), side(bounds.max));
    let value = if min == max { min } else { format!("{min}..{max}") };
    let about = if figure.approx { "~" } else { "" };
    let unit = quantity.unit.map_or_else(String::new, |unit| format!(" {unit}"));
    let what = figure.what.map(|what| format!(" of {}", what.of(text)));
    let kind = format!("{:?}", figure.kind).to_lowercase();
    format!("[{words}] {kind} {about}{value}{unit}{}", what.unwrap_or_default())
}

fn french(text: &str) -> String {
    figures(text, Language::French)
}

fn english(text: &str) -> String {
    figures(text, Language::English)
}
