//! What is read in French.

use super::french;

#[test]
fn full_dates() {
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
fn days_without_a_year() {
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
fn weekdays() {
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
fn days_by_their_word() {
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
fn months_and_years() {
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
fn parts_of_stretches() {
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
fn long_stretches() {
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
fn ranges() {
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
fn holidays_and_distances() {
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
fn names_are_no_dates() {
    insta::assert_snapshot!(french("Le 11-Septembre, Mai 68, la Ve République, Mars est une planète, ces dernières années, depuis des mois, quelques jours, longtemps."), @"");
}

#[test]
fn clock_times() {
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
fn lengths() {
    insta::assert_snapshot!(french("Pendant dix-sept heures, deux heures et demie de route, un mois et demi, 8 heures 15 minutes et 3 secondes, 2 h 15 min, une demi-heure, trois quarts d'heure, plus de 10 jours, moins d'une heure, 12 heures par semaine, une cinquantaine d'années, 48 heures. Une semaine difficile, un jour : rien. Battu de 4 centièmes de seconde, puis d'un dixième de seconde."), @r#"
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
    [4 centièmes de seconde] 0.04 second
    [un dixième de seconde] 0.1 second
    "#);
}

#[test]
fn relations_of_lengths() {
    insta::assert_snapshot!(french("Depuis deux mois, il y a six ans, dans une semaine, seize jours plus tôt, deux ans après, dix jours avant son départ, les 90 prochains jours, les six derniers mois, les trois derniers jours du festival, un an de prison."), @r#"
    [deux mois] 2 month Since
    [six ans] 6 year Ago (2011-01-01..2011-12-31)
    [une semaine] 1 week In (2017-06-19..2017-06-25)
    [seize jours plus tôt] 16 day Before
    [deux ans après] 2 year After
    [dix jours] 10 day Before
    [90 prochains jours] 90 day (2017-06-15..2017-09-12)
    [six derniers mois] 6 month (2016-12-14..2017-06-13)
    [trois derniers jours] 3 day
    [un an] 1 year
    "#);
}

#[test]
fn ages() {
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
fn race_times() {
    insta::assert_snapshot!(french("Elle gagne en 54 s 87, lui en 1 min 43 s 2, l'autre en 3'26\"00 ou 9\"81, à 12 s 4 km plus loin."), @r#"
    [54 s 87] 54.87 second
    [1 min 43 s 2] 103.2 second
    [3'26"00] 206 second
    [9"81] 9.81 second
    [12 s] 12 second
    "#);
}

#[test]
fn around_the_clock_is_an_idiom() {
    insta::assert_snapshot!(french("Une garde 24 heures sur 24, 7 jours sur 7, soit 24h/24 et 7j/7, mais 5 jours sur 7."), @"");
}

#[test]
fn ages_of_people_told_by_their_noun() {
    insta::assert_snapshot!(french("Un pêcheur de 58 ans et un Ouzbek de 39 ans, mais un bail de 9 ans. L'ancien abbé, 91 ans. La durée du prêt, 20 ans, gêne."), @r#"
    [58 ans] 58 year old
    [39 ans] 39 year old
    [9 ans] 9 year
    [91 ans] 91 year old
    [20 ans] 20 year
    "#);
    insta::assert_snapshot!(french("Trois frères âgés respectivement de 26, 30 et 48 ans, deux cousines, respectivement 21 et 18 ans, la population âgée de 15 à 64 ans."), @r#"
    [26] 26 year old
    [30] 30 year old
    [48 ans] 48 year old
    [21] 21 year old
    [18 ans] 18 year old
    [de 15 à 64 ans] 15..64 year old
    "#);
}

#[test]
fn tense_of_a_weekday() {
    insta::assert_snapshot!(french("Le prix a été remis ce vendredi. Le défilé, ce vendredi à Lens. Il devait partir le 16 juin. Nous voterons jeudi. À partir du 20 juin, le pont fermera."), @r#"
    [vendredi] 2017-06-09
    [vendredi] 2017-06-16
    [16 juin] 2017-06-16
    [jeudi] 2017-06-15
    [20 juin] 2017-06-20..… Since
    "#);
}

#[test]
fn a_participle_is_over_and_a_state_goes_on() {
    insta::assert_snapshot!(french("Le pont détruit mardi sera rebâti. La réforme présentée le 2 mars entrera en vigueur. Votée lundi, la loi sera publiée. Le document publié mardi sera voté. Le texte sera également adopté mardi. Le comité mardi décidera. Le quai est fermé jusqu'à vendredi. Le quai est resté fermé jusqu'à vendredi. Ils ont jusqu'au 20 juin. Le bal était prévu samedi."), @r#"
    [mardi] 2017-06-13
    [2 mars] 2017-03-02
    [lundi] 2017-06-12
    [mardi] 2017-06-13
    [mardi] 2017-06-20
    [mardi] 2017-06-20
    [vendredi] …..2017-06-16 Until
    [vendredi] …..2017-06-09 Until
    [20 juin] …..2017-06-20 Until
    [samedi] 2017-06-17
    "#);
}

#[test]
fn participles_are_no_shifts() {
    insta::assert_snapshot!(french("Un appel passé lundi. La loi a été passée. Elle a vécu ici l'été passé et la semaine passée."), @r#"
    [lundi] 2017-06-12
    [été passé] 2016-06-21..2016-09-21
    [semaine passée] 2017-06-05..2017-06-11
    "#);
}

#[test]
fn names_of_days_and_planets() {
    insta::assert_snapshot!(french("Noël Lambrec vend un sapin de Noël le soir de Noël. L'église Saint-Jean ouvre à la Saint-Jean. Une sonde vers Mars. L'île de Pâques. Le Journal du dimanche."), @r#"
    [soir de Noël] 2016-12-25 Evening
    [Saint-Jean] 2016-06-24
    "#);
}

#[test]
fn a_date_explains_the_day_after() {
    insta::assert_snapshot!(french("Le feu prend le 2 juin. Le lendemain, samedi 3 juin, il est éteint. Depuis le début de l'année 2016, rien."), @r#"
    [2 juin] 2017-06-02
    [lendemain] 2017-06-03
    [samedi 3 juin] 2017-06-03
    [début de l'année 2016] ~2016-01-01..… Since
    "#);
}

#[test]
fn centuries_side_by_side() {
    insta::assert_snapshot!(french("Aux XVIIe et XVIIIe siècles, puis au XIXe siècle."), @r#"
    [XVIIe] 1601-01-01..1700-12-31
    [XVIIIe siècles] 1701-01-01..1800-12-31
    [XIXe siècle] 1801-01-01..1900-12-31
    "#);
}

#[test]
fn round_years_need_an_event() {
    insta::assert_snapshot!(french("Les Jeux de Sydney 2000, la Coupe 2016 et Windows 2000."), @r#"
    [2000] 2000-01-01..2000-12-31
    [2016] 2016-01-01..2016-12-31
    "#);
}

#[test]
fn runs_of_a_year() {
    insta::assert_snapshot!(french("Sur les neuf premiers mois de 2016, puis les deux derniers mois de l'année. Les dix premières années comptent."), @r#"
    [neuf premiers mois de 2016] 2016-01-01..2016-09-30
    [deux derniers mois de l'année] 2017-11-01..2017-12-31
    [dix premières années] 10 year
    "#);
}

#[test]
fn stated_years_are_no_ends_of_ranges() {
    insta::assert_snapshot!(french("Le budget passe en 2015 à 41 millions d'euros. Il dit, le 3 mars, qu'il partira. Les fêtes de fin d'année."), @r#"
    [2015] 2015-01-01..2015-12-31
    [3 mars] 2017-03-03
    "#);
}

#[test]
fn ages_in_brackets() {
    insta::assert_snapshot!(french("Deux personnes (de 14 et 18 ans) et un séjour de huit à 10 jours."), @r#"
    [14] 14 year old
    [18 ans] 18 year old
    [de huit à 10 jours] 8..10 day
    "#);
}

#[test]
fn what_nothing_tells_is_over_may_be_near() {
    insta::assert_snapshot!(french("Le festival se tient du 3 au 5 juillet. La loi entre en vigueur le 1er août. Le pont, ouvert le 2 juillet, a 10 ans. La fête du 5 mai est loin. La grève du 20 septembre."), @"
    [3 au 5 juillet] 2017-07-03..2017-07-05
    [1er août] 2017-08-01
    [2 juillet] 2016-07-02
    [10 ans] 10 year old
    [5 mai] 2017-05-05
    [20 septembre] 2016-09-20
    ");
}

#[test]
fn decades_by_their_first_year() {
    insta::assert_snapshot!(french("La décennie 2010 fut longue, la décennie 1990-2000 aussi. Une décennie 12 fois plus longue."), @"
    [décennie 2010] 2010-01-01..2019-12-31
    [1990-2000] 1990-01-01..2000-12-31
    ");
}
