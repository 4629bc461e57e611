//! Hyphenated numbers that are one token: `quatre-vingt-dix-sept`, `twenty-first`.

use super::{Machine, Numeral};
use crate::figure::lexicon::Tables;

/// What a hyphenated word means as a number or a rank.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Compound {
    pub(crate) numeral: Option<Numeral>,
    pub(crate) ordinal: Option<f64>,
}

/// Reads a hyphenated word whose parts `numeral` and `ordinal` know.
pub(crate) fn compound(
    tables: &Tables,
    word: &str,
    numeral: impl Fn(&str) -> Option<Numeral>,
    ordinal: impl Fn(&str) -> Option<f64>,
) -> Compound {
    let mut machine = Machine::new(tables.grammar);
    let mut parts = word.split('-').peekable();
    let half = parts.peek().and_then(|first| numeral(first)) == Some(Numeral::Half);
    if half {
        parts.next();
    }
    let mut last = None;
    while let Some(part) = parts.next() {
        let piece = numeral(part);
        last = piece;
        match piece {
            Some(Numeral::And) => {
                let Some(next) = parts.peek() else { return Compound::default() };
                let joins = numeral(next).is_some_and(|next| machine.can_join(next))
                    || ordinal(next).is_some();
                if !joins {
                    return Compound::default();
                }
            }
            Some(Numeral::Collective(value)) if half && parts.peek().is_none() => {
                return Compound { numeral: Some(Numeral::Collective(value / 2.0)), ordinal: None };
            }
            Some(piece) if half => {
                let one_more = machine.push(Numeral::One) && machine.push(piece);
                if !one_more || parts.peek().is_some() {
                    return Compound::default();
                }
            }
            Some(piece) if machine.push(piece) => {}
            _ => {
                let rank = ordinal(part).filter(|_| parts.peek().is_none());
                return Compound {
                    numeral: None,
                    ordinal: rank.and_then(|rank| ranked(machine, rank)),
                };
            }
        }
    }
    if last.is_none() || last == Some(Numeral::And) {
        return Compound::default();
    }
    let value = machine.value();
    let numeral = match () {
        () if half => Numeral::Fixed(value / 2.0),
        () if value < 1000.0 => Numeral::Value(value),
        () => Numeral::Fixed(value),
    };
    Compound { numeral: Some(numeral), ordinal: None }
}

/// The rank whose last word states `rank`, after what `machine` has read.
pub(crate) fn ranked(mut machine: Machine, rank: f64) -> Option<f64> {
    let exponent = rank.log10();
    let whole_power = rank >= 1000.0 && exponent.fract() == 0.0;
    let taken = match rank {
        1.0 => machine.push(Numeral::One),
        100.0 => machine.push(Numeral::Hundred),
        _ if whole_power => machine.push(Numeral::Power(exponent as u8)),
        rank if rank < 100.0 => machine.push(Numeral::Value(rank)),
        _ => false,
    };
    taken.then(|| machine.value())
}
