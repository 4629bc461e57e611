//! What is read in English.

use super::english;

#[test]
fn full_dates() {
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
fn days_without_a_year() {
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
fn the_nearest_verb_tells_the_tense() {
    insta::assert_snapshot!(english("The quay will stay shut after the gale tore through it on Tuesday. The court is to rule on Monday. It will not have been sent by Friday. He could not be reached on Sunday. The fair was due to open on Friday. The road is closed until Saturday. They have until Monday. It rained and may rain, or may not."), @r#"
    [Tuesday] 2017-06-13
    [Monday] 2017-06-19
    [Friday] …..2017-06-16 By
    [Sunday] 2017-06-11
    [Friday] 2017-06-16
    [Saturday] …..2017-06-17 Until
    [Monday] …..2017-06-19 Until
    "#);
}

#[test]
fn days_by_their_word() {
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
fn stretches() {
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
fn years() {
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
fn names_are_no_dates() {
    insta::assert_snapshot!(english("Theresa May may march in March. The Sun set. Every Monday, this week, in recent years, for decades."), @r#"
    [March] 2018-03-01..2018-03-31
    "#);
}

#[test]
fn holidays_and_distances() {
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
fn clock_times() {
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
fn lengths() {
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
    [past 30 days] 30 day (2017-05-15..2017-06-13)
    [next 30 hours] 30 hour
    [a week] 1 week In (2017-06-19..2017-06-25)
    [three weeks] 3 week
    "#);
}

#[test]
fn ages() {
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
fn a_clause_may_follow_a_length() {
    insta::assert_snapshot!(english("The bridge shut for six weeks after cracks appeared. It opened six weeks after the storm."), @r#"
    [six weeks] 6 week
    [six weeks after] 6 week After
    "#);
}

#[test]
fn last_may_be_a_verb() {
    insta::assert_snapshot!(english("Works should last 18 months. The truce did not even last three days. Colds last a week. He spent the last two weeks here."), @r#"
    [18 months] 18 month
    [three days] 3 day
    [a week] 1 week
    [last two weeks] 2 week (2017-05-31..2017-06-13)
    "#);
}

#[test]
fn centuries_in_one_word() {
    insta::assert_snapshot!(english("A 19th-century mill, a mid-19th-century barn, a nineteenth-century inn, the 17th and 18th centuries."), @r#"
    [19th-century] 1801-01-01..1900-12-31
    [mid-19th-century] ~1834-01-01..1867-12-31
    [nineteenth-century] 1801-01-01..1900-12-31
    [17th] 1601-01-01..1700-12-31
    [18th centuries] 1701-01-01..1800-12-31
    "#);
}

#[test]
fn years_of_life_are_no_decade() {
    insta::assert_snapshot!(english("A man in his 30s, a woman in her early forties, fashion of the 1930s and the sixties."), @r#"
    [1930s] 1930-01-01..1939-12-31
    [sixties] 1960-01-01..1969-12-31
    "#);
}

#[test]
fn time_zones_behind_a_stop() {
    insta::assert_snapshot!(english("Voting ends at 5 p.m. EST. It began at 8 a.m. Monday. They left at 9 p.m. He stayed."), @r#"
    [5 p.m.] 17:00 EST
    [8 a.m.] 08:00
    [Monday] 2017-06-12
    [9 p.m.] 21:00
    "#);
}

#[test]
fn years_said_by_their_distance() {
    insta::assert_snapshot!(english("It opened in May last year, runs through June 20 this year and returns in June next year. Work ends by year's end."), @r#"
    [May last year] 2016-05-01..2016-05-31
    [June 20 this year] 2017-06-20
    [June next year] 2018-06-01..2018-06-30
    [year's end] ~…..2017-12-31 By
    "#);
}

#[test]
fn ages_in_lists_and_commas() {
    insta::assert_snapshot!(english("Women aged 15-44, pupils between the ages of 12 and 15, the singer, 32, who won, sites 3, 32, and 40."), @r#"
    [15-44] 15..44 year old
    [12 and 15] 12..15 year old
    [32] 32 year old
    "#);
}

#[test]
fn numbers_that_are_no_years() {
    insta::assert_snapshot!(english("A survey of 1709 pupils, a shop at 1801 Cannery Street, Windows 2000, the Sydney Games 2000, Cup 2018 day five."), @r#"
    [2000] 2000-01-01..2000-12-31
    [2018] 2018-01-01..2018-12-31
    "#);
}

#[test]
fn months_beside_nouns() {
    insta::assert_snapshot!(english("The deadly March 11 quake. In May 20 people fell. A January sale. The state reports September jobs. The end of the 2010 season."), @r#"
    [March 11] 2017-03-11
    [May] 2017-05-01..2017-05-31
    [January] 2017-01-01..2017-01-31
    [September] 2016-09-01..2016-09-30
    [2010] 2010-01-01..2010-12-31
    "#);
}

#[test]
fn days_in_names_and_before_nouns() {
    insta::assert_snapshot!(english("The Mail on Sunday met him at the Christmas market, on Christmas and at Chinese New Year. On Friday following Thursday's win. Announced a plan to close Tuesday."), @r#"
    [Christmas] 2016-12-25
    [Friday] 2017-06-09
    [Thursday] 2017-06-08
    [Tuesday] 2017-06-13
    "#);
}

#[test]
fn race_times() {
    insta::assert_snapshot!(english("She won in 1:43.20 on April 10-12, 1997, one-half length ahead."), @r#"
    [1:43.20] 103.2 second
    [April 10-12, 1997] 1997-04-10..1997-04-12
    "#);
}

#[test]
fn runs_of_a_year() {
    insta::assert_snapshot!(english("In the first three months of 2016 and the last two weeks of the year; over the past two quarters, after seven straight quarters, but three quarters of voters."), @r#"
    [first three months of 2016] 2016-01-01..2016-03-31
    [last two weeks of the year] 2017-12-18..2017-12-31
    [past two quarters] 6 month (2016-10-01..2017-03-31)
    [seven straight quarters] 21 month
    "#);
}

#[test]
fn spans_looked_back_on() {
    insta::assert_snapshot!(english("Prices fell to their lowest level in two years, as shops plan sales. It will end in two years. A rule, coming a decade after the fire. Waits of five to 10 years."), @r#"
    [two years] 2 year
    [two years] 2 year In (2019-01-01..2019-12-31)
    [a decade after] 1 decade After
    [five to 10 years] 5..10 year
    "#);
}
