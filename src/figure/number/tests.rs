//! Integers written in words by a speller of our own, and read back.

use crate::figure::context::Context;
use crate::language::Language;
use crate::segment::Document;
use crate::text::View;

/// The number that a text is from its first to its last token.
fn read(text: &str, language: Language) -> Option<f64> {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let mut context = Context::new(&document, None);
    context.sentence = 0..document.tokens().len();
    let number = super::read(&context, 0)?;
    (number.end == document.tokens().len()).then_some(number.high)
}

#[derive(Clone, Copy)]
struct French {
    /// Hyphens everywhere, as since 1990; otherwise only below a hundred.
    hyphens: bool,
    /// Septante, huitante and nonante.
    decimal: bool,
}

const UNITS: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze",
    "douze", "treize", "quatorze", "quinze", "seize",
];

impl French {
    fn spell(self, n: u64) -> String {
        let text = match n {
            1_000_000.. => {
                let head = format!(
                    "{} million{}",
                    self.spell(n / 1_000_000),
                    if n < 2_000_000 { "" } else { "s" }
                );
                Self::tail(head, self, n % 1_000_000)
            }
            1000.. => {
                let head = if n < 2000 {
                    "mille".to_owned()
                } else {
                    format!("{} mille", self.spell_before(n / 1000))
                };
                Self::tail(head, self, n % 1000)
            }
            100.. => {
                let hundreds = n / 100;
                let head = if hundreds == 1 {
                    "cent".to_owned()
                } else {
                    format!("{} cent", self.spell(hundreds))
                };
                let head =
                    if hundreds > 1 && n.is_multiple_of(100) { format!("{head}s") } else { head };
                Self::tail(head, self, n % 100)
            }
            n => self.below_hundred(n),
        };
        if self.hyphens { text.replace(' ', "-") } else { text }
    }

    /// Before « mille » nothing takes a plural.
    fn spell_before(self, n: u64) -> String {
        let text = self.spell(n);
        text.strip_suffix("cents").map_or(text.clone(), |stem| format!("{stem}cent"))
    }

    fn tail(head: String, style: Self, rest: u64) -> String {
        if rest == 0 { head } else { format!("{head} {}", style.spell(rest)) }
    }

    fn below_hundred(self, n: u64) -> String {
        let (tens, unit) = (n / 10, n % 10);
        let name = |n: u64| UNITS[n as usize];
        let with = |ten: &str, unit: u64| match unit {
            0 => ten.to_owned(),
            1 => format!("{ten} et un"),
            unit => format!("{ten}-{}", name(unit)),
        };
        match (tens, unit) {
            (0..=1, _) if n <= 16 => name(n).to_owned(),
            (1, unit) => format!("dix-{}", name(unit)),
            (7, unit) if self.decimal => with("septante", unit),
            (8, unit) if self.decimal => with("huitante", unit),
            (9, unit) if self.decimal => with("nonante", unit),
            (7, 1) => "soixante et onze".to_owned(),
            (7, _) => format!("soixante-{}", self.below_hundred(n - 60)),
            (8, 0) => "quatre-vingts".to_owned(),
            (8 | 9, _) => format!("quatre-vingt-{}", self.below_hundred(n - 80)),
            (tens, unit) => with(
                ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"][tens as usize],
                unit,
            ),
        }
    }
}

fn english(n: u64, and: bool) -> String {
    const SMALL: [&str; 20] = [
        "zero",
        "one",
        "two",
        "three",
        "four",
        "five",
        "six",
        "seven",
        "eight",
        "nine",
        "ten",
        "eleven",
        "twelve",
        "thirteen",
        "fourteen",
        "fifteen",
        "sixteen",
        "seventeen",
        "eighteen",
        "nineteen",
    ];
    const TENS: [&str; 10] =
        ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
    let join = |head: String, rest: u64| match rest {
        0 => head,
        rest if and && rest < 100 => format!("{head} and {}", english(rest, and)),
        rest => format!("{head} {}", english(rest, and)),
    };
    match n {
        1_000_000.. => join(format!("{} million", english(n / 1_000_000, and)), n % 1_000_000),
        1000.. => join(format!("{} thousand", english(n / 1000, and)), n % 1000),
        100.. => join(format!("{} hundred", english(n / 100, and)), n % 100),
        20.. if n.is_multiple_of(10) => TENS[(n / 10) as usize].to_owned(),
        20.. => format!("{}-{}", TENS[(n / 10) as usize], SMALL[(n % 10) as usize]),
        n => SMALL[n as usize].to_owned(),
    }
}

/// Integers read at a time: one document for each would take minutes.
const BATCH: usize = 5_000;

/// Spells integers and reads them back.
fn are_read_back(
    numbers: impl Iterator<Item = u64>,
    spell: impl Fn(u64) -> String,
    language: Language,
) {
    let numbers: Vec<u64> = numbers.collect();
    for batch in numbers.chunks(BATCH) {
        let text = batch.iter().copied().map(&spell).collect::<Vec<_>>().join(" ; ");
        let view = View::new(&text);
        let document = Document::new(&view, language, None);
        let mut context = Context::new(&document, None);
        context.sentence = 0..document.tokens().len();
        let mut at = 0;
        for &n in batch {
            let number = super::read(&context, at);
            let value = number.map(|number| (number.low, number.high));
            assert_eq!(value, Some((n as f64, n as f64)), "{}", spell(n));
            at = number.map_or(at, |number| number.end);
            assert!(matches!(context.word(at), ";" | ""), "{} ends at {at}", spell(n));
            at += 1;
        }
    }
}

fn every_integer() -> impl Iterator<Item = u64> {
    0..=1_000_000
}

/// Every integer below 2200, then a prime step that meets all remainders, and round ones.
fn sample() -> impl Iterator<Item = u64> {
    let powers = [1_000, 10_000, 100_000, 1_000_000];
    (0..2200)
        .chain((2200..1_000_000).step_by(397))
        .chain((1..=10).flat_map(move |n| powers.map(|p| n * p)))
}

#[test]
fn every_integer_in_french_is_read_back() {
    let style = French { hyphens: false, decimal: false };
    are_read_back(every_integer(), |n| style.spell(n), Language::French);
}

#[test]
fn every_integer_in_english_is_read_back() {
    are_read_back(every_integer(), |n| english(n, true), Language::English);
}

#[test]
fn other_ways_of_spelling_are_read_back() {
    for (hyphens, decimal) in [(true, false), (false, true), (true, true)] {
        let style = French { hyphens, decimal };
        are_read_back(sample(), |n| style.spell(n), Language::French);
    }
    are_read_back(sample(), |n| english(n, false), Language::English);
}

proptest::proptest! {
    #[test]
    fn larger_integers_are_read_back(n in 1_000_000_u64..999_000_000) {
        let style = French { hyphens: false, decimal: false };
        proptest::prop_assert_eq!(read(&style.spell(n), Language::French), Some(n as f64));
        proptest::prop_assert_eq!(read(&english(n, true), Language::English), Some(n as f64));
    }

    #[test]
    fn digits_are_read_back(n in 0_u64..1_000_000_000_000) {
        let mut grouped = n.to_string();
        let mut at = grouped.len();
        while at > 3 {
            at -= 3;
            grouped.insert(at, ' ');
        }
        proptest::prop_assert_eq!(read(&grouped, Language::French), Some(n as f64));
        proptest::prop_assert_eq!(read(&grouped.replace(' ', ","), Language::English), Some(n as f64));
    }
}
