//! English number words.

use crate::figure::number::Numeral::{
    self, And, Article, Collective, Collectives, Half, Hundred, Hundreds, One, Point, Power,
    Powers, Several, Some as Indefinite, Value,
};

pub(super) static NUMERALS: &[(&str, Numeral)] = &[
    ("one", One),
    ("a", Article),
    ("an", Article),
    ("zero", Value(0.0)),
    ("nought", Value(0.0)),
    ("naught", Value(0.0)),
    ("two", Value(2.0)),
    ("three", Value(3.0)),
    ("four", Value(4.0)),
    ("five", Value(5.0)),
    ("six", Value(6.0)),
    ("seven", Value(7.0)),
    ("eight", Value(8.0)),
    ("nine", Value(9.0)),
    ("ten", Value(10.0)),
    ("eleven", Value(11.0)),
    ("twelve", Value(12.0)),
    ("thirteen", Value(13.0)),
    ("fourteen", Value(14.0)),
    ("fifteen", Value(15.0)),
    ("sixteen", Value(16.0)),
    ("seventeen", Value(17.0)),
    ("eighteen", Value(18.0)),
    ("nineteen", Value(19.0)),
    ("twenty", Value(20.0)),
    ("thirty", Value(30.0)),
    ("forty", Value(40.0)),
    ("fourty", Value(40.0)),
    ("fifty", Value(50.0)),
    ("sixty", Value(60.0)),
    ("seventy", Value(70.0)),
    ("eighty", Value(80.0)),
    ("ninety", Value(90.0)),
    ("hundred", Hundred),
    ("hundreds", Hundreds),
    ("thousand", Power(3)),
    ("lakh", Power(5)),
    ("million", Power(6)),
    ("mln", Power(6)),
    ("mn", Power(6)),
    ("crore", Power(7)),
    ("crs", Power(7)),
    ("krore", Power(7)),
    ("krores", Power(7)),
    ("koti", Power(7)),
    ("billion", Power(9)),
    ("bln", Power(9)),
    ("bn", Power(9)),
    ("trillion", Power(12)),
    ("quadrillion", Power(15)),
    ("thousands", Powers(3)),
    ("lakhs", Powers(5)),
    ("millions", Powers(6)),
    ("crores", Powers(7)),
    ("billions", Powers(9)),
    ("trillions", Powers(12)),
    ("dozen", Collective(12.0)),
    ("tens", Collectives(10.0)),
    ("dozens", Collectives(12.0)),
    ("half", Half),
    ("and", And),
    ("point", Point),
    ("several", Several),
    ("few", Several),
    ("some", Indefinite),
];

/// Letters after digits: 10k, 50M, 5bn.
pub(super) static SUFFIXES: &[(&str, u8)] = &[
    ("k", 3),
    ("K", 3),
    ("M", 6),
    ("mn", 6),
    ("mln", 6),
    ("mil", 6),
    ("bn", 9),
    ("b", 9),
    ("B", 9),
    ("G", 9),
    ("bln", 9),
    ("tn", 12),
    ("T", 12),
];

pub(super) static ORDINALS: &[(&str, f64)] = &[
    ("first", 1.0),
    ("second", 2.0),
    ("third", 3.0),
    ("fifth", 5.0),
    ("eighth", 8.0),
    ("ninth", 9.0),
    ("nineth", 9.0),
    ("twelfth", 12.0),
    ("twelvth", 12.0),
    ("twentieth", 20.0),
    ("thirtieth", 30.0),
    ("fortieth", 40.0),
    ("fourtieth", 40.0),
    ("fiftieth", 50.0),
    ("sixtieth", 60.0),
    ("seventieth", 70.0),
    ("eightieth", 80.0),
    ("ninetieth", 90.0),
    ("hundredth", 100.0),
    ("thousandth", 1e3),
    ("millionth", 1e6),
    ("billionth", 1e9),
    ("trillionth", 1e12),
];

pub(super) static DENOMINATORS: &[(&str, f64)] =
    &[("quarter", 4.0), ("quarters", 4.0), ("halves", 2.0)];

/// Words that take a plain « -th ».
static RANKS: &[(&str, f64)] = &[
    ("four", 4.0),
    ("six", 6.0),
    ("seven", 7.0),
    ("ten", 10.0),
    ("eleven", 11.0),
    ("thirteen", 13.0),
    ("fourteen", 14.0),
    ("fifteen", 15.0),
    ("sixteen", 16.0),
    ("seventeen", 17.0),
    ("eighteen", 18.0),
    ("nineteen", 19.0),
];

/// The rank that a word in « -th » states, or its plural as a denominator (tenths).
pub(super) fn ordinal_of(word: &str) -> Option<f64> {
    if let Some(singular) = word.strip_suffix('s') {
        let known = ORDINALS.iter().find(|(known, rank)| *known == singular && *rank > 2.0);
        if let Some(&(_, rank)) = known {
            return Some(rank);
        }
    }
    let stem = word.strip_suffix("ths").or_else(|| word.strip_suffix("th"))?;
    RANKS.iter().find(|(known, _)| *known == stem).map(|&(_, rank)| rank)
}
