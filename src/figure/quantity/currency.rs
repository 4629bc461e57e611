//! Which currency stands at a token: by sign, code or name, before the number,
//! behind it or in one token with it.

use super::currencies::{ABBREVIATIONS, DOLLARS, FAMILIES, Family, Member, SYMBOLS, code};
use super::{Amount, Context, after_of};
use crate::segment::{Case, TokenClass};

/// A currency as a text names it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Currency {
    pub(super) code: &'static str,
    /// The name means several currencies and a default was taken.
    pub(super) ambiguous: bool,
    /// A magnitude in the sign: Md€.
    pub(super) exponent: u8,
}

impl Currency {
    pub(super) fn plain(code: &'static str) -> Self {
        Self { code, ambiguous: false, exponent: 0 }
    }
}

/// A currency sign at `at`, with letters before it or not: `$`, `US$`, `€`.
pub(super) fn sign(context: &Context<'_>, at: usize) -> Option<(Currency, usize)> {
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
pub(super) fn code_before(context: &Context<'_>, at: usize) -> Option<(Currency, usize)> {
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

/// MUSD, MdEUR: a magnitude before the code.
pub(super) fn scaled_code(form: &str) -> Option<(u8, &'static str)> {
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

/// Letters glued to digits: 42MYR, 50M€, 115.5USD.
pub(super) fn glued_currency(
    context: &Context<'_>,
    amount: &Amount<'_>,
) -> Option<(Currency, usize)> {
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
pub(super) fn following(context: &Context<'_>, amount: &Amount<'_>) -> Option<(Currency, usize)> {
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
pub(super) fn qualified_sign(
    context: &Context<'_>,
    code: &'static str,
    at: usize,
) -> (&'static str, usize) {
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
    // A sign that is a letter: 元.
    if let Some(code) = symbol_at(context, at) {
        return Some((Currency::plain(code), at + 1));
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
    // « 500 FCFA », « 500 F CFA »
    let spaced = usize::from(form == "F");
    if context.is(at + spaced, context.tables.quantity.francs_cfa) {
        return Some((Currency::plain(cfa(context)), at + spaced + 1));
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
