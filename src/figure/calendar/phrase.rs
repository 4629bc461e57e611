//! From words to one [`Moment`]: the grammar of dates.
//!
//! Each function reads at a token and says where it ended; nothing is read
//! twice further than a handful of tokens ahead.

use super::almanac::{Edge, Unit};
use super::digits;
use super::moment::{Base, InYear, Moment, Shift};
use super::words::{Role, Sense, Words};
use super::year;
use crate::analysis::Part;
use crate::segment::{Case, TokenClass};

/// A moment and the first token after it.
pub(super) type Read = (Moment, usize);

/// The moment that begins at `at`, the longest.
pub(super) fn moment(words: Words<'_, '_>, at: usize) -> Option<Read> {
    edge(words, at).or_else(|| of_part(words, at)).or_else(|| {
        let (moment, end) = plain(words, at)?;
        Some(with_tail(words, moment, end))
    })
}

/// « début septembre », « la fin de l'année », early in 2016.
fn edge(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| if let Sense::Edge(edge) = sense { Some(edge) } else { None };
    let (edge, end) = words.find(at, wanted)?;
    let mut start = words.skip_form(end, "-");
    start = words.skip(start, Role::OF, 1);
    start = words.skip(start, Role::ARTICLE, 1);
    start = words.skip(start, Role::THIS, 1);
    start = month_of(words, start);
    let inner = weekday_led(words, start)
        .or_else(|| plain(words, start))
        .or_else(|| numbered_year(words, start))
        .or_else(|| this_unit(words, start))
        .filter(|(moment, _)| takes_edge(moment.base))?;
    let (moment, end) = with_tail(words, inner.0, inner.1);
    Some((Moment { edge: Some(edge), approx: true, ..moment }, end))
}

fn takes_edge(base: Base) -> bool {
    matches!(
        base,
        Base::Month(_)
            | Base::Year(_)
            | Base::Decade(_)
            | Base::Century(_)
            | Base::Season(_)
            | Base::Quarter(_)
            | Base::Half(_)
            | Base::Unit(Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century)
    )
}

/// « 2016 », « l'année 2016 » behind an edge, but not the end of the 2010 season.
fn numbered_year(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let start = words.skip(at, Role::YEAR_NOUN, 1);
    let (year, end) = year::plausible(words, start)?;
    let qualifies = words.lexicon().month_first
        && words.has_before(start, Role::ARTICLE)
        && is_counted(words, end);
    (!qualifies).then_some((Moment::new(Base::Year(year)), end))
}

/// « l'année », « du mois » where only an edge makes a date of it.
fn this_unit(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (unit, end) = words.unit(at)?;
    let whole =
        matches!(unit, Unit::Week | Unit::Month | Unit::Year | Unit::Decade | Unit::Century);
    (whole && !words.has(at, Role::PLURAL))
        .then_some((Moment::new(Base::Unit(unit)).shifted(Shift::This), end))
}

/// « au mois de », the month of: stepped over.
fn month_of(words: Words<'_, '_>, at: usize) -> usize {
    match words.unit(at) {
        Some((Unit::Month, end)) if words.has(end, Role::OF) && words.month(end + 1).is_some() => {
            end + 1
        }
        _ => at,
    }
}

/// « nuit de vendredi », « soirée du 5 mai », the morning of May 5.
fn of_part(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (part, end) = words.part(at).filter(|&(_, end)| end == at + 1)?;
    if !words.has(end, Role::OF) {
        return None;
    }
    let start = words.skip(words.skip(end, Role::OF, 1), Role::ARTICLE, 1);
    let (moment, end) = plain(words, start)
        .or_else(|| bare_day(words, start).filter(|&(_, end)| words.has(end, Role::TO)))?;
    let days = matches!(
        moment.base,
        Base::Day { .. } | Base::Weekday(_) | Base::FromToday(_) | Base::Holiday(_)
    );
    days.then_some((Moment { part: Some(part), ..moment }, end))
}

/// A moment without edge or tail.
fn plain(words: Words<'_, '_>, at: usize) -> Option<Read> {
    match words.class(at)? {
        TokenClass::Number => digits::date(words, at)
            .or_else(|| day_month(words, at))
            .or_else(|| month_of_year(words, at)),
        TokenClass::Mixed => century_word(words, at)
            .or_else(|| day_month(words, at))
            .or_else(|| compact_decade(words, at))
            .or_else(|| mid(words, at))
            .or_else(|| ranked(words, at))
            .or_else(|| quarter_code(words, at)),
        TokenClass::Word => word(words, at),
        TokenClass::Punctuation => apostrophe_decade(words, at),
        _ => None,
    }
}

fn word(words: Words<'_, '_>, at: usize) -> Option<Read> {
    if let Some(read) = day_month(words, at).or_else(|| ranked(words, at)) {
        return Some(read);
    }
    if let Some(read) = century_word(words, at) {
        return Some(read);
    }
    if !words.is_known(at) {
        return None;
    }
    holiday(words, at)
        .or_else(|| weekday_led(words, at))
        .or_else(|| month_led(words, at))
        .or_else(|| season(words, at))
        .or_else(|| named(words, at))
        .or_else(|| unit_edge(words, at))
        .or_else(|| week_of(words, at))
        .or_else(|| shifted(words, at))
        .or_else(|| unit_led(words, at))
        .or_else(|| decades(words, at))
        .or_else(|| mid(words, at))
}

/// A weekday with what may follow it: a date, a day, a shift.
fn weekday_led(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (weekday, end) = words.weekday(at)?;
    let start = words.skip(words.skip_form(end, ","), Role::ARTICLE, 1);
    if let Some((moment, end)) = dated(words, start) {
        return Some((Moment { weekday: Some(weekday), ..moment }, end));
    }
    let moment = Moment::new(Base::Weekday(weekday));
    if let Some((day, moment_end)) = bare_day(words, words.skip(end, Role::ARTICLE, 1))
        && !is_counted(words, moment_end)
        && words.spaced(end)
        && !(words.is_glued(moment_end) && words.is_glued(moment_end + 1))
    {
        return Some((Moment { weekday: Some(weekday), ..day }, moment_end));
    }
    // « on Sat. »
    let short = words.has(at, Role::SHORT) && !words.has_before(at, Role::ON);
    if words.needs_capital(at) || short {
        return None;
    }
    // « mardi de la semaine dernière », Tuesday of last week.
    let of = words.skip(words.skip(end, Role::OF, 1), Role::ARTICLE, 1);
    if of > end
        && let Some((Moment { base: Base::Unit(Unit::Week), shift: Some(shift), .. }, end)) =
            shifted(words, of).or_else(|| unit_led(words, of))
    {
        let weeks = match shift {
            Shift::Last => -1,
            Shift::Next | Shift::Following => 1,
            Shift::This => 0,
            Shift::Beyond(weeks) => weeks,
        };
        return Some((moment.shifted(Shift::Beyond(weeks)), end));
    }
    Some((moment, end))
}

/// A date that needs no weekday.
fn dated(words: Words<'_, '_>, at: usize) -> Option<Read> {
    digits::date(words, at).or_else(|| day_month(words, at)).or_else(|| {
        month_led(words, at).filter(|(moment, _)| matches!(moment.base, Base::Day { .. }))
    })
}

/// A day of the month in digits, letters or rank, without its month.
pub(super) fn day(words: Words<'_, '_>, at: usize) -> Option<(u8, usize)> {
    let number = match words.class(at)? {
        TokenClass::Number => words.digits(at).filter(|&(_, length)| length <= 2).map(|(v, _)| v),
        TokenClass::Mixed | TokenClass::Word => rank(words, at).map(u32::from),
        _ => None,
    };
    if let Some(day) = number.filter(|day| (1..=31).contains(day)) {
        // « 1 er » with a space.
        return Some((day as u8, words.skip_form(at + 1, "er")));
    }
    let lexeme = words.0.lexeme(at);
    lexeme.numeral?;
    // « a March increase »
    if words.class(at) != Some(TokenClass::Word) || words.has(at, Role::ONE) {
        return None;
    }
    let number = words.0.number(at)?;
    let tens = number.high as u32;
    if let Some(ones) = rank(words, number.end).filter(|&ones| ones < 10 && tens.is_multiple_of(10))
    {
        return (tens == 20 || tens == 30).then_some((tens as u8 + ones, number.end + 1));
    }
    ((1..=31).contains(&tens) && number.low == f64::from(tens)).then_some((tens as u8, number.end))
}

/// A positive rank below 100: « 1er », « quatrième », 4th, « XIXe ».
fn rank(words: Words<'_, '_>, at: usize) -> Option<u8> {
    if words.class(at) == Some(TokenClass::Mixed) {
        return digit_rank(words, at);
    }
    let named = words.rank(at).map(|(rank, _)| f64::from(rank));
    let rank = words.0.lexeme(at).ordinal.or(named)?;
    (1.0..100.0).contains(&rank).then_some(rank as u8)
}

/// Digits with the ending of a rank: 1er, 22nd.
fn digit_rank(words: Words<'_, '_>, at: usize) -> Option<u8> {
    rank_of(words, words.lower(at))
}

/// The same of a piece of a token.
fn rank_of(words: Words<'_, '_>, form: &str) -> Option<u8> {
    let letters = form.find(|ch: char| !ch.is_ascii_digit())?;
    let (digits, ending) = form.split_at_checked(letters)?;
    let rank: u8 = digits.parse().ok()?;
    (words.lexicon().rank_endings.contains(&ending) && rank > 0).then_some(rank)
}

/// A day of the month alone: read only where its neighbour says so.
pub(super) fn bare_day(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let digits = matches!(words.class(at)?, TokenClass::Number | TokenClass::Mixed);
    let (day, end) = day(words, at).filter(|_| digits || rank(words, at).is_some())?;
    Some((Moment::new(Base::Day { day, month: None }), end))
}

/// « 17 septembre 2024 », 17th of September.
fn day_month(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let quick = matches!(words.class(at)?, TokenClass::Number | TokenClass::Mixed);
    let lexeme = words.0.lexeme(at);
    if !quick && lexeme.numeral.is_none() && lexeme.ordinal.is_none() && words.rank(at).is_none() {
        return None;
    }
    if words.is_glued(at) && words.class(at - 1) == Some(TokenClass::Symbol) {
        return None;
    }
    let (day, end) = day(words, at)?;
    let mut start = words.skip(end, Role::OF, 1);
    let dashed = words.lower(start) == "-" || words.lower(start) == "/";
    start += usize::from(dashed);
    let (month, end) = words.month(start)?;
    // « le 11-Septembre » is a name.
    if dashed
        && words.lower(start - 1) == "-"
        && words.case(start) == Some(Case::Capital)
        && words.lexicon().shift_follows
    {
        return None;
    }
    let moment = Moment::new(Base::Day { day, month: Some(month) });
    let start = end + usize::from(dashed && matches!(words.lower(end), "-" | "/"));
    Some(with_year(words, moment, start).unwrap_or((moment, end)))
}

/// A month with what may follow it: a day where the language puts it there, a year.
fn month_led(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (month, end) = words.month(at)?;
    let slash = words.skip_form(end, "/");
    if words.lexicon().month_first || slash > end && words.is_glued(slash) {
        let start = words.skip(slash, Role::ARTICLE, 1);
        if let Some((day, end)) = day(words, start) {
            let year_like = words.lower(end) == ":" && words.is_glued(end);
            // « in May 20 people », but « the deadly May 5 storm », « on May 5 people »
            let month_alone = words.has_before(at, Role::BEFORE_MONTH);
            if !(year_like || month_alone && is_counted(words, end)) {
                let moment = Moment::new(Base::Day { day, month: Some(month) });
                return Some(with_year(words, moment, end).unwrap_or((moment, end)));
            }
        }
    }
    let moment = Moment::new(Base::Month(month));
    if let Some(read) = with_year(words, moment, slash) {
        return Some(read);
    }
    // « in Oct. »
    let short = words.has(at, Role::SHORT)
        && !(words.has_before(at, Role::BEFORE_MONTH) && words.case(at) == Some(Case::Capital));
    let planet = words.lexicon().shift_follows
        && words.has(at, Role::NAME_TOO)
        && words.case(at) == Some(Case::Capital)
        && at != words.0.sentence.start;
    if short || planet || words.needs_capital(at) && !words.has_before(at, Role::BEFORE_YEAR) {
        return None;
    }
    Some((moment, end))
}

/// `moment` with the year that stands at `at`, if one does.
fn with_year(words: Words<'_, '_>, moment: Moment, at: usize) -> Option<Read> {
    if let Some((year, end)) = year::after_date(words, at) {
        return Some((moment.in_year(year), end));
    }
    let (years, end) = relative_year(words, at)?;
    Some((Moment { year: InYear::Offset(years), ..moment }, end))
}

/// « de l'année dernière », of next year, this year: years from that of publication.
fn relative_year(words: Words<'_, '_>, at: usize) -> Option<(i32, usize)> {
    let of = words.skip(at, Role::OF, 1);
    let start = words.skip(of, Role::ARTICLE, 1);
    if words.has(start, Role::THIS) {
        let (unit, end) = words.unit(start + 1)?;
        return (unit == Unit::Year && !words.has(start + 1, Role::PLURAL)).then_some((0, end));
    }
    if of == at && words.lexicon().shift_follows {
        return None;
    }
    let (moment, end) = shifted(words, start).or_else(|| unit_led(words, start))?;
    match (moment.base, moment.shift?) {
        (Base::Unit(Unit::Year), Shift::Last) => Some((-1, end)),
        (Base::Unit(Unit::Year), Shift::Next | Shift::Following) => Some((1, end)),
        (Base::Unit(Unit::Year), Shift::Beyond(years)) => Some((i32::from(years), end)),
        _ => None,
    }
}

/// « Noël », « Pâques 2018 ».
fn holiday(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| if let Sense::Holiday(holiday) = sense { Some(holiday) } else { None };
    let (holiday, end) = words.find(at, wanted)?;
    let moment = Moment::new(Base::Holiday(holiday));
    if let Some(read) = with_year(words, moment, end) {
        return Some(read);
    }
    (!is_other_than_day(words, at, end)).then_some((moment, end))
}

/// Whether the name of a holiday means no day: a person or a church (Noël
/// Dupuis, « l'église Saint-Jean »), what it qualifies (Christmas market,
/// « l'île de Pâques »), or the day of another calendar (Chinese New Year).
fn is_other_than_day(words: Words<'_, '_>, at: usize, end: usize) -> bool {
    let foreign = |at: usize| words.has(at, Role::OTHER_CALENDAR);
    if words.lexicon().month_first {
        let qualifies = is_counted(words, end) && words.part(end).is_none();
        return qualifies || at > 0 && foreign(at - 1);
    }
    let article = words.has_before(at, Role::ARTICLE);
    let of = at.saturating_sub(usize::from(article));
    let qualifies = of > 1 && words.has_before(of, Role::OF) && words.has(of - 2, Role::FESTIVE)
        || words.has_before(at, Role::FESTIVE);
    let saint = words.has(at, Role::NAME_TOO) && !article;
    let person = !article && words.case(end) == Some(Case::Capital);
    qualifies || saint || person || foreign(end)
}

/// « printemps 2018 », « l'été dernier », « à l'automne ».
fn season(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| if let Sense::Season(season) = sense { Some(season) } else { None };
    let (season, end) = words.find(at, wanted)?;
    let moment = Moment::new(Base::Season(season));
    if let Some((year, end)) = year::after_date(words, end) {
        let end = second_year(words, end);
        return Some((moment.in_year(year), end));
    }
    if let Some(read) = with_year(words, moment, end) {
        return Some(read);
    }
    let this = words.has_before(at, Role::THIS);
    let article = words.has_before(at, Role::ARTICLE);
    // « l'été passé », but « a été passé »
    let led = this || article || words.has_before(at, Role::OF) || at == words.0.sentence.start;
    let follows = words.lexicon().shift_follows && led && words.shift(end).is_some();
    let said = words.lexicon().shift_follows
        && article
        && (at > 1 && words.has(at - 2, Role::BEFORE_SEASON) || words.has_before(at, Role::TO));
    (follows || this || said).then_some((moment, end))
}

/// « hiver 2016-2017 »: a season across the year's end is that of its first year.
fn second_year(words: Words<'_, '_>, at: usize) -> usize {
    let dashed =
        matches!(words.lower(at), "-" | "/") && words.is_glued(at) && words.is_glued(at + 1);
    if dashed && words.digits(at + 1).is_some() { at + 2 } else { at }
}

/// year-end, by the year's end.
fn unit_edge(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| match sense {
        Sense::UnitEdge(unit, edge) => Some((unit, edge)),
        _ => None,
    };
    let ((unit, edge), end) = words.find(at, wanted)?;
    let said = words.has_before(at, Role::BEFORE_MONTH)
        || words.has_before(at, Role::AT)
        || words.has_before(at, Role::ARTICLE);
    let moment = Moment::new(Base::Unit(unit)).shifted(Shift::This);
    (said && !is_counted(words, end))
        .then_some((Moment { edge: Some(edge), approx: true, ..moment }, end))
}

/// Days by their own word: hier, le lendemain, tonight.
fn named(words: Words<'_, '_>, at: usize) -> Option<Read> {
    words.find(at, |sense| match sense {
        Sense::TodayPart(days, part) => {
            Some(Moment { part: Some(part), ..Moment::new(Base::FromToday(i32::from(days))) })
        }
        Sense::Today(days) => Some(Moment::new(Base::FromToday(i32::from(days)))),
        Sense::Anchored(days) => Some(Moment::new(Base::FromAnchor(i32::from(days)))),
        Sense::UnitShift(unit, steps) => {
            Some(Moment::new(Base::Unit(unit)).shifted(Shift::Beyond(steps)))
        }
        _ => None,
    })
}

/// The present as the end of a range: to date, « à aujourd'hui », now.
pub(super) fn present(words: Words<'_, '_>, at: usize) -> Option<Read> {
    words.find(at, |s| (s == Sense::Now).then_some(Moment::new(Base::FromToday(0))))
}

/// last week, next Friday, « prochain trimestre ».
fn shifted(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (shift, end) = words.shift(at)?;
    // « passé lundi » says what was done; « on Friday following Thursday's win » governs.
    let trails = words.lexicon().shift_follows && !words.has(at, Role::RECENT);
    let governs = shift == Shift::Following && !words.has_before(at, Role::ARTICLE);
    if words.has(at, Role::PLURAL) || trails || governs {
        return None;
    }
    if let Some((unit, unit_end)) = words.unit(end).filter(|_| !words.has(end, Role::PLURAL)) {
        // « last week of this month » is a week of that month.
        let of = words.skip(unit_end, Role::OF, 1);
        let of_unit = of > unit_end && this_unit(words, words.skip(of, Role::THIS, 1)).is_some();
        if shift == Shift::This || unit <= Unit::Day || of_unit {
            return None;
        }
        let moment = Moment::new(Base::Unit(unit)).shifted(shift);
        // « dernier trimestre 2016 », next week on Tuesday.
        if let (Unit::Quarter, Shift::Last, Some((year, end))) =
            (unit, shift, year::after_date(words, unit_end))
        {
            return Some((Moment::new(Base::Quarter(4)).in_year(year), end));
        }
        if unit == Unit::Week {
            let start = words.skip(unit_end, Role::ON, 1);
            if let Some((weekday, end)) = words.weekday(start) {
                let weeks = if shift == Shift::Last { -1 } else { 1 };
                let moment = Moment::new(Base::Weekday(weekday)).shifted(Shift::Beyond(weeks));
                return Some((moment, end));
            }
        }
        return Some((moment, unit_end));
    }
    let (moment, end) = weekday_led(words, end)
        .or_else(|| month_led(words, end))
        .or_else(|| season_alone(words, end))
        .or_else(|| holiday(words, end))?;
    Some((moment.shifted(shift), end))
}

fn season_alone(words: Words<'_, '_>, at: usize) -> Option<Read> {
    words.find(at, |sense| match sense {
        Sense::Season(season) => Some(Moment::new(Base::Season(season))),
        _ => None,
    })
}

/// « semaine dernière », « an prochain », « semaine 27 », « année 2016 ».
fn unit_led(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (unit, end) = words.unit(at).filter(|_| !words.has(at, Role::PLURAL))?;
    if unit == Unit::Week
        && let Some((number, length)) = words.digits(end)
        && length <= 2
        && (1..=53).contains(&number)
        && !is_counted(words, end + 1)
    {
        let moment = Moment::new(Base::Week(number as u8));
        return Some(with_year(words, moment, end + 1).unwrap_or((moment, end + 1)));
    }
    if unit == Unit::Month && words.has(end, Role::OF) && words.month(end + 1).is_some() {
        return month_led(words, end + 1);
    }
    let (shift, shift_end) = words.shift(end).filter(|_| words.lexicon().shift_follows)?;
    let whole = unit > Unit::Day && shift != Shift::This && !words.has(end, Role::PLURAL);
    whole.then_some((Moment::new(Base::Unit(unit)).shifted(shift), shift_end))
}

/// « semaine du 10 avril », the week of April 10.
fn week_of(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (Unit::Week, end) = words.unit(at)? else { return None };
    let start = words.skip(words.skip(end, Role::OPENS_WEEK, 1), Role::ON, 1);
    let start = words.skip(words.skip(start, Role::OF, 1), Role::ARTICLE, 1);
    if start == end {
        return None;
    }
    let (moment, end) = dated(words, start)?;
    Some((Moment { widened: Some(Unit::Week), ..moment }, end))
}

/// A rank and a unit: « XIXe siècle », « deuxième trimestre 2017 », first week of 2021.
fn ranked(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let rank = match rank(words, at) {
        Some(rank) => rank as i8,
        None if words.is_before_century(at) => roman(words, at)?,
        None => words.rank(at)?.0,
    };
    let start = words.skip_form(at + 1, "e");
    // 19th-century
    let hyphen = words.lower(start) == "-" && words.is_glued(start) && words.is_glued(start + 1);
    if let Some(read) = centuries(words, rank, start + usize::from(hyphen)) {
        return Some(read);
    }
    let (unit, end) = words.unit(start).filter(|_| !words.has(start, Role::PLURAL))?;
    let base = match (unit, rank) {
        (Unit::Quarter, 1..=4) => Base::Quarter(rank as u8),
        (Unit::HalfYear, 1..=2) => Base::Half(rank as u8),
        (Unit::Quarter, -1) => Base::Quarter(4),
        (Unit::HalfYear, -1) => Base::Half(2),
        (Unit::Week, -1..=53) | (Unit::Month, -1..=12) | (Unit::Fortnight, -1..=2) => {
            return nth_unit(words, rank, unit, end);
        }
        _ => return None,
    };
    with_year(words, Moment::new(base), end).or_else(|| {
        let of = words.skip(words.skip(end, Role::OF, 1), Role::ARTICLE, 1);
        let (moment, end) = this_unit(words, of).filter(|_| of > end)?;
        let year = moment.base == Base::Unit(Unit::Year);
        year.then_some((Moment { year: InYear::Offset(0), ..Moment::new(base) }, end))
    })
}

/// « aux XVIIe et XVIIIe siècles », 18th and 19th centuries: the first of two.
fn century_before_another(words: Words<'_, '_>, rank: i8, at: usize) -> Option<Read> {
    let joins = words.has(at, Role::AND)
        || words.has(at, Role::OR)
        || words.has(at, Role::TO)
        || matches!(words.lower(at), "-" | "–");
    let next = words.skip(at + 1, Role::ARTICLE, 1);
    let other = joins.then(|| match rank_at(words, next) {
        Some(rank) => Some(rank),
        None => words.is_before_century(next).then(|| roman(words, next)).flatten(),
    })??;
    let century = matches!(words.unit(words.skip_form(next + 1, "e")), Some((Unit::Century, _)));
    (century && other > rank).then_some((Moment::new(Base::Century(i32::from(rank))), at))
}

/// A rank in digits or letters.
fn rank_at(words: Words<'_, '_>, at: usize) -> Option<i8> {
    rank(words, at).and_then(|rank| i8::try_from(rank).ok())
}

/// 19th-century, nineteenth-century, mid-19th-century.
fn century_word(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (head, unit) = words.lower(at).rsplit_once('-')?;
    if words.unit_of(unit)? != Unit::Century {
        return None;
    }
    let mut prefixes = words.lexicon().mid_prefixes.iter();
    let (edge, rank) = match prefixes.find_map(|prefix| head.strip_prefix(prefix)) {
        Some(rest) => (Some(Edge::Middle), rest),
        None => (None, head),
    };
    let spelled = || words.0.lexicon.piece(rank).ordinal.map(|rank| rank as u8);
    let century = rank_of(words, rank).or_else(spelled).filter(|rank| (1..=30).contains(rank))?;
    let moment = Moment::new(Base::Century(i32::from(century)));
    Some((Moment { edge, approx: edge.is_some(), ..moment }, at + 1))
}

/// « siècle » after a rank.
fn centuries(words: Words<'_, '_>, rank: i8, at: usize) -> Option<Read> {
    if rank <= 0 {
        return None;
    }
    if let Some(read) = century_before_another(words, rank, at) {
        return Some(read);
    }
    let (Unit::Century, end) = words.unit(at)? else { return None };
    let century = i32::from(rank);
    Some(match words.before_christ(end) {
        Some(end) => (Moment::new(Base::Century(1 - century)), end),
        None => (Moment::new(Base::Century(century)), end),
    })
}

/// The rank that Roman numerals state: `XIXe`, XXI.
fn roman(words: Words<'_, '_>, at: usize) -> Option<i8> {
    let form = words.lower(at);
    let mut endings = words.lexicon().rank_endings.iter();
    let digits = endings.find_map(|ending| form.strip_suffix(ending)).unwrap_or(form);
    let value = |ch| match ch {
        'i' => Some(1),
        'v' => Some(5),
        'x' => Some(10),
        'l' => Some(50),
        _ => None,
    };
    let mut total = 0i32;
    let mut last = 0;
    for ch in digits.chars().rev() {
        let digit = value(ch)?;
        total += if digit < last { -digit } else { digit };
        last = last.max(digit);
    }
    i8::try_from(total).ok().filter(|&rank| rank > 0 && digits.len() <= 6)
}

/// first week of January 2015, « dernière semaine de mars ».
fn nth_unit(words: Words<'_, '_>, nth: i8, unit: Unit, at: usize) -> Option<Read> {
    let of = words.skip(words.skip(at, Role::OF, 1), Role::ARTICLE, 1);
    if of == at {
        return None;
    }
    let nth_of = |month| Moment::new(Base::Nth { nth, unit, month });
    if let Some((Moment { base: Base::Month(month), year, .. }, end)) = month_led(words, of) {
        return (unit != Unit::Month).then_some((Moment { year, ..nth_of(Some(month)) }, end));
    }
    with_year(words, nth_of(None), at)
}

/// « années 1990 », « années 80 », « années 1980-1990 » (as a range of its own).
fn decades(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let wanted = |sense| match sense {
        Sense::Decades => Some(None),
        Sense::Decade(year) => Some(Some(year)),
        _ => None,
    };
    let (decade, end) = words.find(at, wanted)?;
    if let Some(year) = decade {
        return Some((Moment::new(Base::Decade(year)), end));
    }
    decade_number(words, end).map(|(year, end)| (Moment::new(Base::Decade(year)), end))
}

/// The decade that digits or words name after « années ».
pub(super) fn decade_number(words: Words<'_, '_>, at: usize) -> Option<(i32, usize)> {
    let (value, end) = match words.digits(at) {
        Some((value, 2 | 4)) => (value, at + 1),
        Some(_) => return None,
        None => {
            words.0.lexeme(at).numeral?;
            let number = words.0.number(at)?;
            (number.high as u32, number.end)
        }
    };
    let round = value % 10 == 0 && value > 0;
    match value {
        10..=99 if round => Some((1900 + value as i32, end)),
        1000..=2090 if round => Some((value as i32, end)),
        _ => None,
    }
}

/// 1990s, mid-1990s, 90s.
fn compact_decade(words: Words<'_, '_>, at: usize) -> Option<Read> {
    // « in his 30s », in her mid-40s, in their early 50s
    let edged = words.find(at.saturating_sub(1), |s| matches!(s, Sense::Edge(_)).then_some(()));
    let owner = at.checked_sub(1 + usize::from(edged.is_some()));
    if owner.is_some_and(|owner| words.has(owner, Role::POSSESSIVE)) {
        return None;
    }
    let form = words.lower(at);
    let (edge, rest) = match words.lexicon().mid_prefixes.iter().find_map(|p| form.strip_prefix(p))
    {
        Some(rest) => (Some(Edge::Middle), rest),
        None => (None, form),
    };
    if let Some(digits) = rest.strip_suffix('s').or_else(|| rest.strip_suffix("'s")) {
        let value: i32 = digits.parse().ok()?;
        let decade = match value {
            1000..=2090 if value % 10 == 0 => value,
            20..=90 if value % 10 == 0 => 1900 + value,
            _ => return None,
        };
        let approx = edge.is_some();
        return Some((Moment { edge, approx, ..Moment::new(Base::Decade(decade)) }, at + 1));
    }
    // mid-2016
    let year: i32 = rest.parse().ok().filter(|year| (1000..2100).contains(year))?;
    edge.map(|edge| {
        (Moment { edge: Some(edge), approx: true, ..Moment::new(Base::Year(year)) }, at + 1)
    })
}

/// '90s
fn apostrophe_decade(words: Words<'_, '_>, at: usize) -> Option<Read> {
    (words.lower(at) == "'" && words.class(at + 1) == Some(TokenClass::Mixed))
        .then(|| compact_decade(words, at + 1))
        .flatten()
}

/// « mi-mars », mid-March.
fn mid(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (month, end) =
        words.find(at, |sense| if let Sense::Mid(month) = sense { Some(month) } else { None })?;
    let moment =
        Moment { edge: Some(Edge::Middle), approx: true, ..Moment::new(Base::Month(month)) };
    Some(with_year(words, moment, end).unwrap_or((moment, end)))
}

/// Q3 2017, T1 2018, H2 2019.
fn quarter_code(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let base = code(words.lower(at))?;
    let start = words.skip(at + 1, Role::OF, 1);
    let (year, end) = year::plausible(words, start)?;
    Some((Moment::new(base).in_year(year), end))
}

fn code(form: &str) -> Option<Base> {
    let mut chars = form.chars();
    let (letter, digit, None) = (chars.next()?, chars.next()?, chars.next()) else { return None };
    let number = digit.to_digit(10)? as u8;
    match (letter, number) {
        ('q' | 't', 1..=4) => Some(Base::Quarter(number)),
        ('h' | 's', 1..=2) => Some(Base::Half(number)),
        _ => None,
    }
}

/// 2017 Q3, 2017 April, 2016 third quarter.
fn month_of_year(words: Words<'_, '_>, at: usize) -> Option<Read> {
    let (year, end) = year::plausible(words, at)?;
    let end = words.skip_form(end, "-");
    if let Some(base) =
        code(words.lower(end)).filter(|_| words.class(end) == Some(TokenClass::Mixed))
    {
        return Some((Moment::new(base).in_year(year), end + 1));
    }
    let (month, end) = words.month(end).filter(|_| words.lexicon().month_first)?;
    let month = Moment::new(Base::Month(month)).in_year(year);
    (!words.has(end, Role::SHORT)).then_some((month, end))
}

/// A shift or part of the day that follows.
fn with_tail(words: Words<'_, '_>, mut moment: Moment, mut end: usize) -> Read {
    if words.lexicon().shift_follows
        && moment.shift.is_none()
        && let Some((shift, after)) = words.shift(end)
        && !words.has(end, Role::PLURAL)
        && (shift != Shift::This || matches!(moment.base, Base::Month(_) | Base::Day { .. }))
    {
        moment.shift = Some(shift);
        end = after;
    }
    let days = matches!(
        moment.base,
        Base::Day { .. }
            | Base::Weekday(_)
            | Base::FromToday(_)
            | Base::FromAnchor(_)
            | Base::Holiday(_)
    );
    if days
        && moment.part.is_none()
        && moment.widened.is_none()
        && let Some((part, after)) = part(words, end)
    {
        moment.part = Some(part);
        end = after;
    }
    (moment, end)
}

/// A part of the day after a day, unless it begins another moment: « nuit de samedi ».
fn part(words: Words<'_, '_>, at: usize) -> Option<(Part, usize)> {
    let (part, end) = words.part(at)?;
    let opens_other = words.has(end, Role::OF)
        && (words.weekday(end + 1).is_some() || words.weekday(end + 2).is_some());
    (!opens_other).then_some((part, end))
}

/// Whether what stands at `at` is counted by the number before it, as far as
/// its form tells: a unit, a sign, a common noun.
pub(super) fn is_counted(words: Words<'_, '_>, at: usize) -> bool {
    let lexeme = words.0.lexeme(at);
    if lexeme.currency.is_some() || lexeme.unit.is_some() {
        return true;
    }
    match words.class(at) {
        Some(TokenClass::Symbol) => true,
        Some(TokenClass::Word) => {
            let lower = matches!(words.case(at), Some(Case::Lower));
            lower
                && !words.has(at, Role::FUNCTION)
                && words.part(at).is_none()
                && words.shift(at).is_none()
                && words.month(at).is_none()
        }
        _ => false,
    }
}
