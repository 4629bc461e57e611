//! Figures as a whole: one line of a snapshot for each rule, and what holds for any text.

use super::*;
use crate::Quantity;
use crate::language::Language;
use crate::text::View;

/// The figures of a text, one a line: words, kind, value, unit, what is counted.
fn figures(text: &str, language: Language) -> String {
    let view = View::new(text);
    let document = Document::new(&view, language, None);
    let show = |figure: &Figure| show(view.text(), figure);
    extract(&document, None).iter().map(show).collect::<Vec<_>>().join("\n")
}

fn show(text: &str, figure: &Figure) -> String {
    let words = figure.range.of(text);
    let Value::Quantity(Quantity { bounds, unit, .. }) = &figure.value else {
        return format!("[{words}] {:?}", figure.kind).to_lowercase();
    };
    let side = |side: Option<f64>| side.map_or_else(String::new, |side| side.to_string());
    let (min, max) = (side(bounds.min), side(bounds.max));
    let value = if min == max { min } else { format!("{min}..{max}") };
    let about = if figure.approx { "~" } else { "" };
    let unit = unit.map_or_else(String::new, |unit| format!(" {unit}"));
    let what = figure.what.map(|what| format!(" of {}", what.of(text)));
    let kind = format!("{:?}", figure.kind).to_lowercase();
    format!("[{words}] {kind} {about}{value}{unit}{}", what.unwrap_or_default())
}

fn french(text: &str) -> String {
    figures(text, Language::French)
}

fn english(text: &str) -> String {
    figures(text, Language::English)
}

#[test]
fn a_number_in_digits_leaves_the_article_behind_it() {
    let text = "Un bénéfice de 12 millions un an plus tôt, puis 2 millions cinq cent mille euros.";
    insta::assert_snapshot!(french(text), @r#"
        [12 millions] count 12000000
        [un an plus tôt] duration 1 year
        [2 millions cinq cent mille euros] money 2500000 EUR
        "#);
}

#[test]
fn numbers_and_what_they_count() {
    insta::assert_snapshot!(french("Vingt et un bateaux, quatre-vingt-dix-sept quais, 3 millions et demi de sacs, trois virgule cinq caisses, une quarantaine de grues, plusieurs centaines de milliers de sacs, une demi-douzaine de ports étrangers, deux autres dockers grévistes, 16 d'entre eux, trois de ses clients, la grue a servi trois fois."), @r#"
        [Vingt et un] count 21 of bateaux
        [quatre-vingt-dix-sept] count 97 of quais
        [3 millions et demi] count 3500000 of sacs
        [trois virgule cinq] count 3.5 of caisses
        [une quarantaine] count ~40 of grues
        [plusieurs centaines de milliers] count ~200000..900000 of sacs
        [une demi-douzaine] count ~6 of ports étrangers
        [deux] count 2 of dockers grévistes
        [16] count 16 of eux
        [trois] count 3 of clients
        [trois fois] count 3 fois
        "#);
    insta::assert_snapshot!(english("Twenty-one boats, two hundred and five cranes, half a million tins, dozens of ports, hundreds of thousands of bags, three point five crates, two foreign docks, five of the dockers, 70 members of the harbour council, the crane failed twice."), @r#"
        [Twenty-one] count 21 of boats
        [two hundred and five] count 205 of cranes
        [half a million] count 500000 of tins
        [dozens] count ~24..108 of ports
        [hundreds of thousands] count ~200000..900000 of bags
        [three point five] count 3.5 of crates
        [two] count 2 of foreign docks
        [five] count 5 of dockers
        [70] count 70 of members of the harbour council
        [twice] count 2 times
        "#);
}

#[test]
fn hedges_bounds_and_ranges() {
    insta::assert_snapshot!(french("Environ 40 grues, près de 30 grues, plus d'une dizaine de quais, moins de 500 dockers, au moins trois bateaux, pas moins de 12 bateaux, jusqu'à 90 caisses, 8 caisses ou plus, 193 sacs au moins, limité à 20 bateaux, ne pourra dépasser 15 bateaux, entre 50 et 70 millions de sacs, vingt à vingt-cinq grues, deux ou trois dockers, de 4 à 6 grues."), @r#"
        [Environ 40] count ~40 of grues
        [près de 30] count ~30 of grues
        [plus d'une dizaine] count ~10.. of quais
        [moins de 500] count ..500 of dockers
        [au moins trois] count 3.. of bateaux
        [pas moins de 12] count 12.. of bateaux
        [jusqu'à 90] count ..90 of caisses
        [8] count 8.. of caisses
        [193] count 193.. of sacs
        [limité à 20] count ..20 of bateaux
        [pourra dépasser 15] count ..15 of bateaux
        [entre 50 et 70 millions] count 50000000..70000000 of sacs
        [vingt à vingt-cinq] count 20..25 of grues
        [deux ou trois] count 2..3 of dockers
        [de 4 à 6] count 4..6 of grues
        "#);
    insta::assert_snapshot!(english("About 40 cranes, more than a dozen docks, fewer than 500 dockers, at least three boats, no fewer than 12 boats, up to 90 crates, 107 or more cranes, an estimated 2.5 million tins, between 50 and 70 million bags, two or three men, the docks rose from 29 to 31."), @r#"
        [About 40] count ~40 of cranes
        [more than a dozen] count ~12.. of docks
        [fewer than 500] count ..500 of dockers
        [at least three] count 3.. of boats
        [no fewer than 12] count 12.. of boats
        [up to 90] count ..90 of crates
        [107 or more] count 107.. of cranes
        [an estimated 2.5 million] count ~2500000 of tins
        [between 50 and 70 million] count 50000000..70000000 of bags
        [two or three] count 2..3 of men
        [29] count 29
        [31] count 31
        "#);
}

#[test]
fn changes_are_two_figures() {
    insta::assert_snapshot!(french("Le taux est passé de 29,1 % à 28,2 %. La part est passée de 29 à 28 % des docks."), @r#"
        [29,1 %] percent 29.1
        [28,2 %] percent 28.2
        [29] percent 29 of docks
        [28 %] percent 28 of docks
        "#);
}

#[test]
fn money() {
    insta::assert_snapshot!(french("Un quai de 1,5 milliard d'euros, 50 M€, 2,3 Md€, 500 €, 80 k€, 12 dollars canadiens, 40 francs suisses, 30 livres sterling, 50 milliards de francs CFA, 10 000 nairas, 15 dollars 50, 50 centimes, entre 10 euros et 20 euros, 150 millions d'euros pour le port, 30 millions pour la ville."), @r#"
        [1,5 milliard d'euros] money 1500000000 EUR
        [50 M€] money 50000000 EUR
        [2,3 Md€] money 2300000000 EUR
        [500 €] money 500 EUR
        [80 k€] money 80000 EUR
        [12 dollars canadiens] money 12 CAD
        [40 francs suisses] money 40 CHF
        [30 livres sterling] money 30 GBP
        [50 milliards de francs CFA] money 50000000000 XOF
        [10 000 nairas] money 10000 NGN
        [15 dollars 50] money 15.5 USD
        [50 centimes] money 0.5 EUR
        [entre 10 euros et 20 euros] money 10..20 EUR
        [150 millions d'euros] money 150000000 EUR
        [30 millions] money 30000000 EUR
        "#);
    insta::assert_snapshot!(english("It paid $5bn, $3.2 million, US$20,000, NZ$26 million, €40m, £12, 10,000 Swiss francs, 5 lakh rupees, USD 3 million, EUR125, 42 MYR, $10-$20, more than $247 million, 3 dollars 50 cents."), @r#"
        [$5bn] money 5000000000 USD
        [$3.2 million] money 3200000 USD
        [US$20,000] money 20000 USD
        [NZ$26 million] money 26000000 NZD
        [€40m] money 40000000 EUR
        [£12] money 12 GBP
        [10,000 Swiss francs] money 10000 CHF
        [5 lakh rupees] money 500000 INR
        [USD 3 million] money 3000000 USD
        [EUR125] money 125 EUR
        [42 MYR] money 42 MYR
        [$10-$20] money 10..20 USD
        [more than $247 million] money 247000000.. USD
        [3 dollars 50 cents] money 3.5 USD
        "#);
}

#[test]
fn percent_and_parts() {
    insta::assert_snapshot!(french("80 % de la production d'or, vingt pour cent des voix, en hausse de 0,2 point, -0,3 point, la moitié des dockers, deux tiers des grues, un quart du port, trois dockers sur quatre, 25 % à 33 % des vols."), @r#"
        [80 %] percent 80 of production d'or
        [vingt pour cent] percent 20 of voix
        [0,2 point] percent 0.2 pp
        [-0,3 point] percent -0.3 pp
        [la moitié] percent 50 of dockers
        [deux tiers] percent 66.67 of grues
        [un quart] percent 25 of port
        [trois dockers sur quatre] percent 75 of dockers
        [25 % à 33 %] percent 25..33 of vols
        "#);
    insta::assert_snapshot!(english("58%, forty percent of voters, 2 percentage points, half of the docks, a quarter of citizens, two thirds of members, more than a third, three out of four dockers, one in five cranes."), @r#"
        [58%] percent 58
        [forty percent] percent 40 of voters
        [2 percentage points] percent 2 pp
        [half] percent 50 of docks
        [a quarter] percent 25 of citizens
        [two thirds] percent 66.67 of members
        [more than a third] percent 33.33..
        [three out of four] percent 75 of dockers
        [one in five] percent 20 of cranes
        "#);
}

#[test]
fn measures() {
    insta::assert_snapshot!(french("À 25 km, sur 300 hectares, à une cinquantaine de kilomètres, à un kilomètre, 11 280 m d'altitude, 1 m 85, 90 km/h, 188 kilomètres par heure, 40 °C, une température de 30 degrés, 12 m², 45 mètres carrés, 3,5 millions de tonnes, 200 MW, un quart de litre, un séisme de magnitude 7,1, entre 5 et 6 millimètres, 3 km à 5 km."), @r#"
        [25 km] measure 25 km
        [300 hectares] measure 300 ha
        [une cinquantaine de kilomètres] measure ~50 km
        [un kilomètre] measure 1 km
        [11 280 m] measure 11280 m
        [1 m 85] measure 1.85 m
        [90 km/h] measure 90 km/h
        [188 kilomètres par heure] measure 188 km/h
        [40 °C] measure 40 °C
        [30 degrés] measure 30 °C
        [12 m²] measure 12 m2
        [45 mètres carrés] measure 45 m2
        [3,5 millions de tonnes] measure 3500000 t
        [200 MW] measure 200 MW
        [un quart de litre] measure 0.25 l
        [7,1] measure 7.1 Mw
        [entre 5 et 6 millimètres] measure 5..6 mm
        [3 km à 5 km] measure 3..5 km
        "#);
    insta::assert_snapshot!(english("A three-foot wall, 5 ft 2 in, 660 square meters, 500,000 barrels a day, 60 mph, 40 miles per hour, 34,500 metric tons, half a gallon, 10 1/2 miles, a 2.5-mile stretch, 40 degrees celsius, it weighs 200 pounds."), @r#"
        [three-foot] measure 3 ft
        [5 ft 2 in] measure 5.166666666667 ft
        [660 square meters] measure 660 m2
        [500,000 barrels] measure 500000 bbl
        [60 mph] measure 60 mi/h
        [40 miles per hour] measure 40 mi/h
        [34,500 metric tons] measure 34500 t
        [half a gallon] measure 0.5 gal
        [10 1/2 miles] measure 10.5 mi
        [2.5-mile] measure 2.5 mi
        [40 degrees celsius] measure 40 °C
        [200 pounds] measure 200 lb
        "#);
}

#[test]
fn ranks() {
    insta::assert_snapshot!(french("Le 9e arrondissement, la 3 e place, le 1er tour, le XVIIIe arrondissement, un troisième procès, le premier tour, la cent vingt-cinquième grue, la vingt et unième grue, le Premier ministre, la première fois, la Ve République, François Ier."), @r#"
        [9e] ordinal 9 of arrondissement
        [3 e] ordinal 3 of place
        [1er] ordinal 1 of tour
        [troisième] ordinal 3 of procès
        [premier] ordinal 1 of tour
        [cent vingt-cinquième] ordinal 125 of grue
        [vingt et unième] ordinal 21 of grue
        "#);
    insta::assert_snapshot!(english("The 33rd floor, the twenty-first dock, third place, the #2 port, first round, the first time, the 501st Legion."), @r#"
        [33rd] ordinal 33 of floor
        [twenty-first] ordinal 21 of dock
        [third] ordinal 3 of place
        [#2] ordinal 2 of port
        [first] ordinal 1 of round
        "#);
}

#[test]
fn one_is_an_article_by_default() {
    insta::assert_snapshot!(french("Un docker a parlé. On dit qu'un docker est venu. L'un des quais est fermé. Un mort et trois blessés. Deux grues et un quai sont fermés. Un seul docker est venu. Au moins un docker est venu. C'est à la une. Le port a un million de sacs."), @r#"
        [Un] count 1 of mort
        [trois] count 3 of blessés
        [Deux] count 2 of grues
        [un] count 1 of quai
        [Un seul] count 1 of docker
        [Au moins un] count 1.. of docker
        [un million] count 1000000 of sacs
        "#);
    insta::assert_snapshot!(english("A docker spoke. One of the docks is closed. Only one docker came. Two cranes and one dock are closed. At least one docker came. One day it will open. The union gained a seat."), @r#"
        [one] count 1 of docker came
        [Two] count 2 of cranes
        [one] count 1 of dock
        [At least one] count 1.. of docker came
        [a] count 1 of seat
        "#);
}

#[test]
fn never_figures() {
    insta::assert_snapshot!(french("La RN24, l'A320, le MS804, un 4x4, le G7, TF1, France 24, la Covid-19, l'article 49-3, le n° 2231, 12, rue du Port, au 01 23 45 67 89, un score de 3-0, battu 19 – 12, en 4-3-3, un téléphone neuf, mille mercis, aux quatre coins du port, Jean-Paul II, https://exemple.org/12."), @"");
    insta::assert_snapshot!(english("The A320, flight 804, Boeing 747, COVID-19, Resolution 2231, Article 5, they won 3-0, Internet Explorer 6 Countdown, no one came, the four corners of the port."), @"");
}

#[test]
fn readings() {
    let read = |text: &str, language| {
        let view = View::new(text);
        let document = Document::new(&view, Language::French, None);
        let figures = extract(&document, None);
        figures
            .iter()
            .map(|f| f.reading(language).replace('\u{202f}', " "))
            .collect::<Vec<_>>()
            .join(" | ")
    };
    let text = "Plus d'une dizaine de grues, entre 50 et 70 millions d'euros, une quarantaine de sacs, 80 %, 0,2 point, le 9e quai, 1,5 heure de retard, trois fois, 12 345,67 m";
    insta::assert_snapshot!(read(text, Language::French), @"> 10 | 50 000 000 – 70 000 000 EUR | ≈ 40 | 80 % | 0,2 point | 9e | 1,5 heure | 3 fois | 12 345,67 m");
    insta::assert_snapshot!(read(text, Language::English), @"> 10 | 50,000,000 – 70,000,000 EUR | ≈ 40 | 80% | 0.2 point | 9th | 1.5 hours | 3 times | 12,345.67 m");
}

#[test]
fn every_currency_has_its_names() {
    use super::quantity::currencies::{CODES, FAMILIES};
    for family in FAMILIES {
        for member in family.members {
            let known = CODES.contains(&member.code)
                || member.code.starts_with('X')
                || OLD.contains(&member.code);
            assert!(known, "{}", member.code);
        }
        let Some(first) = family.members.first() else { continue };
        for (names, language) in
            [(family.french, Language::French), (family.english, Language::English)]
        {
            for name in names {
                let found = figures(&format!("Il vaut 12 {name} ici."), language);
                assert!(
                    found.contains(&format!(" 12 {}", first.code)) || found.contains("lb"),
                    "{name}: {found}"
                );
            }
        }
    }
    for code in CODES {
        assert!(french(&format!("Il vaut 12 {code}.")).ends_with(&format!("12 {code}")), "{code}");
    }
}

/// Currencies that are no more, and one that has no code yet in the list.
const OLD: &[&str] = &[
    "FRF", "BEF", "LUF", "ITL", "DEM", "FIM", "NLG", "ATS", "ESP", "PTE", "GRD", "CYP", "IEP",
    "HRK", "AWG", "KGS",
];

#[test]
fn hostile_texts_stay_linear() {
    let read = |unit: &str, bytes: usize| {
        let text = unit.repeat(bytes / unit.len());
        let start = std::time::Instant::now();
        let _ = french(&text);
        // Work that grew with the square of the length would take hours.
        assert!(start.elapsed().as_secs() < 120, "{unit:?} took {:?}", start.elapsed());
    };
    for unit in ["1 ", "entre 1 et "] {
        read(unit, 1_000_000);
    }
    for unit in
        ["un ", "de ", "plus de ", "1 - ", "$", "1/", "III ", "et ", "10 km ", "1° ", "a third "]
    {
        read(unit, 50_000);
    }
}

mod properties {
    use proptest::prelude::*;

    use super::*;

    /// Words that rules look at, in any order.
    fn word() -> impl Strategy<Value = String> {
        let words = [
            "1", "12", "3,5", "26 000", "2016", "un", "une", "deux", "cent", "mille", "millions",
            "de", "d'", "à", "et", "entre", "plus", "moins", "environ", "%", "€", "$", "km", "m",
            "ans", "heures", "-", "euros", "dizaine", "des", "sur", "quatre", "tiers", "moitié",
            "9e", "XVe", "50M", "le", "janvier", "lundi", "(", ")", ",", ".", "points", "livres",
            "degrés", "fois", "demi", "ou", "mai", "h", "million", "and", "between", "to", "half",
            "a", "percent", "of", "the", "third", "pounds", "feet",
        ];
        proptest::sample::select(words.to_vec()).prop_map(str::to_owned)
    }

    fn check(text: &str, language: Language) -> Result<(), TestCaseError> {
        let view = View::new(text);
        let document = Document::new(&view, language, None);
        let mut end = 0;
        for figure in extract(&document, None) {
            prop_assert!(figure.range.start >= end && !figure.range.is_empty());
            prop_assert!(!figure.range.of(view.text()).is_empty());
            prop_assert!(figure.what.is_none_or(|what| !what.of(view.text()).is_empty()));
            end = figure.range.end;
            if let Value::Quantity(quantity) = &figure.value {
                let (min, max) = (quantity.bounds.min, quantity.bounds.max);
                prop_assert!(min.is_some() || max.is_some());
                prop_assert!(min.is_none_or(f64::is_finite) && max.is_none_or(f64::is_finite));
                prop_assert!(
                    min.zip(max).is_none_or(|(min, max)| min <= max),
                    "{text:?} {figure:?}"
                );
            }
            let _ = figure.reading(language);
        }
        Ok(())
    }

    #[test]
    fn two_bounds_leave_one_side() {
        for text in ["<>0 [", "plus de moins de 3 quais", "pas plus de 12 quais ou plus"] {
            assert!(check(text, Language::French).is_ok(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn figures_are_in_order_and_sound(words in prop::collection::vec(word(), 0..40)) {
            let text = words.join(" ");
            check(&text, Language::French)?;
            check(&text, Language::English)?;
        }

        #[test]
        fn any_text_gives_figures(text in "\\PC{0,200}") {
            check(&text, Language::French)?;
            check(&text, Language::English)?;
        }
    }
}
