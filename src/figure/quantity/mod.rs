//! Counts, money, percentages, measures and ranks.
//!
//! [`read`] reads the amount that begins at a token and asks what follows it:
//! a sign for percent, a currency, a unit of measure; what is left over is a
//! count, unless something says that the number is no quantity at all.

mod count;
pub(crate) mod currencies;
mod currency;
mod fraction;
mod measure;
mod money;
mod never;
mod one;
mod ordinal;
mod percent;
pub(crate) mod units;

use super::context::{Context, Reading};
use super::lexicon::{Lexeme, Marks};
use super::number::amount::{self, Amount};
use super::number::{self, Effect, hedge, range, rounded as round};
use crate::segment::TokenClass;
use crate::{Bounds, FigureKind, Form, Quantity, Value};

/// The words and phrases of a language that the rules for quantities ask for,
/// all lower-case; a phrase has one word a token.
#[derive(Debug)]
pub(crate) struct Words {
    /// After a number: percent.
    pub(crate) percent: &'static [&'static [&'static str]],
    /// Before a number: percent of twenty.
    pub(crate) percent_before: &'static [&'static [&'static str]],
    /// After a number: percentage points.
    pub(crate) points: &'static [&'static [&'static str]],
    /// After a number: hundredths of a percentage point.
    pub(crate) basis_points: &'static [&'static [&'static str]],
    /// After decimals or a sign: percentage points too.
    pub(crate) bare_points: &'static [&'static str],
    /// After a number: so many times.
    pub(crate) times: &'static [&'static str],
    /// A number of times in one word.
    pub(crate) adverbs: &'static [(&'static str, f64)],
    /// The unit of such counts.
    pub(crate) times_unit: &'static str,
    /// Parts of a whole that stand alone, in percent: la moitié.
    pub(crate) shares: &'static [(&'static [&'static str], f64)],
    /// Between the two numbers of a ratio: trois sur quatre.
    pub(crate) ratio: &'static [&'static [&'static str]],
    /// Of these, what may also stand before what a tally runs over: 22 goals *in* 30 games.
    pub(crate) over: &'static [&'static str],
    /// Makes a unit of length one of area.
    pub(crate) square: &'static [&'static str],
    /// Makes a unit of length one of volume.
    pub(crate) cubic: &'static [&'static str],
    /// After a unit of length: in an hour.
    pub(crate) per_hour: &'static [&'static [&'static str]],
    /// After a unit of length: in a second.
    pub(crate) per_second: &'static [&'static [&'static str]],
    /// Scales of temperature after degrees.
    pub(crate) scales: &'static [(&'static str, &'static str)],
    /// The unit of degrees where the sentence speaks of the weather.
    pub(crate) weather_degree: &'static str,
    /// Below nought.
    pub(crate) below_zero: &'static [&'static [&'static str]],
    /// Before the magnitude of an earthquake.
    pub(crate) magnitude: &'static [&'static str],
    /// The name of money that is a weight where the sentence speaks of weight.
    pub(crate) pounds: &'static [&'static str],
    /// Words that speak of weight.
    pub(crate) weight: &'static [&'static str],
    /// Hundredths of a currency.
    pub(crate) cents: &'static [(&'static str, &'static str)],
    /// Letters before a currency sign that are a magnitude (M€).
    pub(crate) money_scales: &'static [(&'static str, u8)],
    /// Abbreviations of a currency that are words elsewhere.
    pub(crate) francs_cfa: &'static [&'static str],
    /// Fixed expressions with a number word that state no number.
    pub(crate) idioms: &'static [&'static [&'static str]],
    /// Before a number: the name of something numbered.
    pub(crate) labels: &'static [&'static str],
    /// The preposition before the whole, with its article: des.
    pub(crate) of_whole: &'static [&'static str],
    /// Articles that say which one is meant; what is counted after « de » has none.
    pub(crate) definite: &'static [&'static str],
    /// Before a short number without a noun, perhaps with an article: it is dialled.
    pub(crate) calls: &'static [&'static str],
    /// Before a stop and a number, a label: n. 5.
    pub(crate) number_signs: &'static [&'static str],
    /// The same where the number is a rank: No. 5.
    pub(crate) rank_signs: &'static [&'static str],
    /// Behind a house number: bis.
    pub(crate) house_marks: &'static [&'static str],
    /// Number words that are adjectives too: neuf.
    pub(crate) adjectives: &'static [&'static str],
    /// Before which those are numbers all the same.
    pub(crate) before_numbers: &'static [&'static str],
    /// Metric tons by a phrase.
    pub(crate) tonnes: &'static [&'static [&'static str]],
    /// After tonnes: changes nothing.
    pub(crate) metric: &'static [&'static str],
    /// Before a number that is of what was named before: dont, including.
    pub(crate) carries: &'static [&'static str],
    /// Before a number without a noun: those named before.
    pub(crate) all_of: &'static [&'static [&'static str]],
    /// Before « a quarter »: then it is one of a year.
    pub(crate) quarter_after: &'static [&'static str],
    /// After a year: what it dates (1990 levels).
    pub(crate) year_nouns: &'static [&'static str],
    /// Words that tell of an index or a game, whose points are no percentage points.
    pub(crate) index: &'static [&'static str],
    /// After a house number.
    pub(crate) streets: &'static [&'static str],
    /// After a roman rank: the name of a state or dynasty.
    pub(crate) regnal: &'static [&'static str],
    /// After a rank in digits: the name of a military unit or firm.
    pub(crate) rank_names: &'static [&'static str],
    /// Endings of a rank in digits.
    pub(crate) rank_suffixes: &'static [&'static str],
    /// Of these those that stand behind one last digit alone: 21st, but 14th.
    pub(crate) digit_suffixes: &'static [(&'static str, char)],
    /// Before a low number: a rank (number 3).
    pub(crate) rank_labels: &'static [&'static str],
    /// Verbs of a tally: after them « a point » is one.
    pub(crate) tally: &'static [&'static str],
    /// Before « one »: then it is a number.
    pub(crate) one_after: &'static [&'static str],
    /// Fixed expressions that begin with a rank and state none.
    pub(crate) rank_idioms: &'static [&'static [&'static str]],
    /// The words for one that mean « a single ».
    pub(crate) single: &'static [&'static str],
    /// Before « one »: then it is a pronoun.
    pub(crate) not_one_after: &'static [&'static str],
    /// After « one »: then it is a pronoun or part of an idiom.
    pub(crate) not_one_before: &'static [&'static str],
    /// Prepositions that make a unit after « un » a measure.
    pub(crate) measuring: &'static [&'static str],
    /// Whether the word for one is a number before any unit of measure.
    pub(crate) one_counts: bool,
    /// What is counted after the amount that ends before this token: first and
    /// last token of it.
    pub(crate) what: fn(&Context<'_>, usize) -> Option<(usize, usize)>,
}

/// The quantity that begins at token `at`, the longest.
pub(crate) fn read(context: &Context<'_>, at: usize) -> Option<Reading> {
    let token = context.token(at)?;
    let lexeme = context.lexeme(at);
    let signed = context.class(at + 1) == Some(TokenClass::Symbol) && context.is_glued(at + 1);
    if !signed && !may_begin(context, at, token.class) {
        return None;
    }
    if let Some(reading) = special(context, at, lexeme) {
        return Some(reading);
    }
    let amount = amount::read(context, at);
    let fraction = || fraction::read(context, at, amount.as_ref());
    if let Some(reading) = measure::part(context, at).or_else(fraction) {
        return Some(reading);
    }
    let amount = amount?;
    if lexeme.is(Marks::HEDGE) && amount.opening.is_some() && !amount.range {
        return opened(context, amount);
    }
    follow(context, amount)
}

/// Whether a quantity can begin at token `at`: asked of every token, so kept cheap.
fn may_begin(context: &Context<'_>, at: usize, class: TokenClass) -> bool {
    let lexeme = context.lexeme(at);
    match class {
        TokenClass::Number | TokenClass::Mixed => true,
        TokenClass::Word => {
            if lexeme.is(Marks::HEDGE) {
                let (_, end) = hedge::hedges(context, at);
                if end > at && may_follow_hedge(context, end) {
                    return true;
                }
            }
            lexeme.ordinal.is_some()
                || lexeme.denominator.is_some()
                || lexeme.currency.is_some()
                || lexeme.measure.is_some()
                || lexeme.share.is_some()
                || lexeme.is(Marks::QUANTITY)
                || number::may_begin(context, at)
                || is_code_or_roman(context, at)
        }
        TokenClass::Tag => context.form(at).len() < 4,
        TokenClass::Symbol => !matches!(context.form(at), "%" | "°"),
        TokenClass::Punctuation => number::may_begin(context, at),
        _ => false,
    }
}

/// Whether what a hedge hedges can begin at `at`.
fn may_follow_hedge(context: &Context<'_>, at: usize) -> bool {
    let lexeme = context.lexeme(at);
    context.class(at) == Some(TokenClass::Symbol)
        || lexeme.numeral.is_some()
        || lexeme.denominator.is_some()
        || lexeme.currency.is_some()
        || lexeme.share.is_some()
        || lexeme.is(Marks::QUANTITY)
        || number::may_begin(context, at)
        || is_code_or_roman(context, at)
}

/// Whether capitals at `at` can be a currency before its number, or a roman rank.
fn is_code_or_roman(context: &Context<'_>, at: usize) -> bool {
    let form = context.form(at);
    let stated = |at: usize| {
        matches!(
            context.class(at),
            Some(TokenClass::Number | TokenClass::Mixed | TokenClass::Symbol)
        )
    };
    form.len() <= 5
        && form.starts_with(|ch: char| ch.is_uppercase())
        && (stated(at + 1) || stated(at + 2) || form.starts_with(['I', 'V', 'X']))
}

/// Readings that do not begin with an amount, or say more than it does.
fn special(context: &Context<'_>, at: usize, lexeme: &Lexeme) -> Option<Reading> {
    let class = context.class(at)?;
    if let Some(reading) = money::prefixed(context, at).or_else(|| money::glued_before(context, at))
    {
        return Some(reading);
    }
    if let Some(reading) = ordinal::read(context, at) {
        // « a tenth of a gallon » is a part, not a rank.
        let of = context.is(reading.end, context.tables.of);
        return of.then(|| measure::part(context, at)).flatten().or(Some(reading));
    }
    if class != TokenClass::Word {
        return None;
    }
    measure::in_one_word(context, at, lexeme).or_else(|| {
        let phrase = lexeme.is(Marks::QUANTITY);
        phrase
            .then(|| count::adverb(context, at).or_else(|| percent::prefixed(context, at)))
            .flatten()
    })
}

/// What the tokens after an amount make of it.
fn follow<'d>(context: &Context<'d>, amount: Amount<'d>) -> Option<Reading> {
    if never::is_identifier(context, &amount) {
        return None;
    }
    let reading = percent::after(context, &amount)
        .or_else(|| money::after(context, &amount))
        .or_else(|| measure::after(context, &amount));
    match reading {
        Some(reading) => Some(reading),
        None if amount.number.glued.is_empty() => count::read(context, amount),
        None => None,
    }
}

/// A range whose two ends have their own units: from 25 % to 33 %.
fn opened<'d>(context: &Context<'d>, amount: Amount<'d>) -> Option<Reading> {
    let opening = amount.opening?;
    let ranges = &context.tables.ranges;
    let joints = if opening == Effect::Between { ranges.between } else { ranges.to };
    let plain = amount::read(context, amount.number_start)?;
    let first = follow(context, plain)?;
    let joint = first.end;
    if !context.is(joint, joints) || range::is_change(context, amount.number_start) {
        return None;
    }
    let second = follow(context, amount::read(context, joint + 1)?)?;
    join(context, amount.start, &first, second)
}

/// Whether the end after `amount` is a figure of its own though « to » joins them.
fn is_two(context: &Context<'_>, amount: &Amount<'_>) -> bool {
    range::is_change(context, amount.start) || range::is_by_and_to(context, amount.start)
}

/// One figure of two with the same unit, the second greater.
fn join(context: &Context<'_>, start: usize, first: &Reading, second: Reading) -> Option<Reading> {
    let (Value::Quantity(low), Value::Quantity(high)) = (&first.figure.value, &second.figure.value)
    else {
        return None;
    };
    let same = first.figure.kind == second.figure.kind && low.unit == high.unit;
    let (min, max) = (low.bounds().min?, high.bounds().max?);
    if !same || min >= max || first.figure.kind == FigureKind::Count {
        return None;
    }
    let bounds = Bounds { min: Some(min), max: Some(max), ..Bounds::default() };
    let mut quantity = high.clone();
    quantity.set_bounds(bounds);
    let approx = first.figure.approx || second.figure.approx;
    let mut reading =
        context.reading(start, second.end, second.figure.kind, Value::Quantity(quantity), approx);
    reading.figure.what = second.figure.what;
    Some(reading)
}

/// A finished reading of `amount` that ends before token `end`.
fn finish(
    context: &Context<'_>,
    amount: &Amount<'_>,
    end: usize,
    kind: FigureKind,
    unit: Option<&'static str>,
) -> Reading {
    let mut amount = *amount;
    let mut end = end;
    if let Some((effect, after)) = hedge::trailing(context, end) {
        amount.apply(effect);
        end = after;
    }
    let quantity = Quantity { unit, ..Quantity::of(amount.bounds) };
    let approx = amount.approx;
    context.reading(amount.start, end, kind, Value::Quantity(quantity), approx)
}

/// The same for a share of a whole.
fn share(context: &Context<'_>, start: usize, end: usize, bounds: Bounds, approx: bool) -> Reading {
    let form = Some(Form::Fraction);
    let quantity = Quantity { form, ..Quantity::of(bounds) };
    let mut reading =
        context.reading(start, end, FigureKind::Percent, Value::Quantity(quantity), approx);
    count::add_what(context, &mut reading);
    reading
}

/// The first token after `of` at `at`, or `at` where it does not stand there.
fn after_of(context: &Context<'_>, at: usize) -> usize {
    at + usize::from(context.is(at, context.tables.of))
}

/// Multiplies both sides.
fn scale(bounds: Bounds, factor: f64) -> Bounds {
    let side =
        |side: Option<f64>| side.map(|value| round(value * factor)).filter(|v| v.is_finite());
    Bounds { min: side(bounds.min), max: side(bounds.max), ..bounds }
}
