//! What the rules of the calendar read, told on Wednesday, 14 June 2017.

mod english;
mod french;

use crate::analysis::{Figure, FigureKind, Relation, Value};
use crate::figure::{dateline, extract, parse_date};
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
        Value::Time(time) => {
            let Time { value, end, tz } = &**time;
            let end = end.as_ref().map(|end| format!("..{end}")).unwrap_or_default();
            let tz = tz.as_ref().map(|tz| format!(" {tz}")).unwrap_or_default();
            format!("{value}{end}{tz}")
        }
        Value::Quantity(quantity) => {
            let Quantity { unit, duration, .. } = quantity;
            if !matches!(figure.kind, FigureKind::Duration | FigureKind::Age) {
                return None;
            }
            let values = match (quantity.bounds().min, quantity.bounds().max) {
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

/// The day of publication that `text` states, read on 3 November 2026.
fn stated(text: &str, language: Language) -> Option<String> {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let today = parse_date("2026-11-03").unwrap();
    dateline(&document, Some(today)).map(|date| date.to_string())
}

#[test]
fn datelines_state_the_day_of_publication() {
    for (day, text) in [
        ("2016-03-14", "Le quai a brûlé\n\nPORT-LOUIS (Maurice), 14 mars 2016. – Il a brûlé."),
        ("2016-03-14", "14 mars 2016 –\nLe quai a brûlé."),
        ("2026-03-14", "Le quai a brûlé\nParis, le 14 mars (AFP) – Le quai a brûlé."),
        ("2025-12-30", "BREST, 30 déc (Agence Ouest) - Le quai a brûlé."),
        (
            "2016-03-14",
            "Le quai\n\nPublié le 14/03/2016 à 10h32, mis à jour le 15/03/2016\n\nIl brûle.",
        ),
        (
            "2026-10-14",
            "Le quai\n\nPar Jeanne Morel, envoyée spéciale à Brest – 14 octobre 2026\n\nIl brûle.",
        ),
        (
            "2026-10-14",
            "Le quai a brûlé\nLe Courrier de l’Ouest, mercredi 14 octobre 2026\n\nIl a brûlé.",
        ),
        ("2026-10-14", "Le quai a brûlé\n14 octobre 2026 à 18 h 30\nIl a brûlé."),
    ] {
        assert_eq!(stated(text, Language::French).as_deref(), Some(day), "{text}");
    }
    for (day, text) in [
        ("2026-10-13", "Quay burns\n\nGALWAY, Ireland, Oct 13 – The quay burned on Tuesday."),
        ("2016-03-14", "LONDON, March 14, 2016 (Agency) - The quay burned."),
        (
            "2026-10-14",
            "Quay burns\nBy Jane Morel, Political Editor\nPublished: 14 October 2026, 10:42 BST\nIt burned.",
        ),
        ("2026-10-14", "Quay burns\nBy Jane Morel | Oct. 14, 2026\nIt burned."),
    ] {
        assert_eq!(stated(text, Language::English).as_deref(), Some(day), "{text}");
    }
}

#[test]
fn dates_of_the_story_are_no_dateline() {
    for text in [
        "Le quai a brûlé mardi 3 mai 2016.",
        "Attentats du 13 novembre 2015\n\nLe procès s’ouvre.",
        "Le 6 juin 1944, les Alliés débarquent.",
        "Par arrêté du 14 mars 2016, le préfet ferme le quai",
        "Publié le 14 mars 2016, son rapport accuse la ville.",
        "PARTI DU QUAI : LE CONGRÈS DU 14 MARS 2016 REPORTÉ\n\nIl aura lieu plus tard.",
        "Publié le 14 juillet 1965, le roman fait scandale\n\nIl reparaît.",
        "Le quai\n\nIl rouvre le 14 mars 2016.\n",
        "Le quai\n\nParis, 14 décembre 2026 – Le quai rouvre.",
        "Le vote du 14 mars 2016 – le troisième – a échoué.",
    ] {
        assert_eq!(stated(text, Language::French), None, "{text}");
    }
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
