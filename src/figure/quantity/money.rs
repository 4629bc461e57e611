//! Amounts of money.

use super::currencies::{ABBREVIATIONS, DOLLARS, FAMILIES, Family, Member, SYMBOLS, code};
use super::{Amount, Context, FigureKind, Reading, after_of, finish, one, round};
use crate::figure::lexicon::Marks;
use crate::figure::number::amount;
use crate::figure::number::{Numeral, Style};
use crate::segment::{Case, TokenClass};
use crate::{Bounds, Value};

/// A currency as a text names it.
#[derive(Clone, Copy, Debug)]
struct Currency {
    code: &'static str,
    /// The name means several currencies and a default was taken.
    ambiguous: bool,
    /// A magnitude in the sign: Md€.
    exponent: u8,
}

impl Currency {
    fn plain(code: &'static str) -> Self {
        Self { code, ambiguous: false, exponent: 0 }
    }
}

/// Money whose currency stands before the number: $5bn, USD 3 million.
pub(super) fn prefixed(context: &Context<'_>, at: usize) -> Option<Reading> {
    let (effect, start) = amount::hedges(context, at);
    let (currency, number) = sign(context, start).or_else(|| code_before(context, start))?;
    let first = amount::read(context, number)?;
    if first.hedged || first.is_one() || context.class(number) == Some(TokenClass::Symbol) {
        return None;
    }
    let mut amount = first;
    amount.start = at;
    let mut end = amount.end;
    // $10-$20, between $10 and $20
    let opening = effect.iter().flatten().copied().find(|&effect| amount::is_opening(effect));
    if let Some(second) = second(context, at, end, currency, opening) {
        amount.bounds.max = Some(second.number.high);
        end = second.end;
    } else if opening.is_some() && !amount.range {
        return None;
    }
    if !glued_scale(&mut amount) {
        return None;
    }
    for effect in effect.iter().rev().flatten() {
        amount.apply(*effect);
    }
    // $ 10 US, $5 CAN
    let written = context.token(end).is_some_and(|token| token.is_capitalised());
    let (code, end) =
        if written { qualified_sign(context, currency.code, end) } else { (currency.code, end) };
    let currency = Currency { code, ..currency };
    Some(money(context, &amount, end, currency))
}

/// `amount` as money, when a currency follows or is taken over.
pub(super) fn after(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let mut amount = *amount;
    let glued = amount.number.glued;
    if !glued.is_empty() {
        let (currency, end) = glued_currency(context, &amount)?;
        return Some(money(context, &amount, end, currency));
    }
    let (currency, end) = following(context, &amount)?;
    let named = end.checked_sub(1).and_then(|last| context.class(last)) == Some(TokenClass::Word);
    if amount.is_one() && !(named && one::is_money(context, &amount, end)) {
        return None;
    }
    let end = cents(context, &mut amount, end);
    let reading = money(context, &amount, end, currency);
    Some(range(context, &amount, &reading).unwrap_or(reading))
}

/// « 10 euros - 20 euros » without an opening word.
fn range(context: &Context<'_>, amount: &Amount<'_>, first: &Reading) -> Option<Reading> {
    let joint = first.end;
    let joins =
        context.is(joint, context.tables.ranges.to) || matches!(context.word(joint), "-" | "–");
    if !joins || amount.range || amount::is_change(context, amount.start) {
        return None;
    }
    let second = amount::read(context, joint + 1)?;
    let (currency, end) = following(context, &second)?;
    let second = money(context, &second, end, currency);
    super::join(context, amount.start, first, second)
}

fn money(context: &Context<'_>, amount: &Amount<'_>, end: usize, currency: Currency) -> Reading {
    let mut amount = *amount;
    if currency.exponent > 0 {
        amount.bounds = super::scale(amount.bounds, 10_f64.powi(i32::from(currency.exponent)));
    }
    let mut reading = finish(context, &amount, end, FigureKind::Money, Some(currency.code));
    if let Value::Quantity(quantity) = &mut reading.figure.value {
        quantity.ambiguous = currency.ambiguous;
    }
    reading
}

/// A currency sign at `at`, with letters before it or not: `$`, `US$`, `€`.
fn sign(context: &Context<'_>, at: usize) -> Option<(Currency, usize)> {
    let word = context.word(at);
    let next = context.word(at + 1);
    if next == "$" && !context.form(at).is_empty() {
        // NZ $ 26 million
        let (_, code) = DOLLARS.iter().find(|(letters, _)| *letters == word)?;
        let written = context.token(at).is_some_and(|t| t.is_capitalised())
            || context.is_glued(at + 1)
            || word.len() > 1;
        return written.then(|| (Currency::plain(code), at + 2));
    }
    let &(_, code) = SYMBOLS.iter().find(|(symbol, _)| *symbol == word)?;
    // 「5 $ 20」: the sign belongs to the number before it.
    let taken = context.class(at.wrapping_sub(1)) == Some(TokenClass::Number)
        && context.is_glued(at)
        && !context.is_glued(at + 1);
    (!taken).then(|| (Currency::plain(code), at + 1))
}

/// A code or name before the number: `EUR 125`, `RM 42`, `ringgit 42`.
fn code_before(context: &Context<'_>, at: usize) -> Option<(Currency, usize)> {
    let digits =
        |at: usize| matches!(context.class(at), Some(TokenClass::Number | TokenClass::Mixed));
    if context.class(at)? != TokenClass::Word || !digits(at + 1) && !digits(at + 2) {
        return None;
    }
    let form = context.form(at);
    let capitals = form.len() == 3 && form.chars().all(char::is_uppercase);
    if let Some(code) = code(form).filter(|code| capitals && !WORDS.contains(code)) {
        let sign = usize::from(SYMBOLS.iter().any(|(symbol, _)| *symbol == context.word(at + 1)));
        return Some((Currency::plain(code), at + 1 + sign));
    }
    if let Some(family) = context.lexeme(at).currency.filter(|_| !NAMES.contains(&context.word(at)))
    {
        // « Bucks 88 » is a result.
        let name = context.token(at).is_some_and(|token| token.case == Case::Capital)
            && at > context.sentence.start;
        let nothing_after = !name && !super::count::is_noun(context, at + 2);
        return (digits(at + 1) && nothing_after).then(|| (placed(context, family), at + 1));
    }
    if let Some(&(_, code)) = ABBREVIATIONS.iter().find(|(written, _)| *written == form) {
        return digits(at + 1).then(|| (Currency::plain(code), at + 1));
    }
    if let Some((exponent, code)) = scaled_code(form) {
        let currency = Currency { code, ambiguous: false, exponent };
        return digits(at + 1).then_some((currency, at + 1));
    }
    None
}

/// Codes that are words in capitals: before a number they are not codes.
static WORDS: &[&str] =
    &["ALL", "BAM", "BOB", "CUP", "GEL", "MAD", "MOP", "PEN", "RON", "SAR", "SOS", "TOP", "TRY"];

/// Names that are other words too: « won 42 seats ».
static NAMES: &[&str] =
    &["won", "mark", "marks", "crown", "som", "real", "lev", "sum", "rand", "lire", "livre"];

/// USD115, GBP3.01: a code glued to digits.
pub(super) fn glued_before(context: &Context<'_>, at: usize) -> Option<Reading> {
    if context.class(at)? != TokenClass::Mixed {
        return None;
    }
    let (letters, digits) = context.form(at).split_at_checked(3)?;
    let code = code(letters).filter(|_| letters.chars().all(|ch| ch.is_ascii_uppercase()))?;
    let joined = matches!(context.word(at + 1), "." | ",")
        && context.is_glued(at + 1)
        && context.is_glued(at + 2)
        && context.class(at + 2) == Some(TokenClass::Number);
    let end = if joined { at + 3 } else { at + 1 };
    let mut written = digits.to_owned();
    if joined {
        written.push_str(context.form(at + 1));
        written.push_str(context.form(at + 2));
    }
    let value = crate::figure::number::digits(context, &written)?;
    let quantity =
        crate::Quantity { bounds: Bounds::exactly(value), unit: Some(code), ..Default::default() };
    Some(context.reading(at, end, FigureKind::Money, Value::Quantity(quantity), false))
}

/// MUSD, MdEUR: a magnitude before the code.
fn scaled_code(form: &str) -> Option<(u8, &'static str)> {
    let (scale, rest) = form.split_at_checked(form.len().checked_sub(3)?)?;
    let exponent = match scale {
        "k" | "K" => 3,
        "M" => 6,
        "Md" | "Mds" | "B" | "bn" => 9,
        _ => return None,
    };
    let capitals = rest.chars().all(|ch| ch.is_ascii_uppercase());
    code(rest).filter(|_| capitals).map(|code| (exponent, code))
}

/// The right end of a range with the sign before each number.
fn second<'d>(
    context: &Context<'d>,
    start: usize,
    at: usize,
    first: Currency,
    opening: Option<amount::Effect>,
) -> Option<Amount<'d>> {
    let ranges = &context.tables.ranges;
    let joins = match opening {
        Some(amount::Effect::Between) => context.is(at, ranges.between),
        Some(_) => context.is(at, ranges.to),
        None => context.is(at, ranges.to) || matches!(context.word(at), "-" | "–"),
    };
    if !joins {
        return None;
    }
    if amount::is_change(context, start) {
        return None;
    }
    let (currency, number) = sign(context, at + 1)?;
    let amount = amount::read(context, number)?;
    (currency.code == first.code && !amount.hedged && !amount.range).then_some(amount)
}

/// Letters glued to digits after a currency sign: a magnitude ($5m) or nothing known.
fn glued_scale(amount: &mut Amount<'_>) -> bool {
    let factor = match amount.number.glued {
        "" => return true,
        "m" | "M" => 1e6,
        "b" | "B" => 1e9,
        "t" | "T" | "tn" => 1e12,
        _ => return false,
    };
    amount.bounds = super::scale(amount.bounds, factor);
    amount.number.glued = "";
    true
}

/// Letters glued to digits: 42MYR, 50M€, 115.5USD.
fn glued_currency(context: &Context<'_>, amount: &Amount<'_>) -> Option<(Currency, usize)> {
    let glued = amount.number.glued;
    let end = amount.end;
    if let Some(&(_, exponent)) = scale_before_sign(context, glued, end) {
        let code = symbol_at(context, end)?;
        return Some((Currency { code, ambiguous: false, exponent }, end + 1));
    }
    let dollars = context.word(end) == "$" && context.is_glued(end);
    if let Some(&(_, code)) =
        DOLLARS.iter().find(|(letters, _)| dollars && *letters == glued.to_lowercase())
    {
        return Some((Currency::plain(code), end + 1));
    }
    if let Some(code) = code(glued) {
        return Some((Currency::plain(code), end));
    }
    if let Some((exponent, code)) = scaled_code(glued) {
        return Some((Currency { code, ambiguous: false, exponent }, end));
    }
    SYMBOLS
        .iter()
        .find(|(symbol, _)| *symbol == glued)
        .map(|&(_, code)| (Currency::plain(code), end))
}

fn scale_before_sign<'t>(
    context: &Context<'_>,
    letters: &str,
    at: usize,
) -> Option<&'t (&'static str, u8)> {
    let sign = symbol_at(context, at).is_some() && context.is_glued(at);
    context
        .tables
        .quantity
        .money_scales
        .iter()
        .find(|(scale, _)| *scale == letters)
        .filter(|_| sign)
}

fn symbol_at(context: &Context<'_>, at: usize) -> Option<&'static str> {
    let word = context.word(at);
    SYMBOLS.iter().find(|(symbol, _)| *symbol == word).map(|&(_, code)| code)
}

/// The currency after a number, and where it ends.
fn following(context: &Context<'_>, amount: &Amount<'_>) -> Option<(Currency, usize)> {
    let at = if amount.number.takes_of() || amount.number.multiplier >= 1e3 {
        after_of(context, amount.end)
    } else {
        amount.end
    };
    let at = at + usize::from(context.word(at) == "-" && context.is_glued(at));
    match context.class(at)? {
        TokenClass::Symbol => {
            let code = symbol_at(context, at)?;
            // « 5 $ 20 » after a list of signs before numbers is read there.
            let (code, end) = qualified_sign(context, code, at + 1);
            Some((Currency::plain(code), end))
        }
        TokenClass::Word => word_after(context, at),
        _ => None,
    }
}

/// « $ US », « $ CA », « $ canadiens ».
fn qualified_sign(context: &Context<'_>, code: &'static str, at: usize) -> (&'static str, usize) {
    if code != "USD" {
        return (code, at);
    }
    let word = context.word(at);
    let letters = DOLLARS.iter().find(|(letters, _)| letters.len() > 1 && *letters == word);
    if let Some(&(_, code)) = letters {
        return (code, at + 1);
    }
    let dollars = FAMILIES.iter().find(|family| family.english.contains(&"dollar"));
    let member = dollars.and_then(|family| qualified(family, word));
    member.map_or((code, at), |member| (member.code, at + 1))
}

fn word_after(context: &Context<'_>, at: usize) -> Option<(Currency, usize)> {
    let form = context.form(at);
    if let Some(found) = named(context, at) {
        return Some(found);
    }
    if context.word(at + 1) == "$" && context.is_glued(at + 1) {
        let letters = DOLLARS.iter().find(|(letters, _)| *letters == context.word(at));
        if let Some(&(_, code)) = letters {
            return Some((Currency::plain(code), at + 2));
        }
    }
    if let Some(&(_, exponent)) = scale_before_sign(context, form, at + 1) {
        let code = symbol_at(context, at + 1)?;
        return Some((Currency { code, ambiguous: false, exponent }, at + 2));
    }
    let capitals = form.chars().all(char::is_uppercase);
    if let Some(code) = code(form).filter(|code| capitals || matches!(*code, "USD" | "EUR" | "GBP"))
    {
        return Some((Currency::plain(code), at + 1));
    }
    if let Some((exponent, code)) = scaled_code(form) {
        return Some((Currency { code, ambiguous: false, exponent }, at + 1));
    }
    if context.tables.quantity.francs_cfa.contains(&context.word(at)) {
        return Some((Currency::plain(cfa(context)), at + 1));
    }
    let abbreviation = ABBREVIATIONS.iter().find(|(written, _)| *written == form);
    abbreviation.map(|&(_, code)| (Currency::plain(code), at + 1))
}

/// A currency by its name, with what stands before or behind: « Canadian
/// dollars », « dollars canadiens », « livres sterling ».
fn named(context: &Context<'_>, at: usize) -> Option<(Currency, usize)> {
    if super::measure::is_weight(context, at) {
        return None;
    }
    if let Some(family) = context.lexeme(at).currency {
        if let Some(member) = qualified(family, context.word(at + 1)) {
            let code = if member.code == "XOF" { cfa(context) } else { member.code };
            return Some((Currency::plain(code), at + 2));
        }
        return Some((placed(context, family), at + 1));
    }
    // Adjectives of one or two words before the name.
    (1..=2).find_map(|length| {
        let family = context.lexeme(at + length).currency?;
        let member = qualified(family, context.word(at + length - 1))?;
        Some((Currency::plain(member.code), at + length + 1))
    })
}

fn qualified(family: &'static Family, word: &str) -> Option<&'static Member> {
    family.members.iter().find(|member| member.qualifiers.contains(&word))
}

/// The member that a place named in the text makes it, else the default.
fn placed(context: &Context<'_>, family: &'static Family) -> Currency {
    let Some(default) = family.members.first() else { return Currency::plain("XXX") };
    let vocabulary = context.document.vocabulary();
    let is_named = |place: &&'static str| vocabulary.find(place).is_some();
    let mut named = family.members.iter().filter(|member| member.places.iter().any(is_named));
    let first = named.next();
    if let Some(member) = first.filter(|_| named.next().is_none()) {
        return Currency::plain(member.code);
    }
    if default.code == "CHF" {
        return Currency { ambiguous: true, ..Currency::plain(old_or_swiss(context)) };
    }
    Currency { ambiguous: family.members.len() > 1, ..Currency::plain(default.code) }
}

/// Francs without a place: French ones in a text of before 2002, Swiss ones since.
fn old_or_swiss(context: &Context<'_>) -> &'static str {
    use chrono::Datelike;
    match context.reference {
        Some(date) if date.year() < 2002 => "FRF",
        _ => "CHF",
    }
}

/// The CFA franc of Central Africa where only its countries are named, else that of the west.
fn cfa(context: &Context<'_>) -> &'static str {
    let vocabulary = context.document.vocabulary();
    let names = |code: &str| {
        let members = FAMILIES.iter().flat_map(|family| family.members);
        members
            .filter(|member| member.code == code)
            .any(|member| member.places.iter().any(|place| vocabulary.find(place).is_some()))
    };
    if names("XAF") && !names("XOF") { "XAF" } else { "XOF" }
}

/// « 15 dollars 50 », « 3 dollars and 50 cents »: adds the hundredths; where they end.
fn cents(context: &Context<'_>, amount: &mut Amount<'_>, end: usize) -> usize {
    if amount.range || amount.number.high.fract() != 0.0 || amount.number.multiplier > 1.0 {
        return end;
    }
    let and = matches!(context.lexeme(end).numeral, Some(Numeral::And));
    let at = end + usize::from(and);
    let Some(small) = context.number(at).filter(|small| {
        small.low == small.high && (0.0..100.0).contains(&small.high) && small.high.fract() == 0.0
    }) else {
        return end;
    };
    let words = context.tables.quantity.cents;
    let glued = words.iter().any(|(name, _)| *name == small.glued);
    let named = words.iter().any(|(name, _)| *name == context.word(small.end));
    let bare = !and
        && small.glued.is_empty()
        && small.style == Style::Digits
        && context.form(at).len() == 2
        && (context.class(small.end) != Some(TokenClass::Word)
            || context.lexeme(small.end).is(Marks::FUNCTION)
                && !context.is(small.end, context.tables.of));
    if !(glued || named || bare) {
        return end;
    }
    let side = |side: Option<f64>| side.map(|value| round(value + small.high / 100.0));
    let bounds = amount.bounds;
    amount.bounds = Bounds { min: side(bounds.min), max: side(bounds.max), ..bounds };
    small.end + usize::from(named)
}

/// « 50 centimes », « 470 pence »: hundredths alone.
pub(super) fn hundredths(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let words = context.tables.quantity.cents;
    let hyphen = context.word(amount.end) == "-" && context.is_glued(amount.end);
    let name = amount.end + usize::from(hyphen);
    let &(_, code) = words.iter().find(|(known, _)| *known == context.word(name))?;
    if amount.is_one() {
        return None;
    }
    let small = Amount { bounds: super::scale(amount.bounds, 0.01), ..*amount };
    let currency = Currency { code, ambiguous: true, exponent: 0 };
    Some(money(context, &small, name + 1, currency))
}

/// « 4 milliards » after a currency in the same sentence: the currency is taken over.
pub(super) fn implied(context: &Context<'_>, amount: &Amount<'_>) -> Option<Reading> {
    let code = context.currency?;
    // « 15 000 euros, dont 5 000 avec sursis »
    let carried = context.is_after(amount.start, context.tables.quantity.carries)
        && amount.number.style == Style::Digits
        && super::count::what(context, amount.end).is_none();
    let large = amount.number.multiplier >= 1e6;
    if !(large || carried) || context.is(amount.end, context.tables.of) {
        return None;
    }
    let mut reading = money(context, amount, amount.end, Currency::plain(code));
    if let Value::Quantity(quantity) = &mut reading.figure.value {
        quantity.implied = true;
    }
    Some(reading)
}
