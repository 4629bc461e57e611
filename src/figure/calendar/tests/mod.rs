//! What the rules of the calendar read, told on Wednesday, 14 June 2017.

mod english;
mod french;

use crate::analysis::{Figure, FigureKind, Relation, Value};
use crate::figure::extract;
use crate::language::Language;
use crate::segment::Document;
use crate::text::View;
use crate::{DateSpan, Quantity, Time};

fn side(date: Option<crate::Date>) -> String {
    date.map_or_else(|| "…".to_owned(), |date| date.to_string())
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(|| "…".to_owned(), |value| value.to_string())
}

fn relation(relation: Relation) -> String {
    if relation == Relation::None { String::new() } else { format!(" {relation:?}") }
}

fn dates(span: &DateSpan) -> String {
    let days = match (span.from, span.to) {
        (from, to) if from == to => side(from),
        (from, to) => format!("{}..{}", side(from), side(to)),
    };
    let conflict = if span.conflict { " conflict" } else { "" };
    let part = span.part.map(|part| format!(" {part:?}")).unwrap_or_default();
    days + &part + &relation(span.relation) + conflict
}

fn show(figure: &Figure, text: &str) -> Option<String> {
    let value = match &figure.value {
        Value::Date(span) => dates(span),
        Value::Time(Time { value, end, tz }) => {
            let end = end.as_ref().map(|end| format!("..{end}")).unwrap_or_default();
            let tz = tz.as_ref().map(|tz| format!(" {tz}")).unwrap_or_default();
            format!("{value}{end}{tz}")
        }
        Value::Quantity(Quantity { bounds, unit, duration, .. }) => {
            if !matches!(figure.kind, FigureKind::Duration | FigureKind::Age) {
                return None;
            }
            let values = match (bounds.min, bounds.max) {
                (min, max) if min == max => number(min),
                (min, max) => format!("{}..{}", number(min), number(max)),
            };
            let kind = if figure.kind == FigureKind::Age { " old" } else { "" };
            let stands = duration.as_ref().map(|d| relation(d.relation)).unwrap_or_default();
            let resolved = duration
                .as_ref()
                .and_then(|duration| duration.resolved.as_ref())
                .map(|span| format!(" ({})", dates(span)))
                .unwrap_or_default();
            let period = duration
                .as_ref()
                .and_then(|duration| duration.period)
                .map(|it| format!(" ({}..{})", it.from, it.to))
                .unwrap_or_default();
            format!("{values} {}{kind}{stands}{resolved}{period}", unit.unwrap_or_default())
        }
    };
    let about = if figure.approx { "~" } else { "" };
    Some(format!("[{}] {about}{value}", figure.range.of(text)))
}

fn read(text: &str, language: Language, reference: Option<&str>) -> String {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let reference = reference.map(|date| date.parse().unwrap());
    let figures = extract(&document, reference);
    figures.iter().filter_map(|figure| show(figure, view.text())).collect::<Vec<_>>().join("\n")
}

fn french(text: &str) -> String {
    read(text, Language::French, Some("2017-06-14"))
}

fn english(text: &str) -> String {
    read(text, Language::English, Some("2017-06-14"))
}

#[test]
fn datelines_stand_in_for_the_day_of_publication() {
    let french = |text| read(text, Language::French, None);
    insta::assert_snapshot!(french("Le quai a brûlé\n\nPORT-LOUIS (Maurice), 14 mars 2016. – Le quai a brûlé mardi."), @r#"
    [14 mars 2016] 2016-03-14
    [mardi] 2016-03-08
    "#);
    insta::assert_snapshot!(french("Le quai a brûlé mardi 3 mai."), @r#"
    [mardi 3 mai] …
    "#);
}

#[test]
fn hostile_texts_stay_linear() {
    for unit in
        ["1 ", "entre 1 et ", "le 5, ", "mardi ", "de 9 à ", "2016-", "1 an et ", "5 mai au "]
    {
        let text = unit.repeat(20_000 / unit.len());
        read(&text, Language::French, Some("2017-06-14"));
        read(&text, Language::English, Some("2017-06-14"));
    }
}
