//! English.

mod numbers;
mod quantity;
mod reading;
mod units;
mod what;
mod words;

use super::lexicon::Tables;
use super::number::RangeWords;
use super::number::{Grammar, Separators};

pub(super) static TABLES: Tables = Tables {
    separators: Separators { group: ',', decimal: '.' },
    grammar: Grammar { vigesimal: false, and_one: false, bare_hundred: false, bare_power: 0 },
    numerals: numbers::NUMERALS,
    ordinals: numbers::ORDINALS,
    ordinal_of: numbers::ordinal_of,
    denominators: numbers::DENOMINATORS,
    minus: &["minus", "negative"],
    suffixes: numbers::SUFFIXES,
    of: &["of"],
    round_adjectives: &["good", "full", "further", "mere", "whole", "few"],
    than: &["than"],
    from_is_by: false,
    from: &["from"],
    ranges: RangeWords { between: &["and"], to: &["to", "through"], or: &["or"] },
    hedges: words::HEDGES,
    trailing: words::TRAILING,
    currency_names: |family| family.english,
    prefixed_units: units::PREFIXED,
    units: units::NAMES,
    marks: words::MARKS,
    quantity: &quantity::WORDS,
    style: &reading::STYLE,
};
