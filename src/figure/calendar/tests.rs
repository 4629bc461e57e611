//! What the rules of the calendar read, told on Wednesday, 14 June 2017.

use super::super::extract;
use crate::analysis::{Figure, FigureKind, Relation, Value};
use crate::language::Language;
use crate::segment::Document;
use crate::text::View;
use crate::{DateSpan, Quantity, Time};

fn side(date: Option<crate::Date>) -> String {
    date.map_or_else(|| "…".to_owned(), |date| date.to_string())
}

fn number(value: Option<f64>) -> String {
    value.map_or_else(|| "…".to_owned(), |value| value.to_string())
}

fn relation(relation: Relation) -> String {
    if relation == Relation::None { String::new() } else { format!(" {relation:?}") }
}

fn dates(span: &DateSpan) -> String {
    let days = match (span.from, span.to) {
        (from, to) if from == to => side(from),
        (from, to) => format!("{}..{}", side(from), side(to)),
    };
    let conflict = if span.conflict { " conflict" } else { "" };
    let part = span.part.map(|part| format!(" {part:?}")).unwrap_or_default();
    days + &part + &relation(span.relation) + conflict
}

fn show(figure: &Figure, text: &str) -> Option<String> {
    let value = match &figure.value {
        Value::Date(span) => dates(span),
        Value::Time(Time { value, end, tz }) => {
            let end = end.as_ref().map(|end| format!("..{end}")).unwrap_or_default();
            let tz = tz.as_ref().map(|tz| format!(" {tz}")).unwrap_or_default();
            format!("{value}{end}{tz}")
        }
        Value::Quantity(Quantity { bounds, unit, duration, .. }) => {
            if !matches!(figure.kind, FigureKind::Duration | FigureKind::Age) {
                return None;
            }
            let values = match (bounds.min, bounds.max) {
                (min, max) if min == max => number(min),
                (min, max) => format!("{}..{}", number(min), number(max)),
            };
            let kind = if figure.kind == FigureKind::Age { " old" } else { "" };
            let stands = duration.as_ref().map(|d| relation(d.relation)).unwrap_or_default();
            let resolved = duration
                .as_ref()
                .and_then(|duration| duration.resolved.as_ref())
                .map(|span| format!(" ({})", dates(span)))
                .unwrap_or_default();
            format!("{values} {}{kind}{stands}{resolved}", unit.unwrap_or_default())
        }
    };
    let about = if figure.approx { "~" } else { "" };
    Some(format!("[{}] {about}{value}", figure.range.of(text)))
}

fn read(text: &str, language: Language, reference: Option<&str>) -> String {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let reference = reference.map(|date| date.parse().unwrap());
    let figures = extract(&document, reference);
    figures.iter().filter_map(|figure| show(figure, view.text())).collect::<Vec<_>>().join("\n")
}

fn french(text: &str) -> String {
    read(text, Language::French, Some("2017-06-14"))
}

fn english(text: &str) -> String {
    read(text, Language::English, Some("2017-06-14"))
}

#[test]
fn french_full_dates() {
    insta::assert_snapshot!(french("Le mardi 17 septembre 2024, le 1er avril 1950, le 1 er mai 2016, le vendredi 17 septembre 2024, le 15/03/2018, le 2018-03-15, le 15.03.18, le 29/2/2019."), @r#"
    [mardi 17 septembre 2024] 2024-09-17
    [1er avril 1950] 1950-04-01
    [1 er mai 2016] 2016-05-01
    [vendredi 17 septembre 2024] 2024-09-17 conflict
    [15/03/2018] 2018-03-15
    [2018-03-15] 2018-03-15
    [15.03.18] 2018-03-15
    [29/2/2019] …
    "#);
}

#[test]
fn french_days_without_a_year() {
    insta::assert_snapshot!(french("Le port a fermé le 3 juillet. Il rouvrira le 3 juillet. Capturés le 23 septembre dernier, ils seront jugés le 23 septembre prochain. Le dépôt a brûlé samedi 3. Il part le 23."), @r#"
    [3 juillet] 2016-07-03
    [3 juillet] 2017-07-03
    [23 septembre dernier] 2016-09-23
    [23 septembre prochain] 2017-09-23
    [samedi 3] 2017-06-03
    [23] 2017-05-23
    "#);
}

#[test]
fn french_weekdays() {
    insta::assert_snapshot!(french("Il est venu mercredi et samedi. La grève commencera jeudi. Le vote a eu lieu lundi dernier. Le vote aura lieu lundi prochain, puis le samedi suivant. Ce vendredi, rien. Chaque lundi, rien. Le train roulera mercredi et jeudi. Le mardi de la semaine dernière."), @r#"
    [mercredi] 2017-06-14
    [samedi] 2017-06-10
    [jeudi] 2017-06-15
    [lundi dernier] 2017-06-12
    [lundi prochain] 2017-06-19
    [samedi suivant] 2017-06-24
    [vendredi] 2017-06-16
    [mercredi] 2017-06-14
    [jeudi] 2017-06-15
    [mardi de la semaine dernière] 2017-06-06
    "#);
}

#[test]
fn french_days_by_their_word() {
    insta::assert_snapshot!(french("Hier soir, avant-hier, aujourd'hui et demain matin, ce matin, cette nuit. Le 5 mai, le quai a brûlé ; le lendemain, il était vide, et la veille encore plein. Au lendemain de la crue, rien. Le monde d'aujourd'hui, rien."), @r#"
    [Hier soir] 2017-06-13 Evening
    [avant-hier] 2017-06-12
    [aujourd'hui] 2017-06-14
    [demain matin] 2017-06-15 Morning
    [ce matin] 2017-06-14 Morning
    [cette nuit] 2017-06-14 Night
    [5 mai] 2017-05-05
    [lendemain] 2017-05-06
    [veille] 2017-05-05
    "#);
}

#[test]
fn french_months_and_years() {
    insta::assert_snapshot!(french("En juillet, en mars 2014, en février dernier, au mois de mai, depuis avril 2015, en 1998, depuis 2010, d'ici 2030, avant 2025, jusqu'en 2027, l'année 2016, (2014), les Jeux de Rio 2016, l'élection de 2013, en mars de l'année dernière. Plus de 2000 salariés, environ 2000, 2000 mètres : rien."), @r#"
    [juillet] 2016-07-01..2016-07-31
    [mars 2014] 2014-03-01..2014-03-31
    [février dernier] 2017-02-01..2017-02-28
    [mois de mai] 2017-05-01..2017-05-31
    [avril 2015] 2015-04-01..… Since
    [1998] 1998-01-01..1998-12-31
    [2010] 2010-01-01..… Since
    [2030] …..2030-12-31 By
    [2025] …..2024-12-31 Before
    [2027] …..2027-12-31 Until
    [2016] 2016-01-01..2016-12-31
    [2014] 2014-01-01..2014-12-31
    [2016] 2016-01-01..2016-12-31
    [2013] 2013-01-01..2013-12-31
    [mars de l'année dernière] 2016-03-01..2016-03-31
    "#);
}

#[test]
fn french_parts_of_stretches() {
    insta::assert_snapshot!(french("Depuis début septembre, fin 2016, mi-mars, à la mi-décembre 2018, fin de l'année, au début du mois, courant avril, la première quinzaine de mai, la première semaine de juin 2018, la semaine du 12 mars."), @r#"
    [début septembre] ~2016-09-01..… Since
    [fin 2016] ~2016-09-01..2016-12-31
    [mi-mars] ~2017-03-11..2017-03-20
    [mi-décembre 2018] ~2018-12-11..2018-12-20
    [fin de l'année] ~2017-09-01..2017-12-31
    [début du mois] ~2017-06-01..2017-06-10
    [courant avril] ~2017-04-11..2017-04-20
    [première quinzaine de mai] 2017-05-01..2017-05-15
    [première semaine de juin 2018] 2018-06-04..2018-06-10
    [semaine du 12 mars] 2017-03-06..2017-03-12
    "#);
}

#[test]
fn french_long_stretches() {
    insta::assert_snapshot!(french("Au XIXe siècle, au début du 20e siècle, le Ve siècle avant J.-C., les années 1990, les années 80, les années 1980-1990, le printemps 2018, l'hiver dernier, l'hiver 2016-2017, le premier semestre 2019, le 3e trimestre 2018, l'an passé, le mois prochain, la semaine dernière."), @r#"
    [XIXe siècle] 1801-01-01..1900-12-31
    [début du 20e siècle] ~1901-01-01..1933-12-31
    [Ve siècle avant J.-C.] -0499-01-01..-0400-12-31
    [années 1990] 1990-01-01..1999-12-31
    [années 80] 1980-01-01..1989-12-31
    [années 1980-1990] 1980-01-01..1999-12-31
    [printemps 2018] 2018-03-20..2018-06-20
    [hiver dernier] 2016-12-21..2017-03-19
    [hiver 2016-2017] 2016-12-21..2017-03-19
    [premier semestre 2019] 2019-01-01..2019-06-30
    [3e trimestre 2018] 2018-07-01..2018-09-30
    [an passé] 2016-01-01..2016-12-31
    [mois prochain] 2017-07-01..2017-07-31
    [semaine dernière] 2017-06-05..2017-06-11
    "#);
}

#[test]
fn french_ranges() {
    insta::assert_snapshot!(french("Du 18 au 19 mai, du 30 avril au 2 mai, du 12 au 16 juin, de 1947 à 1986, entre 2005 et 2008, 2012-2015, en 2016-17, de novembre 2016 à février 2017, de novembre à février, de lundi à vendredi, les 4, 5 et 6 mai, jeudi 1er et vendredi 2 juin, la nuit de samedi à dimanche."), @r#"
    [18 au 19 mai] 2017-05-18..2017-05-19
    [30 avril au 2 mai] 2017-04-30..2017-05-02
    [12 au 16 juin] 2017-06-12..2017-06-16
    [de 1947 à 1986] 1947-01-01..1986-12-31
    [entre 2005 et 2008] 2005-01-01..2008-12-31
    [2012-2015] 2012-01-01..2015-12-31
    [2016-17] 2016-01-01..2017-12-31
    [de novembre 2016 à février 2017] 2016-11-01..2017-02-28
    [de novembre à février] 2016-11-01..2017-02-28
    [de lundi à vendredi] 2017-06-12..2017-06-16
    [4] 2017-05-04
    [5] 2017-05-05
    [6 mai] 2017-05-06
    [jeudi 1er] 2017-06-01
    [vendredi 2 juin] 2017-06-02
    [nuit de samedi à dimanche] 2017-06-10..2017-06-11
    "#);
}

#[test]
fn french_holidays_and_distances() {
    insta::assert_snapshot!(french("À Noël 2017, à Pâques, le lundi de Pentecôte, le réveillon de Noël. Deux semaines avant Noël, trois jours après le 12 janvier 2016."), @r#"
    [Noël 2017] 2017-12-25
    [Pâques] 2017-04-16
    [lundi de Pentecôte] 2017-06-05
    [réveillon de Noël] 2016-12-24
    [Deux semaines avant Noël] 2016-12-11
    [trois jours après le 12 janvier 2016] 2016-01-15
    "#);
}

#[test]
fn french_names_are_no_dates() {
    insta::assert_snapshot!(french("Le 11-Septembre, Mai 68, la Ve République, Mars est une planète, ces dernières années, depuis des mois, quelques jours, longtemps."), @"");
}

#[test]
fn french_clock_times() {
    insta::assert_snapshot!(french("À 22 h 30, vers 18 heures, 9h30, à midi, peu après minuit, à 8 heures et demie, à 8 heures moins le quart, à 2 heures du matin, à 7 heures du soir, 23 h 30, heure locale (4 h 30 UTC), de 9 h à 17 h, entre 14 h et 16 h, samedi soir à 8 heures, 21:15."), @r#"
    [22 h 30] 22:30
    [vers 18 heures] ~18:00
    [9h30] 09:30
    [midi] 12:00
    [peu après minuit] ~00:00
    [8 heures et demie] 08:30
    [8 heures moins le quart] 07:45
    [2 heures du matin] 02:00
    [7 heures du soir] 19:00
    [23 h 30] 23:30 heure locale
    [4 h 30 UTC] 04:30 UTC
    [de 9 h à 17 h] 09:00..17:00
    [entre 14 h et 16 h] 14:00..16:00
    [samedi soir] 2017-06-10 Evening
    [8 heures] 20:00
    [21:15] 21:15
    "#);
}

#[test]
fn french_lengths() {
    insta::assert_snapshot!(french("Pendant dix-sept heures, deux heures et demie de route, un mois et demi, 8 heures 15 minutes et 3 secondes, 2 h 15 min, une demi-heure, trois quarts d'heure, plus de 10 jours, moins d'une heure, 12 heures par semaine, une cinquantaine d'années, 48 heures. Une semaine difficile, un jour : rien."), @r#"
    [dix-sept heures] 17 hour
    [deux heures et demie] 2.5 hour
    [un mois et demi] 1.5 month
    [8 heures 15 minutes et 3 secondes] 29703 second
    [2 h 15 min] 135 minute
    [une demi-heure] 0.5 hour
    [trois quarts d'heure] 0.75 hour
    [plus de 10 jours] 10..… day
    [moins d'une heure] …..1 hour
    [12 heures] 12 hour
    [une cinquantaine d'années] ~50 year
    [48 heures] 48 hour
    "#);
}

#[test]
fn french_relations_of_lengths() {
    insta::assert_snapshot!(french("Depuis deux mois, il y a six ans, dans une semaine, seize jours plus tôt, deux ans après, dix jours avant son départ, les 90 prochains jours, les six derniers mois, un an de prison."), @r#"
    [deux mois] 2 month Since
    [six ans] 6 year Ago (2011-01-01..2011-12-31)
    [une semaine] 1 week In (2017-06-19..2017-06-25)
    [seize jours plus tôt] 16 day Before
    [deux ans après] 2 year After
    [dix jours] 10 day Before
    [90 prochains jours] 90 day In (2017-09-12)
    [six derniers mois] 6 month
    [un an] 1 year
    "#);
}

#[test]
fn french_ages() {
    insta::assert_snapshot!(french("Une femme de 18 ans, âgé de 43 ans, Paul Verdier, 88 ans, et Luc Morel (19 ans), mort à 97 ans, à l'âge de quatre-vingt-douze ans, il fête ses 80 ans, deux sœurs de 14 et 17 ans, les 26-49 ans, les moins de 25 ans, un bébé de six mois, il avait 17 ans. Il y a 18 ans, condamné à 18 ans de prison, après 25 ans d'absence, une femme enceinte de six mois."), @r#"
    [18 ans] 18 year old
    [43 ans] 43 year old
    [88 ans] 88 year old
    [19 ans] 19 year old
    [97 ans] 97 year old
    [quatre-vingt-douze ans] 92 year old
    [80 ans] 80 year old
    [14] 14 year old
    [17 ans] 17 year old
    [26-49 ans] 26..49 year old
    [moins de 25 ans] …..25 year old
    [six mois] 6 month old
    [17 ans] 17 year old
    [18 ans] 18 year Ago (1999-01-01..1999-12-31)
    [18 ans] 18 year
    [25 ans] 25 year
    [six mois] 6 month
    "#);
}

#[test]
fn english_full_dates() {
    insta::assert_snapshot!(english("On Friday, September 7, 2018; 14 July 2009; the 4th of July, 1995; May twenty-nine, 2016; 3/15/2018; 15/3/2018; 2018-03-15; Oct. 5, 2016; April 1950; October two thousand and five."), @r#"
    [Friday, September 7, 2018] 2018-09-07
    [14 July 2009] 2009-07-14
    [4th of July, 1995] 1995-07-04
    [May twenty-nine, 2016] 2016-05-29
    [3/15/2018] 2018-03-15
    [15/3/2018] 2018-03-15
    [2018-03-15] 2018-03-15
    [Oct. 5, 2016] 2016-10-05
    [April 1950] 1950-04-01..1950-04-30
    [October two thousand and five] 2005-10-01..2005-10-31
    "#);
}

#[test]
fn english_days_without_a_year() {
    insta::assert_snapshot!(english("It closed on July 3. It will reopen on July 3. It opened last Friday and will close next Friday. He came on Wednesday and Saturday. The vote is to be held from November 20 to December 11. On May 4, 5 and 6, on 12 and 13 October, Tue 13th, and on the 4th."), @r#"
    [July 3] 2016-07-03
    [July 3] 2017-07-03
    [last Friday] 2017-06-09
    [next Friday] 2017-06-16
    [Wednesday] 2017-06-14
    [Saturday] 2017-06-10
    [November 20 to December 11] 2017-11-20..2017-12-11
    [May 4] 2017-05-04
    [5] 2017-05-05
    [6] 2017-05-06
    [12] 2016-10-12
    [13 October] 2016-10-13
    [Tue 13th] 2017-06-13
    [4th] 2017-06-04
    "#);
}

#[test]
fn english_days_by_their_word() {
    insta::assert_snapshot!(english("Yesterday morning, tonight, tomorrow, last night, the day before yesterday. On May 5 the quay burned; the next day, it was empty. Day after day, nothing."), @r#"
    [Yesterday morning] 2017-06-13 Morning
    [tonight] 2017-06-14 Evening
    [tomorrow] 2017-06-15
    [last night] 2017-06-13 Night
    [day before yesterday] 2017-06-12
    [May 5] 2017-05-05
    [next day] 2017-05-06
    "#);
}

#[test]
fn english_stretches() {
    insta::assert_snapshot!(english("Since late July, early in 2016, mid-March, mid-2016, the end of the year, the 1990s, the nineties, the mid-1990s, the 19th century, the early 20th century, the first half of 2019, Q3 2017, 2017 Q3, last week, next year, the year before last, last winter, summer 2015, the first week of 2021, the week of March 12."), @r#"
    [late July] ~2016-07-21..… Since
    [early in 2016] ~2016-01-01..2016-04-30
    [mid-March] ~2017-03-11..2017-03-20
    [mid-2016] ~2016-05-01..2016-08-31
    [end of the year] ~2017-09-01..2017-12-31
    [1990s] 1990-01-01..1999-12-31
    [nineties] 1990-01-01..1999-12-31
    [mid-1990s] ~1993-01-01..1996-12-31
    [19th century] 1801-01-01..1900-12-31
    [early 20th century] ~1901-01-01..1933-12-31
    [first half of 2019] 2019-01-01..2019-06-30
    [Q3 2017] 2017-07-01..2017-09-30
    [2017 Q3] 2017-07-01..2017-09-30
    [last week] 2017-06-05..2017-06-11
    [next year] 2018-01-01..2018-12-31
    [year before last] 2015-01-01..2015-12-31
    [last winter] 2016-12-21..2017-03-19
    [summer 2015] 2015-06-21..2015-09-21
    [first week of 2021] 2021-01-04..2021-01-10
    [week of March 12] 2017-03-06..2017-03-12
    "#);
}

#[test]
fn english_years() {
    insta::assert_snapshot!(english("In 1998 and 2002, since 2010, until 2027, before the 2014 protests, the 2014 World Cup, the 2016-17 season, between 2005 and 2008, from file, 2008. About 2000 people, route 1950: nothing."), @r#"
    [1998] 1998-01-01..1998-12-31
    [2002] 2002-01-01..2002-12-31
    [2010] 2010-01-01..… Since
    [2027] …..2027-12-31 Until
    [2014] 2014-01-01..2014-12-31
    [2014] 2014-01-01..2014-12-31
    [2016-17] 2016-01-01..2017-12-31
    [between 2005 and 2008] 2005-01-01..2008-12-31
    [2008] 2008-01-01..2008-12-31
    "#);
}

#[test]
fn english_names_are_no_dates() {
    insta::assert_snapshot!(english("Theresa May may march in March. The Sun set. Every Monday, this week, in recent years, for decades."), @r#"
    [March] 2017-03-01..2017-03-31
    "#);
}

#[test]
fn english_holidays_and_distances() {
    insta::assert_snapshot!(english("On Easter Monday, on New Year's Eve, at Christmas 2015, on Thanksgiving 2010, on Black Friday 2010. Two weeks before Christmas 2015, three days from Tuesday."), @r#"
    [Easter Monday] 2017-04-17
    [New Year's Eve] 2016-12-31
    [Christmas 2015] 2015-12-25
    [Thanksgiving 2010] 2010-11-25
    [Black Friday 2010] 2010-11-26
    [Two weeks before Christmas 2015] 2015-12-11
    [three days from Tuesday] 2017-06-16
    "#);
}

#[test]
fn english_clock_times() {
    insta::assert_snapshot!(english("At 10:30 p.m., around 6 pm, 9am, at 8.30pm, at noon, shortly before midnight, half past seven, ten past 9 in the evening, 7 o'clock, 22:30 GMT, 2200 GMT, from 10 p.m. to 5 a.m., between 9 and 11 a.m., Saturday at 5."), @r#"
    [10:30 p.m.] 22:30
    [around 6 pm] ~18:00
    [9am] 09:00
    [8.30pm] 20:30
    [noon] 12:00
    [shortly before midnight] ~00:00
    [half past seven] 07:30
    [ten past 9 in the evening] 21:10
    [7 o'clock] 07:00
    [22:30 GMT] 22:30 GMT
    [2200 GMT] 22:00 GMT
    [10 p.m. to 5 a.m.] 22:00..05:00
    [between 9 and 11 a.m.] 09:00..11:00
    [Saturday] 2017-06-10
    [5] 05:00
    "#);
}

#[test]
fn english_lengths() {
    insta::assert_snapshot!(english("For two hours, an hour and a half, one and three quarters of an hour, half an hour, 2 hours 15 minutes and 25 seconds, a 20-minute walk, a five-year plan, a two-and-a-half-hour drive, more than 24 hours, nearly a decade ago, ten days before, four months later, the past 30 days, the next 30 hours, in a week. It will last three weeks. A day, the hour: nothing."), @r#"
    [two hours] 2 hour
    [an hour and a half] 1.5 hour
    [one and three quarters of an hour] 1.75 hour
    [half an hour] 0.5 hour
    [2 hours 15 minutes and 25 seconds] 8125 second
    [20-minute] 20 minute
    [five-year] 5 year
    [two-and-a-half-hour] 2.5 hour
    [more than 24 hours] 24..… hour
    [nearly a decade ago] ~1 decade Ago (2000-01-01..2009-12-31)
    [ten days before] 10 day Before
    [four months later] 4 month After
    [past 30 days] 30 day
    [next 30 hours] 30 hour In (2017-06-15)
    [a week] 1 week In (2017-06-19..2017-06-25)
    [three weeks] 3 week
    "#);
}

#[test]
fn english_ages() {
    insta::assert_snapshot!(english("Anna Holt, 62, said. A 4-year-old girl, a nine-month-old child, aged 14, at age seventeen, the age of four months, when she was six, he turned 40 in May, 36 years old, three years of age, aged between 12 and 15. It was six degrees."), @r#"
    [62] 62 year old
    [4-year-old] 4 year old
    [nine-month-old] 9 month old
    [14] 14 year old
    [seventeen] 17 year old
    [four months] 4 month old
    [six] 6 year old
    [May] 2017-05-01..2017-05-31
    [36 years old] 36 year old
    [three years of age] 3 year old
    [between 12 and 15] 12..15 year old
    "#);
}

#[test]
fn datelines_stand_in_for_the_day_of_publication() {
    let french = |text| read(text, Language::French, None);
    insta::assert_snapshot!(french("Le quai a brûlé\n\nPORT-LOUIS (Maurice), 14 mars 2016. – Le quai a brûlé mardi."), @r#"
    [14 mars 2016] 2016-03-14
    [mardi] 2016-03-08
    "#);
    insta::assert_snapshot!(french("Le quai a brûlé mardi 3 mai."), @r#"
    [mardi 3 mai] …
    "#);
}

#[test]
fn hostile_texts_stay_linear() {
    for unit in
        ["1 ", "entre 1 et ", "le 5, ", "mardi ", "de 9 à ", "2016-", "1 an et ", "5 mai au "]
    {
        let text = unit.repeat(20_000 / unit.len());
        read(&text, Language::French, Some("2017-06-14"));
        read(&text, Language::English, Some("2017-06-14"));
    }
}
