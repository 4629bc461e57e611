//! For each rule a line in a snapshot; the sentences are invented.

use super::*;

#[test]
fn when_is_not_what() {
    let text = "The rate fell to 89.1% last year from 94% of last year's intake.";
    insta::assert_snapshot!(english(text), @r#"
    [89.1%] percent 89.1
    [last year] date
    [94%] percent 94
    [last year] date
    "#);
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
fn what_changes_may_stand_between() {
    insta::assert_snapshot!(french("La hausse du passage, de 3,10 € à 3,60 €. Le péage grimpe de 12 à 15 euros. Une hausse des loyers de 10 à 15 %. La dette passe de 61 à 58 millions d'euros. Le sac perd 3 euros à 12 euros."), @r#"
        [3,10 €] money 3.1 EUR
        [3,60 €] money 3.6 EUR
        [12] money 12 EUR
        [15 euros] money 15 EUR
        [de 10 à 15 %] percent 10..15
        [61] money 61000000 EUR
        [58 millions d'euros] money 58000000 EUR
        [3 euros] money 3 EUR
        [12 euros] money 12 EUR
        "#);
    insta::assert_snapshot!(english("An increase in the toll from 3 to 4 dollars. Fares rose from $3.10 to $3.60. Tin rose $2 to $85. Tolls range from $3 to $4."), @r#"
        [3] money 3 USD
        [4 dollars] money 4 USD
        [$3.10] money 3.1 USD
        [$3.60] money 3.6 USD
        [$2] money 2 USD
        [$85] money 85 USD
        [from $3 to $4] money 3..4 USD
        "#);
}

#[test]
fn ranges_share_what_both_ends_mean() {
    insta::assert_snapshot!(french("Entre 60 et 80 000 sacs, de 10 à 15 000 euros, de 500 à 1 000 grues, plus de 10 et moins de 20 quais, 1000–5000."), @r#"
        [Entre 60 et 80 000] count 60000..80000 of sacs
        [de 10 à 15 000 euros] money 10000..15000 EUR
        [de 500 à 1 000] count 500..1000 of grues
        [plus de 10 et moins de 20] count 10..20 of quais
        [1000–5000] count 1000..5000
        "#);
    insta::assert_snapshot!(english("At least 20 and at most 100 crates, more than 10 and fewer than 20 docks."), @r#"
        [At least 20 and at most 100] count 20..100 of crates
        [more than 10 and fewer than 20] count 10..20 of docks
        "#);
}

#[test]
fn parts_of_magnitudes_and_shares_in_one_word() {
    insta::assert_snapshot!(french("Trois quarts de million de sacs, un milliard et demi, le quai a coûté un quart de million d'euros. Un docker sur trois et un cinquième des grues, 3,2 Mds d'euros. Le trafic a baissé d'un cinquième, un cinquième a été blessé, le port de 3 M d'habitants."), @r#"
    [Trois quarts de million] count 750000 of sacs
    [un milliard et demi] count 1500000000
    [un quart de million d'euros] money 250000 EUR
    [Un docker sur trois] percent 33.33 of docker
    [un cinquième] percent 20 of grues
    [3,2 Mds d'euros] money 3200000000 EUR
    [un cinquième] percent 20
    [cinquième] ordinal 5
    [3 M] count 3000000 of habitants
    "#);
    insta::assert_snapshot!(english("Two-thirds of the docks, nearly three-quarters of crews, half a million, three quarters of a billion dollars, half the cranes; a wall half covered in ivy, the first half, 5 percent in a quarter."), @r#"
        [Two-thirds] percent 66.67 of docks
        [nearly three-quarters] percent ~75 of crews
        [half a million] count 500000
        [three quarters of a billion dollars] money 750000000 USD
        [half] percent 50 of cranes
        [first] ordinal 1 of half
        [5 percent] percent 5
        "#);
    insta::assert_snapshot!(english("Five eighths."), @"[Five eighths] count 0.625");
    insta::assert_snapshot!(english("It is twenty-three fifths of it."), @"[twenty-three fifths] count 4.6");
}

#[test]
fn scientific_notation() {
    insta::assert_snapshot!(french("Il compte 1e10 grains, -127,32e13 grains et 1,1^2 fois moins."), @r#"
        [1e10] count 10000000000 of grains
        [-127,32e13] count -1273200000000000 of grains
        [1,1^2 fois] count 1.21 fois
        "#);
    insta::assert_snapshot!(english("It holds 1.3e6 grains and fifty - two crates. He bats .312, the mark is minus one."), @r#"
        [1.3e6] count 1300000 of grains
        [fifty - two] count 52 of crates
        [.312] count 0.312
        [minus one] count -1
        "#);
}

#[test]
fn names_that_end_in_a_number() {
    insta::assert_snapshot!(french("Le PORT 40 gagne, la Coupe 2018 seniors, le terminal 2, le bâtiment 18, le réseau 4G, ils sont venus tous les deux."), @"");
    insta::assert_snapshot!(english("The S&P 500 rose, a 5G mast, the uPhone 4, the Foxes 96, Owls 85 game, in the first place. First, the port closed. Third, it burned."), @"");
}

#[test]
fn points_of_an_index_are_no_percentage_points() {
    insta::assert_snapshot!(french("L'indice du port gagne 12,5 points. Le parti du quai perd 2,5 points."), @r#"
        [12,5] count 12.5 of points
        [2,5 points] percent 2.5 pp
        "#);
    insta::assert_snapshot!(english("The index rose 56.99 points. No. 2 Dock played No. 11 Crane."), @r#"
        [56.99] count 56.99 of points
        [No. 2] ordinal 2
        [No. 11] ordinal 11
        "#);
}

#[test]
fn what_is_counted_is_a_noun() {
    insta::assert_snapshot!(french("Les trois chargent le navire. Les trois agents partent. 100 grues électriques. La deuxième grue explose. Le troisième plus grand port. 500 dockers d'ici avril. Six membres de l'ancien équipage. Une équipe à 80 % masculine. Réduire de 25 % les tours."), @r#"
        [trois] count 3
        [trois] count 3 of agents
        [100] count 100 of grues électriques
        [deuxième] ordinal 2 of grue
        [troisième] ordinal 3 of plus grand port
        [500] count 500 of dockers
        [avril] date
        [Six] count 6 of membres de l'ancien équipage
        [80 %] percent 80
        [25 %] percent 25 of tours
        "#);
    insta::assert_snapshot!(english("The 62nd minute Jane Doe left. Eight Chinese came. Only 10 percent of Harbour salt. Seven closely linked docks. The remaining three cranes. Two ahead of the others."), @r#"
        [62nd] ordinal 62 of minute
        [Eight] count 8 of Chinese
        [10 percent] percent 10 of Harbour salt
        [Seven] count 7 of closely linked docks
        [three] count 3 of cranes
        [Two] count 2
        "#);
}

#[test]
fn money_carried_over() {
    insta::assert_snapshot!(french("15 000 euros d'amende dont 5 000 avec sursis. Une pièce de 5 centimes."), @r#"
        [15 000 euros] money 15000 EUR
        [5 000] money 5000 EUR
        [5 centimes] money 0.05 EUR
        "#);
    insta::assert_snapshot!(english("A fine of $500 including 200 suspended, a 5-cent rise, a $4 billion dock, the win over a rival."), @r#"
        [$500] money 500 USD
        [200] money 200 USD
        [5-cent] money 0.05 USD
        [$4 billion] money 4000000000 USD
        "#);
}

#[test]
fn a_capital_behind_digits_is_a_scale_and_no_small_money() {
    let text = "The lake is 0.6 C warmer than the 1.5C limit. A day of heat at 31 C was told. He sat in 4C. \
        A 12c fine. In cold weather of 20 F, 50 cents.";
    insta::assert_snapshot!(english(text), @r"
        [0.6 C] measure 0.6 °C
        [1.5C] measure 1.5 °C
        [31 C] measure 31 °C
        [20 F] measure 20 °F
        [50 cents] money 0.5 USD
        ");
}

#[test]
fn an_amount_of_something_in_general_is_a_range() {
    let text = "Une réduction d'effectifs de 300 à 400 postes, une augmentation de capital de 20 à 30 millions \
        d'euros. La hausse du ticket de 3 à 4 euros.";
    insta::assert_snapshot!(french(text), @r"
        [de 300 à 400] count 300..400 of postes
        [de 20 à 30 millions d'euros] money 20000000..30000000 EUR
        [3] money 3 EUR
        [4 euros] money 4 EUR
        ");
}

#[test]
fn units_are_taken_over_from_what_was_told_before() {
    let text = "Le pont vaut 2 milliards d'euros, loin des 5 milliards de la promesse. Le devis dépasse le \
        milliard d'euros. Trois ans de prison, dont deux avec sursis. Sa cote est à 24 %, en recul de quatre points.";
    insta::assert_snapshot!(french(text), @r"
        [2 milliards d'euros] money 2000000000 EUR
        [5 milliards] money 5000000000 EUR
        [milliard d'euros] money 1000000000.. EUR
        [Trois ans] duration 3 year
        [deux] duration 2 year
        [24 %] percent 24
        [quatre points] percent 4 pp
        ");
}

#[test]
fn over_an_amount_and_in_the_course_of_time() {
    let text = "The dam cost $6 million over five years, cut 5,000 jobs over two years and lasted over ten years. \
        She won in 2:24:31 and the bell rang at 10:15:32. Rain fell 12% last year.";
    insta::assert_snapshot!(english(text), @r"
        [$6 million] money 6000000 USD
        [five years] duration 5 year
        [5,000] count 5000 of jobs
        [two years] duration 2 year
        [over ten years] duration 10.. year
        [2:24:31] duration 8671 second
        [10:15:32] time
        [12%] percent 12
        [last year] date
        ");
}

#[test]
fn names_and_idioms_with_a_number_word_count_nothing() {
    let text = "Le préfet tient un point presse, puis un point de vue. Le quai ferme le 29 mars et une gare rouvre.";
    assert_eq!(french(text), "[29 mars] date");
    assert_eq!(english("The club stayed in League Two after that."), "");
}

#[test]
fn numbers_that_are_dialled_played_or_lived_at_count_nothing() {
    for text in [
        "Composez le 15 ou le 112 en cas d'urgence. Le 0 800 130 000, gratuit, répond.",
        "Port-Lambert mène 2 à 0 face à Roquebelle. Le train 8457 part. Il habite 12 bis, rue du Quai. Les PM2,5 baissent.",
    ] {
        assert_eq!(french(text), "", "{text}");
    }
    for text in ["Call 911 or 999.", "The council voted 51 to 49.", "She lives at 12 Mill Lane."] {
        assert_eq!(english(text), "", "{text}");
    }
    assert_eq!(french("Il a appelé 17 pêcheurs."), "[17] count 17 of pêcheurs");
    assert_eq!(french("Le bac passe de 3 à 1 navette."), "[3] count 3\n[1] count 1 of navette");
}

#[test]
fn basis_points_are_hundredths_of_a_percentage_point() {
    assert_eq!(
        french("La banque monte son taux de 25 points de base."),
        "[25 points de base] percent 0.25 pp"
    );
    assert_eq!(english("Rates rose by 25 basis points."), "[25 basis points] percent 0.25 pp");
    assert_eq!(english("It closed at 5,123.42 points."), "[5,123.42] count 5123.42 of points");
}

#[test]
fn ranks_money_and_times_by_what_stands_behind() {
    assert_eq!(english("The boxer weighs 14st. He was 21st."), "[21st] ordinal 21");
    assert_eq!(french("Un sac coûte 500 F CFA."), "[500 F CFA] money 500 XOF");
    assert_eq!(french("Elle a couru le marathon en 2 h 05."), "[2 h 05] duration 125 minute");
    assert_eq!(french("Agés de 12 à 15 ans, ils nagent."), "[de 12 à 15 ans] age 12..15 year");
}

#[test]
fn a_tally_over_something_else_is_no_share() {
    assert_eq!(
        english(
            "She scored 22 goals in 30 games. Two cranes in three work. One docker in ten agrees. It reconnects nine in ten customers."
        ),
        "[22] count 22 of goals\n[30] count 30 of games\n[Two cranes in three] percent 66.67 of cranes\n\
         [One docker in ten] percent 10 of docker\n[nine in ten] percent 90 of customers"
    );
}
