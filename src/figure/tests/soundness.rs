//! What holds for any text.

use proptest::prelude::*;

use super::*;
use crate::Bounds;

#[test]
fn hostile_texts_stay_linear() {
    let read = |unit: &str, bytes: usize| {
        let text = unit.repeat(bytes / unit.len());
        let start = std::time::Instant::now();
        let _ = french(&text);
        // Work that grew with the square of the length would take hours.
        assert!(start.elapsed().as_secs() < 120, "{unit:?} took {:?}", start.elapsed());
    };
    for unit in ["1 ", "entre 1 et "] {
        read(unit, 1_000_000);
    }
    for unit in
        ["un ", "de ", "plus de ", "1 - ", "$", "1/", "III ", "et ", "10 km ", "1° ", "a third "]
    {
        read(unit, 50_000);
    }
}

/// Words that rules look at, in any order.
fn word() -> impl Strategy<Value = String> {
    let words = [
        "1", "12", "3,5", "26 000", "2016", "un", "une", "deux", "cent", "mille", "millions", "de",
        "d'", "à", "et", "entre", "plus", "moins", "environ", "%", "€", "$", "km", "m", "ans",
        "heures", "-", "euros", "dizaine", "des", "sur", "quatre", "tiers", "moitié", "9e", "XVe",
        "50M", "le", "janvier", "lundi", "(", ")", ",", ".", "points", "livres", "degrés", "fois",
        "demi", "ou", "mai", "h", "million", "and", "between", "to", "half", "a", "percent", "of",
        "the", "third", "pounds", "feet",
    ];
    proptest::sample::select(words.to_vec()).prop_map(str::to_owned)
}

fn check(text: &str, language: Language) -> Result<(), TestCaseError> {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let mut end = 0;
    for figure in extract(&document, None) {
        prop_assert!(figure.range.start >= end && !figure.range.is_empty());
        prop_assert!(!figure.range.of(view.text()).is_empty());
        prop_assert!(figure.what.is_none_or(|what| !what.of(view.text()).is_empty()));
        end = figure.range.end;
        if let Value::Quantity(quantity) = &figure.value {
            let Bounds { min, max, .. } = quantity.bounds();
            prop_assert!(min.is_some() || max.is_some());
            prop_assert!(min.is_none_or(f64::is_finite) && max.is_none_or(f64::is_finite));
            prop_assert!(min.zip(max).is_none_or(|(min, max)| min <= max), "{text:?} {figure:?}");
        }
        let _ = figure.reading(language);
    }
    Ok(())
}

#[test]
fn two_bounds_leave_one_side() {
    for text in ["<>0 [", "plus de moins de 3 quais", "pas plus de 12 quais ou plus"] {
        assert!(check(text, Language::French).is_ok(), "{text}");
    }
}

proptest! {
    #[test]
    fn figures_are_in_order_and_sound(words in prop::collection::vec(word(), 0..40)) {
        let text = words.join(" ");
        check(&text, Language::French)?;
        check(&text, Language::English)?;
    }

    #[test]
    fn any_text_gives_figures(text in "\\PC{0,200}") {
        check(&text, Language::French)?;
        check(&text, Language::English)?;
    }
}
