//! How moments become days.

use super::*;
use crate::figure::calendar::almanac::step_days;
use crate::figure::calendar::interval::resolve_range;

fn at(reference: &str) -> Now {
    let reference: Date = reference.parse().unwrap();
    Now { reference: Some(reference), ..Now::default() }
}

fn ahead(reference: &str) -> Now {
    Now { future: true, ..at(reference) }
}

fn show(moment: Moment, now: Now) -> String {
    let span = moment.resolve(&now, Relation::None);
    let side = |day: Option<Date>| day.map_or("…".to_owned(), |day| day.to_string());
    let conflict = if span.conflict { " conflict" } else { "" };
    if span.from == span.to {
        return side(span.from) + conflict;
    }
    format!("{}..{}{conflict}", side(span.from), side(span.to))
}

const MAY_5: Base = Base::Day { day: 5, month: Some(5) };

#[test]
fn the_latest_not_after_and_the_first_not_before() {
    let day = Moment::new(MAY_5);
    assert_eq!(show(day, at("2017-03-06")), "2016-05-05");
    assert_eq!(show(day, ahead("2017-03-06")), "2017-05-05");
    assert_eq!(show(day, at("2017-05-05")), "2017-05-05");
    assert_eq!(show(day, ahead("2017-05-05")), "2017-05-05");
    let month = Moment::new(Base::Month(11));
    assert_eq!(show(month, at("2016-12-05")), "2016-11-01..2016-11-30");
    assert_eq!(show(month, at("2016-11-05")), "2016-11-01..2016-11-30");
    assert_eq!(show(month.shifted(Shift::Last), at("2016-11-05")), "2015-11-01..2015-11-30");
    let leap = Moment::new(Base::Day { day: 29, month: Some(2) });
    assert_eq!(show(leap, at("2019-01-01")), "2016-02-29");
}

#[test]
fn weekdays() {
    let wednesday = Moment::new(Base::Weekday(3));
    assert_eq!(show(wednesday, at("2015-09-23")), "2015-09-23");
    assert_eq!(show(wednesday, at("2015-09-22")), "2015-09-16");
    assert_eq!(show(wednesday, ahead("2015-09-22")), "2015-09-23");
    assert_eq!(show(wednesday.shifted(Shift::Last), at("2015-09-23")), "2015-09-16");
    assert_eq!(show(wednesday.shifted(Shift::Next), at("2015-09-23")), "2015-09-30");
    let stated = Moment { weekday: Some(1), ..Moment::new(MAY_5) };
    assert_eq!(show(stated, at("2014-03-01")), "2014-05-05", "2013-05-05 was a Sunday");
    assert_eq!(show(stated, at("2017-05-20")), "2017-05-05 conflict");
    let saturday_3 = Moment { weekday: Some(6), ..Moment::new(Base::Day { day: 3, month: None }) };
    assert_eq!(show(saturday_3, at("2016-09-03")), "2016-09-03");
    assert_eq!(show(saturday_3, at("2016-10-01")), "2016-09-03");
}

#[test]
fn units_and_distances() {
    let week = Moment::new(Base::Unit(Unit::Week));
    assert_eq!(show(week.shifted(Shift::Last), at("2015-09-22")), "2015-09-14..2015-09-20");
    let year = Moment::new(Base::Unit(Unit::Year));
    assert_eq!(show(year.shifted(Shift::Next), at("2015-09-22")), "2016-01-01..2016-12-31");
    assert_eq!(show(Moment::new(Base::FromToday(-1)), at("2016-03-01")), "2016-02-29");
    let quarter = Moment::new(Base::Quarter(2)).in_year(2017);
    assert_eq!(show(quarter, at("2010-01-01")), "2017-04-01..2017-06-30");
    let week = Base::Nth { nth: 1, unit: Unit::Week, month: None };
    assert_eq!(show(Moment::new(week).in_year(2015), at("2018-11-29")), "2014-12-29..2015-01-04");
    assert_eq!(show(Moment::new(week).in_year(2021), at("2018-11-29")), "2021-01-04..2021-01-10");
}

#[test]
fn nothing_to_go_by_leaves_the_stated_fields() {
    let span = Moment::new(MAY_5).resolve(&Now::default(), Relation::None);
    assert_eq!((span.from, span.month, span.day), (None, Some(5), Some(5)));
}

#[test]
fn ranges_help_each_other() {
    let range = |from, to, now: &Now| {
        let span = resolve_range(&from, &to, now, Relation::None);
        format!("{}..{}", span.from.unwrap(), span.to.unwrap())
    };
    let day = |day, month| Moment::new(Base::Day { day, month });
    let now = at("2016-03-24");
    let july = Moment { shift: Some(Shift::Next), ..day(24, Some(7)) };
    assert_eq!(range(day(6, None), july, &now), "2016-07-06..2016-07-24");
    assert_eq!(range(day(28, None), day(2, Some(3)), &now), "2016-02-28..2016-03-02");
    let november = Moment::new(Base::Month(11));
    let february = Moment::new(Base::Month(2)).in_year(2017);
    assert_eq!(range(november, february, &now), "2016-11-01..2017-02-28");
    let years = range(Moment::new(Base::Year(1980)), Moment::new(Base::Year(1990)), &now);
    assert_eq!(years, "1980-01-01..1990-12-31");
    let friday = Moment::new(Base::Weekday(5));
    assert_eq!(range(friday, day(1, Some(4)).in_year(2017), &now), "2017-03-31..2017-04-01");
}

proptest::proptest! {
    #[test]
    fn any_two_moments_make_an_ordered_range(
        days in 0i64..100_000, from in 1u8..=31, to in 1u8..=31, month in 1u8..=12,
        year in proptest::option::of(1900i32..2100), future: bool,
    ) {
        let reference = step_days("1900-01-01".parse().unwrap(), days);
        let now = Now { reference, future, ..Now::default() };
        let first = Moment::new(Base::Day { day: from, month: None });
        let mut last = Moment::new(Base::Day { day: to, month: Some(month) });
        last.year = year.map_or(InYear::Unstated, InYear::Is);
        let span = resolve_range(&first, &last, &now, Relation::None);
        if let (Some(from), Some(to)) = (span.from, span.to) {
            proptest::prop_assert!(from <= to);
        }
    }
}
