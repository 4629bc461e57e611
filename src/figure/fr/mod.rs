//! French.

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
    separators: Separators { group: '.', decimal: ',' },
    grammar: Grammar { vigesimal: true, and_one: true, bare_hundred: true, bare_power: 3 },
    numerals: numbers::NUMERALS,
    ordinals: numbers::ORDINALS,
    ordinal_of: numbers::ordinal_of,
    denominators: numbers::DENOMINATORS,
    minus: &["moins"],
    suffixes: numbers::SUFFIXES,
    of: &["de", "d'"],
    round_adjectives: &[
        "bonne", "bon", "petite", "petit", "grosse", "gros", "quelque", "nouvelle", "demi",
    ],
    than: &["que", "qu'"],
    from: &["de", "d'"],
    from_is_by: true,
    ranges: RangeWords { between: &["et"], to: &["à"], or: &["ou", "voire"] },
    hedges: words::HEDGES,
    trailing: words::TRAILING,
    currency_names: |family| family.french,
    prefixed_units: units::PREFIXED,
    units: units::NAMES,
    marks: words::MARKS,
    quantity: &quantity::WORDS,
    style: &reading::STYLE,
};
