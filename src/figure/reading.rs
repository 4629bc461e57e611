//! A figure's value for readers: « 50 000 000 – 70 000 000 EUR », « > 10 ».

use chrono::Datelike;

use super::lexicon::Tables;
use crate::Date;
use crate::analysis::{Bounds, DateSpan, Figure, FigureKind, Precision, Quantity, Time, Value};
use crate::language::Language;

/// How a language writes values.
#[derive(Debug)]
pub(crate) struct Style {
    /// Between groups of three digits.
    pub(crate) group: &'static str,
    /// Before the decimals.
    pub(crate) decimal: &'static str,
    /// Percent, with its space.
    pub(crate) percent: &'static str,
    /// Percentage points, singular and plural.
    pub(crate) points: [&'static str; 2],
    /// Times, singular and plural.
    pub(crate) times: [&'static str; 2],
    /// Units of time by their code, singular and plural.
    pub(crate) spans: &'static [(&'static str, [&'static str; 2])],
    /// From this number on the plural stands (1.5 heure, 1.5 hours).
    pub(crate) plural_from: f64,
    /// The ending of a rank.
    pub(crate) rank: fn(u64) -> &'static str,
    /// January to December.
    pub(crate) months: [&'static str; 12],
    /// Monday to Sunday.
    pub(crate) weekdays: [&'static str; 7],
    /// Before an open start: until.
    pub(crate) until: &'static str,
    /// Before an open end: from.
    pub(crate) from: &'static str,
    /// What the first day of a month is called.
    pub(crate) first_day: &'static str,
}

/// Numbers from here on are not written out.
const LARGEST: f64 = 1e18;

impl Figure {
    /// The normalised value as `language` writes it: digits in groups, signs
    /// for bounds and hedges (`>`, `≥`, `<`, `≤`, `≈`), ISO codes for money.
    ///
    /// ```
    /// use depeche::{Analyzer, Article, Language};
    ///
    /// let article = Article::new("Le port a coûté entre 50 et 70 millions d’euros à la ville.");
    /// let analysis = Analyzer::new().analyze(&article);
    /// let reading = analysis.figures[0].reading(Language::French);
    /// assert_eq!(reading.replace('\u{202f}', " "), "50 000 000 – 70 000 000 EUR");
    /// ```
    #[must_use]
    pub fn reading(&self, language: Language) -> String {
        let style = Tables::of(language).style;
        let text = match &self.value {
            Value::Quantity(quantity) => style.quantity(self.kind, quantity),
            Value::Date(span) => style.date(span),
            Value::Time(time) => Style::time(time),
        };
        let hedged = self.approx && !text.starts_with(['>', '≥', '<', '≤']);
        if hedged { format!("≈ {text}") } else { text }
    }
}

impl Style {
    fn quantity(&self, kind: FigureKind, quantity: &Quantity) -> String {
        let Bounds { min, max, min_incl, max_incl } = quantity.bounds();
        if let (FigureKind::Ordinal, Some(rank)) = (kind, min) {
            return format!("{}{}", self.number(rank), (self.rank)(rank as u64));
        }
        let numbers = match (min, max) {
            (Some(min), Some(max)) if min == max => self.number(min),
            (Some(min), Some(max)) => format!("{} – {}", self.number(min), self.number(max)),
            (Some(min), None) => {
                format!("{} {}", if min_incl { "≥" } else { ">" }, self.number(min))
            }
            (None, Some(max)) => {
                format!("{} {}", if max_incl { "≤" } else { "<" }, self.number(max))
            }
            (None, None) => return String::new(),
        };
        let amount = max.or(min).unwrap_or_default();
        format!("{numbers}{}", self.unit(kind, quantity.unit, amount))
    }

    /// The unit with the space before it.
    fn unit(&self, kind: FigureKind, unit: Option<&'static str>, amount: f64) -> String {
        let number = |names: [&'static str; 2]| {
            let [one, many] = names;
            format!(" {}", if amount.abs() < self.plural_from { one } else { many })
        };
        match (kind, unit) {
            (FigureKind::Percent, None) => self.percent.to_owned(),
            (FigureKind::Percent, Some(_)) => number(self.points),
            (FigureKind::Count, Some(_)) => number(self.times),
            (_, Some(unit)) => {
                let span = self.spans.iter().find(|(code, _)| *code == unit);
                span.map_or_else(|| format!(" {unit}"), |&(_, names)| number(names))
            }
            (_, None) => String::new(),
        }
    }

    /// Digits in groups; at most six decimals, as many as needed.
    fn number(&self, value: f64) -> String {
        if value.abs() >= LARGEST {
            return format!("{value:e}");
        }
        let plain = format!("{:.6}", value.abs());
        let (whole, decimals) = plain.split_once('.').unwrap_or((&plain, ""));
        let decimals = decimals.trim_end_matches('0');
        let mut text = String::from(if value < 0.0 { "−" } else { "" });
        for (index, digit) in whole.chars().enumerate() {
            // Four digits stay together, as newspapers write them.
            if index > 0 && whole.len() > 4 && (whole.len() - index) % 3 == 0 {
                text.push_str(self.group);
            }
            text.push(digit);
        }
        if !decimals.is_empty() {
            text.push_str(self.decimal);
            text.push_str(decimals);
        }
        text
    }

    fn date(&self, span: &DateSpan) -> String {
        match (span.from, span.to) {
            (Some(from), Some(to)) => self.stretch(from, to, span.precision),
            (Some(from), None) => format!("{} {}", self.from, self.day(from)),
            (None, Some(to)) => format!("{} {}", self.until, self.day(to)),
            (None, None) => self.unresolved(span),
        }
    }

    fn stretch(&self, from: Date, to: Date, precision: Precision) -> String {
        let whole_years = from.ordinal() == 1 && (to.month(), to.day()) == (12, 31);
        match precision {
            _ if from == to => self.day(from),
            _ if whole_years && from.year() == to.year() => from.year().to_string(),
            _ if whole_years => format!("{}–{}", from.year(), to.year()),
            Precision::Month if from.month() == to.month() && from.year() == to.year() => {
                format!("{} {}", self.month(from.month()), from.year())
            }
            _ => format!("{} – {}", self.day(from), self.day(to)),
        }
    }

    fn day(&self, date: Date) -> String {
        let day = if date.day() == 1 { self.first_day.to_owned() } else { date.day().to_string() };
        format!("{day} {} {}", self.month(date.month()), date.year())
    }

    fn month(&self, month: u32) -> &'static str {
        self.months.get(month.wrapping_sub(1) as usize).copied().unwrap_or_default()
    }

    /// What is known of a date that has no year to count from.
    fn unresolved(&self, span: &DateSpan) -> String {
        let weekday =
            span.weekday.and_then(|day| self.weekdays.get(usize::from(day).wrapping_sub(1)));
        let day = span.day.map(|day| day.to_string());
        let month = span.month.map(|month| self.month(u32::from(month)).to_owned());
        let year = span.year.map(|year| year.to_string());
        let weekday = weekday.map(|&name| name.to_owned());
        let parts: Vec<String> = [weekday, day, month, year].into_iter().flatten().collect();
        parts.join(" ")
    }

    fn time(time: &Time) -> String {
        let mut text = time.value.clone();
        for part in [
            time.end.as_ref().map(|end| format!("–{end}")),
            time.tz.as_ref().map(|tz| format!(" {tz}")),
        ] {
            text.push_str(&part.unwrap_or_default());
        }
        text
    }
}
