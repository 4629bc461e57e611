//! The day near which an article was written that does not say: a weekday beside a day of the month fits one year in six.

use chrono::{Datelike, Days};

use super::calendar::weekday_number;
use crate::Date;
use crate::analysis::{Figure, Value};

/// Years looked back. In 28 every weekday has stood beside every day of the year; fewer leave old articles to the day of
/// reading, more find none that is nearer.
const YEARS: i32 = 28;

/// Days with their weekday that are looked at. News has one or two; each is tried beside each other.
const DAYS: usize = 12;

/// Days before that of reading within which that is as good a guess. More reads « hier » from the wrong end of a week.
const RECENT: u64 = 7;

/// Days ahead of that of reading which an article of these days may announce; more takes old ones for new.
const AHEAD: u64 = 60;

/// In days: what is farther is next to the same day in another year.
const HALF_YEAR: i64 = 183;

/// A day of the month with its weekday and without its year.
struct Day {
    weekday: u8,
    month: u32,
    day: u32,
    /// Told as to come.
    ahead: bool,
}

impl Day {
    fn of(figure: &Figure, today: Date) -> Option<Self> {
        let Value::Date(span) = &figure.value else { return None };
        let (weekday, month, day) = (span.weekday?, span.month?.into(), span.day?.into());
        let ahead = span.from.or(span.to).is_some_and(|date| date > today);
        span.year.is_none().then_some(Self { weekday, month, day, ahead })
    }

    /// The day in `year`.
    fn in_year(&self, year: i32) -> Option<Date> {
        Date::from_ymd_opt(year, self.month, self.day)
    }

    fn falls_on(&self, date: Date) -> bool {
        weekday_number(date) == self.weekday
    }

    /// The day where it is next to `day`, if it falls on its weekday there.
    fn beside(&self, day: Date) -> Option<Date> {
        let near = |date: &Date| (*date - day).num_days().abs() <= HALF_YEAR;
        let mut years = [0, -1, 1].into_iter().filter_map(|step| self.in_year(day.year() + step));
        years.find(near).filter(|&date| self.falls_on(date))
    }
}

/// The last of the days told as past near which most weekdays in `figures`, read against `today`, agree; the first of those
/// to come where none is past. Of years that fit as well the last one stated, else the one next to `today`. `None` where
/// nothing tells, or `today` itself will do.
pub(crate) fn written(figures: &[Figure], today: Date) -> Option<Date> {
    let days: Vec<Day> = figures.iter().filter_map(|it| Day::of(it, today)).take(DAYS).collect();
    let year_of = |figure: &Figure| match &figure.value {
        Value::Date(span) => span.year.filter(|&year| year <= today.year()),
        _ => None,
    };
    let stated = figures.iter().filter_map(year_of).max();
    let last = today.checked_add_days(Days::new(AHEAD))?;
    let mut best = None;
    let mut fits = (0, false);
    for year in (today.year() - YEARS..=last.year()).rev() {
        for pivot in &days {
            let pivot = pivot.in_year(year).filter(|&day| day <= last && pivot.falls_on(day));
            let Some(pivot) = pivot else { continue };
            let (mut count, mut past, mut ahead) = (0, None, None);
            for it in &days {
                let Some(day) = it.beside(pivot) else { continue };
                count += 1;
                match it.ahead {
                    true => ahead = ahead.map_or(Some(day), |first: Date| Some(first.min(day))),
                    false => past = past.max(Some(day)),
                }
            }
            let day = past.or(ahead);
            let fit = (count, day.is_some_and(|day| Some(day.year()) == stated));
            if fit > fits {
                (best, fits) = (day, fit);
            }
        }
    }
    let recent = today.checked_sub_days(Days::new(RECENT))?;
    best.filter(|day| *day < recent)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::{Analyzer, Article, ReferenceSource};

    /// The reference of a text read on 22 November 2026, a Sunday, and the days of its dates.
    fn read(text: &str) -> String {
        let today = Date::from_ymd_opt(2026, 11, 22);
        let language = Some(Language::French);
        let analysis = Analyzer::new().analyze(&Article { today, language, ..Article::new(text) });
        let day = |figure: &Figure| match &figure.value {
            Value::Date(span) => span.from.map(|day| format!(" {day}")),
            _ => None,
        };
        let days: String = analysis.figures.iter().filter_map(day).collect();
        let reference = analysis.reference.unwrap();
        match reference.source {
            ReferenceSource::Today => format!("today:{days}"),
            source => format!("{source:?} {}:{days}", reference.date),
        }
    }

    #[test]
    fn weekdays_tell_the_year() {
        insta::assert_snapshot!(read(
            "Le pont a fermé jeudi 5 décembre. La mairie a réagi vendredi. Il devrait rouvrir mardi 10 décembre."
        ), @"Inferred 2024-12-05: 2024-12-05 2024-11-29 2024-12-10");
        insta::assert_snapshot!(
            read("Le pont, fermé mardi 31 décembre, a rouvert jeudi 2 janvier, avant la crue d'hier."),
            @"Inferred 2025-01-02: 2024-12-31 2025-01-02 2025-01-01"
        );
    }

    #[test]
    fn a_year_stated_decides_between_two_that_fit() {
        insta::assert_snapshot!(read("Le pont a fermé jeudi 5 décembre."), @"Inferred 2024-12-05: 2024-12-05");
        insta::assert_snapshot!(
            read("Le pont a fermé jeudi 5 décembre. Il avait ouvert le 12 mars 2019."),
            @"Inferred 2019-12-05: 2019-12-05 2019-03-12"
        );
    }

    #[test]
    fn today_stands_in_for_what_is_recent_or_says_nothing() {
        for text in [
            "Le pont a fermé lundi 16 novembre.",
            "Le pont rouvrira samedi 5 décembre.",
            "Le pont a fermé le 5 décembre, un jeudi noir. Il rouvrira vendredi.",
            "Le pont a fermé le jeudi 5 décembre 2024.",
            "Le pont a fermé lundi 30 février.",
        ] {
            assert!(read(text).starts_with("today:"), "{text}: {}", read(text));
        }
    }

    #[test]
    fn the_last_day_there_is_is_no_limit() {
        let text = "Le pont a fermé jeudi 5 décembre.";
        for today in [Date::MAX, Date::MIN] {
            let article = Article { today: Some(today), ..Article::new(text) };
            assert!(Analyzer::new().analyze(&article).reference.is_some());
        }
    }

    #[test]
    fn what_the_text_says_of_its_publication_goes_first() {
        insta::assert_snapshot!(
            read("VAREUIL, 3 mars 2020 (Agence) – Le pont a fermé jeudi 5 décembre."),
            @"Text 2020-03-03: 2020-03-03 2019-12-05"
        );
    }
}
