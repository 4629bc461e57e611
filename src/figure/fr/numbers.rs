//! French number words.

use crate::figure::number::Numeral::{
    self, And, Collective, Collectives, Half, Hundred, Hundreds, One, Point, Power, Powers,
    Several, Some as Indefinite, Value,
};

pub(super) static NUMERALS: &[(&str, Numeral)] = &[
    ("un", One),
    ("une", One),
    ("zéro", Value(0.0)),
    ("zero", Value(0.0)),
    ("deux", Value(2.0)),
    ("trois", Value(3.0)),
    ("quatre", Value(4.0)),
    ("cinq", Value(5.0)),
    ("six", Value(6.0)),
    ("sept", Value(7.0)),
    ("huit", Value(8.0)),
    ("neuf", Value(9.0)),
    ("dix", Value(10.0)),
    ("onze", Value(11.0)),
    ("douze", Value(12.0)),
    ("treize", Value(13.0)),
    ("quatorze", Value(14.0)),
    ("quinze", Value(15.0)),
    ("seize", Value(16.0)),
    ("vingt", Value(20.0)),
    ("vingts", Value(20.0)),
    ("trente", Value(30.0)),
    ("quarante", Value(40.0)),
    ("cinquante", Value(50.0)),
    ("soixante", Value(60.0)),
    ("septante", Value(70.0)),
    ("huitante", Value(80.0)),
    ("octante", Value(80.0)),
    ("nonante", Value(90.0)),
    ("cent", Hundred),
    ("cents", Hundreds),
    ("mille", Power(3)),
    ("mil", Power(3)),
    ("million", Power(6)),
    ("milliard", Power(9)),
    ("billion", Power(12)),
    ("billiard", Power(15)),
    ("trillion", Power(18)),
    ("millions", Powers(6)),
    ("milliards", Powers(9)),
    ("billions", Powers(12)),
    ("billiards", Powers(15)),
    ("trillions", Powers(18)),
    ("mio", Power(6)),
    ("md", Power(9)),
    ("mds", Power(9)),
    ("mrd", Power(9)),
    ("mrds", Power(9)),
    ("dizaine", Collective(10.0)),
    ("douzaine", Collective(12.0)),
    ("quinzaine", Collective(15.0)),
    ("vingtaine", Collective(20.0)),
    ("trentaine", Collective(30.0)),
    ("quarantaine", Collective(40.0)),
    ("cinquantaine", Collective(50.0)),
    ("soixantaine", Collective(60.0)),
    ("septantaine", Collective(70.0)),
    ("centaine", Collective(100.0)),
    ("millier", Collective(1000.0)),
    ("dizaines", Collectives(10.0)),
    ("douzaines", Collectives(12.0)),
    ("vingtaines", Collectives(20.0)),
    ("centaines", Collectives(100.0)),
    ("milliers", Collectives(1000.0)),
    ("demi", Half),
    ("demie", Half),
    ("et", And),
    ("virgule", Point),
    ("plusieurs", Several),
    ("quelques", Several),
    ("des", Indefinite),
];

/// Letters after digits: 10k, 50M (millions), 2Md (milliards).
pub(super) static SUFFIXES: &[(&str, u8)] =
    &[("k", 3), ("K", 3), ("M", 6), ("Mio", 6), ("Md", 9), ("Mds", 9), ("Mrd", 9), ("G", 9)];

pub(super) static ORDINALS: &[(&str, f64)] = &[
    ("premier", 1.0),
    ("première", 1.0),
    ("premiers", 1.0),
    ("premières", 1.0),
    ("second", 2.0),
    ("seconde", 2.0),
    ("seconds", 2.0),
    ("secondes", 2.0),
    ("unième", 1.0),
];

pub(super) static DENOMINATORS: &[(&str, f64)] = &[("tiers", 3.0), ("quart", 4.0), ("quarts", 4.0)];

/// Stems before « -ième ».
static RANKS: &[(&str, f64)] = &[
    ("deux", 2.0),
    ("trois", 3.0),
    ("quatr", 4.0),
    ("cinqu", 5.0),
    ("six", 6.0),
    ("sept", 7.0),
    ("huit", 8.0),
    ("neuv", 9.0),
    ("dix", 10.0),
    ("onz", 11.0),
    ("douz", 12.0),
    ("treiz", 13.0),
    ("quatorz", 14.0),
    ("quinz", 15.0),
    ("seiz", 16.0),
    ("vingt", 20.0),
    ("trent", 30.0),
    ("quarant", 40.0),
    ("cinquant", 50.0),
    ("soixant", 60.0),
    ("septant", 70.0),
    ("huitant", 80.0),
    ("octant", 80.0),
    ("nonant", 90.0),
    ("cent", 100.0),
    ("mill", 1e3),
    ("million", 1e6),
    ("milliard", 1e9),
    ("billion", 1e12),
];

/// The rank that a word in « -ième » states; the accent may be missing.
pub(super) fn ordinal_of(word: &str) -> Option<f64> {
    let word = word.strip_suffix('s').unwrap_or(word);
    let stem = word.strip_suffix("ième").or_else(|| word.strip_suffix("ieme"))?;
    if stem == "un" {
        return Some(1.0);
    }
    RANKS.iter().find(|(known, _)| *known == stem).map(|&(_, rank)| rank)
}
