//! The ranking on invented articles.

use std::collections::HashSet;

use rust_stemmers::{Algorithm, Stemmer};

use crate::{Analysis, Analyzer, Article, Language, Options};

const FERRY: &str = "Le bac de Port-Lambert retrouve la mer\n\n\
    Le bac qui relie Port-Lambert à l’île aux Grives a repris la mer mardi 4 mai après neuf semaines de réparations. \
    La compagnie maritime avait dû remplacer les deux moteurs du navire, endommagés par une tempête. \
    Pendant l’arrêt du bac, les habitants de l’île aux Grives étaient ravitaillés par des pêcheurs. \
    La compagnie maritime promet un second navire avant l’été, pour 12 millions d’euros.";

const DAM: &str = "Council delays Fernwick dam repairs\n\n\
    Repairs to the Fernwick dam will start in June at the earliest, the county council said on Monday. \
    Engineers found cracks in the dam wall last autumn, and the reservoir has been half empty since. \
    Farmers below the reservoir say the delay will cost them a second harvest. \
    The county council blamed a shortage of engineers and promised weekly inspections of the dam wall.";

fn analyze(text: &str) -> Analysis {
    Analyzer::new().analyze(&Article::new(text))
}

fn words(text: &str) -> Vec<String> {
    analyze(text).keywords.into_iter().map(|keyword| keyword.text).collect()
}

fn stems(phrase: &str, stemmer: &Stemmer) -> String {
    let lower = phrase.to_lowercase();
    let parts = lower.split(|ch: char| !ch.is_alphanumeric()).filter(|part| !part.is_empty());
    parts.map(|part| stemmer.stem(part)).collect::<Vec<_>>().join(" ")
}

#[test]
fn the_subject_comes_first() {
    for (text, subjects) in [
        (FERRY, ["bac", "Port-Lambert", "compagnie maritime"]),
        (DAM, ["county council", "reservoir", "dam wall"]),
    ] {
        let words = words(text);
        for subject in subjects {
            assert!(words.iter().take(10).any(|word| word == subject), "{subject}: {words:?}");
        }
    }
}

#[test]
fn mentions_are_where_the_phrase_stands() {
    for text in [FERRY, DAM] {
        for keyword in analyze(text).keywords {
            assert!((0.0..=1.0).contains(&keyword.score));
            assert!(keyword.mentions.is_sorted() && !keyword.mentions.is_empty());
            let lower = keyword.text.to_lowercase();
            let found = keyword.mentions.iter().any(|it| it.of(text).to_lowercase() == lower);
            assert!(found, "{keyword:?}");
        }
    }
}

#[test]
fn scores_fall() {
    for text in [FERRY, DAM] {
        assert!(analyze(text).keywords.is_sorted_by(|a, b| a.score >= b.score));
    }
}

#[test]
fn no_two_are_alike_after_stemming() {
    for (text, algorithm) in [(FERRY, Algorithm::French), (DAM, Algorithm::English)] {
        let stemmer = Stemmer::create(algorithm);
        let mut seen = HashSet::new();
        for word in words(text) {
            assert!(seen.insert(stems(&word, &stemmer)), "{word}");
        }
    }
}

#[test]
fn none_is_a_date_a_figure_or_function_words() {
    for (text, language) in [(FERRY, Language::French), (DAM, Language::English)] {
        let stopwords = language.lexicon().stopwords;
        for word in words(text) {
            let lower = word.to_lowercase();
            assert!(!lower.chars().any(char::is_numeric), "{word}");
            for date in ["mardi", "mai", "monday", "june", "autumn", "millions", "semaines"] {
                assert!(!lower.split(' ').any(|part| part == date), "{word}");
            }
            assert!(!lower.split(' ').all(|part| stopwords.contains(&part)), "{word}");
        }
    }
}

#[test]
fn wrapping_and_typography_change_nothing() {
    let expected = words(FERRY);
    let straight: Vec<String> = expected.iter().map(|word| word.replace('’', "'")).collect();
    assert_eq!(words(&FERRY.replace('’', "'")), straight);
    assert_eq!(words(&FERRY.replace(" mer", "\u{a0}mer")), {
        let spaced = |word: &String| word.replace(" mer", "\u{a0}mer");
        expected.iter().map(spaced).collect::<Vec<_>>()
    });
    for text in [FERRY, DAM] {
        let wrapped = wrap(text);
        assert!(wrapped.lines().count() > text.lines().count() + 4);
        assert_eq!(words(&wrapped), words(text));
    }
}

/// The text with lines of about 64 characters.
fn wrap(text: &str) -> String {
    let mut column = 0;
    let wrap = |ch: char| {
        column = if ch == '\n' { 0 } else { column + 1 };
        if ch == ' ' && column > 64 {
            column = 0;
            return '\n';
        }
        ch
    };
    text.chars().map(wrap).collect()
}

#[test]
fn a_text_without_title_has_keywords() {
    let (_, body) = FERRY.split_once("\n\n").unwrap();
    let analysis = analyze(body);
    assert_eq!(analysis.title, None);
    assert!(words(body).iter().take(10).any(|word| word == "compagnie maritime"));
    assert!(analysis.keywords.iter().all(|keyword| !keyword.reasons.contains(&"title")));
}

#[test]
fn little_text_gives_little() {
    assert!(words("").is_empty());
    assert!(words("Et puis ?").is_empty());
    assert!(words("Le préfet a fermé le pont.").contains(&"préfet".to_owned()));
}

#[test]
fn much_text_gives_no_more_than_asked() {
    let line = "Le bac no\u{fa}7 relie l'\u{ee}le aux Grives à la c\u{f4}te, dit la compagnie. ";
    let long = line.repeat(1_000_000 / line.len());
    let options = Options { max_keywords: 7 };
    let analysis = Analyzer::new().with_options(options).analyze(&Article::new(&long));
    assert_eq!(analysis.keywords.len(), 7);
    // Without a full stop everything is one sentence.
    let endless = "navire tempête quai ".repeat(10_000);
    assert!(!analyze(&endless).keywords.is_empty());
}

#[test]
fn a_title_outside_the_text_counts() {
    let body = "La compagnie a remplacé les moteurs du navire. Les pêcheurs ont ravitaillé les habitants. \
        La mairie remercie les pêcheurs et la compagnie.";
    let rank = |title: Option<&str>| {
        let article = Article { title, ..Article::new(body) };
        let keywords = Analyzer::new().analyze(&article).keywords;
        keywords.iter().position(|keyword| keyword.text == "moteurs")
    };
    let (without, with) = (rank(None), rank(Some("Des moteurs neufs")));
    assert!(with.is_some() && with <= without, "{with:?} after {without:?}");
}

#[test]
fn boilerplate_gives_no_keyword() {
    let text = format!(
        "{}\n\nLire aussi : Le phare de Roquebelle vendu aux enchères\nPartager Facebook X WhatsApp\nLaisser un commentaire",
        FERRY.replacen("\n\n", "\n\nPar Odile Garance, avec AFP\n\n", 1)
    );
    assert_eq!(words(&text), words(FERRY));
}

#[test]
fn reasons_name_facts() {
    let keywords = analyze(FERRY).keywords;
    let port = keywords.iter().find(|keyword| keyword.text == "Port-Lambert").unwrap();
    assert!(port.reasons.contains(&"title"), "{port:?}");
    let company = keywords.iter().find(|keyword| keyword.text == "compagnie maritime").unwrap();
    assert!(!company.reasons.contains(&"title"), "{company:?}");
}

#[test]
fn a_noun_stands_for_its_verb() {
    let text = "La fermeture du pont paralyse la ville. Cette paralysie inquiète le maire. \
        Le maire redoute la paralysie du port.";
    let words = words(text);
    assert!(words.contains(&"paralysie".to_owned()), "{words:?}");
    assert!(!words.contains(&"paralyse".to_owned()), "{words:?}");
}

#[test]
fn a_name_stands_for_its_adjective() {
    let text = "France : la grève des bacs\n\nLes ports français sont fermés. Les marins français \
        attendent une réponse, et la France compte ses navires français.";
    let words = words(text);
    assert!(words.contains(&"France".to_owned()), "{words:?}");
}

#[test]
fn a_verb_with_its_object_is_no_keyword() {
    let text = "Port-Lambert réintègre la ligue\n\nLe club de Port-Lambert réintègre la ligue après deux ans. \
        Les organisateurs estiment la fréquentation à 900 spectateurs.";
    let words = words(text);
    for verb in ["Port-Lambert réintègre", "organisateurs estiment", "réintègre"] {
        assert!(!words.contains(&verb.to_owned()), "{verb}: {words:?}");
    }
    assert!(words.contains(&"club".to_owned()), "{words:?}");
}

#[test]
fn a_lone_verb_is_no_keyword_in_english() {
    let text = "Storm hits Fernwick\n\nThe storm reached Fernwick on Sunday. Two barns were destroyed and a mill was damaged. \
        Residents can return to Fernwick, and the mill will reopen.";
    let words = words(text);
    for verb in ["destroyed", "damaged", "return", "reopen", "reached"] {
        assert!(!words.contains(&verb.to_owned()), "{verb}: {words:?}");
    }
    assert!(words.contains(&"barns".to_owned()), "{words:?}");
}

#[test]
fn what_a_name_does_is_no_part_of_a_keyword() {
    let text = "Odile Garance remporte la régate\n\nOdile Garance remporte la régate de Port-Lambert. La régate attire les voiliers. \
        Odile Garance gagne un bateau.";
    let words = words(text);
    for cut in ["Odile Garance remporte", "Odile Garance gagne"] {
        assert!(!words.contains(&cut.to_owned()), "{cut}: {words:?}");
    }
    assert!(words.contains(&"Odile Garance".to_owned()), "{words:?}");
}

#[test]
fn a_part_of_a_name_is_no_keyword() {
    let text = "Fernwick opens a museum\n\nThe University of Fernwick opens a museum of bridges. The museum of the University of \
        Fernwick shows models of bridges.";
    let words = words(text);
    for part in ["University", "Fernwick shows", "museum of the University"] {
        assert!(!words.contains(&part.to_owned()), "{part}: {words:?}");
    }
    assert!(words.contains(&"University of Fernwick".to_owned()), "{words:?}");
}

#[test]
fn a_participle_is_no_keyword() {
    let text = "La digue de Roquebelle est menacée par la mer. Menacée depuis des années, la digue de Roquebelle \
        attend des travaux. La digue protège le port, lui aussi menacé.";
    let words = words(text);
    assert!(!words.contains(&"menacée".to_owned()), "{words:?}");
    assert!(words.contains(&"digue".to_owned()), "{words:?}");
}

#[test]
fn a_participle_counts_for_its_noun() {
    let text = "Climbers rescued on Mount Fernwick\n\nThree climbers were rescued on Mount Fernwick on Monday. The rescue took \
        nine hours. Four climbers had been rescued there last year.";
    let of = |form: &str| analyze(text).keywords.into_iter().find(|keyword| keyword.text == form);
    assert_eq!(of("rescue").map(|keyword| keyword.mentions.len()), Some(4));
    assert_eq!(of("rescued"), None);
    let alone = words(&text.replace("The rescue took", "It took"));
    assert!(!alone.iter().any(|word| matches!(word.as_str(), "rescue" | "rescued")), "{alone:?}");
}

#[test]
fn a_people_is_no_keyword_beside_its_place() {
    let text = "Le Mali rouvre ses ports fluviaux\n\nLe Mali rouvre ses ports fluviaux. Les Maliens attendaient les bacs. \
        Beaucoup de Maliens vivent du fleuve, et les Maliens prennent les bacs chaque jour.";
    let words = words(text);
    assert!(words.contains(&"Mali".to_owned()), "{words:?}");
    assert!(!words.contains(&"Maliens".to_owned()), "{words:?}");
}

#[test]
fn a_code_of_digit_and_capital_is_a_word() {
    let text = "Le réseau 5G arrive à Roquebelle\n\nLe réseau 5G couvre désormais Roquebelle. La mairie avait \
        demandé le réseau 5G pour le port.";
    let words = words(text);
    assert!(words.contains(&"réseau 5G".to_owned()), "{words:?}");
}

#[test]
fn a_function_word_in_a_name_is_no_keyword() {
    let text = "L’Association pour l’étude des digues de Port-Lambert publie son rapport. \
        L’Association pour l’étude des digues de Port-Lambert demande des travaux.";
    let words = words(text);
    assert!(!words.contains(&"pour".to_owned()), "{words:?}");
}

#[test]
fn no_key_sentence_says_what_another_says() {
    let text = "Le bac de Port-Lambert a repris la mer\n\n\
        Le bac de Port-Lambert a repris la mer mardi après neuf semaines de réparations. \
        Mardi, le bac de Port-Lambert a repris la mer, après des semaines de réparations. \
        La compagnie maritime promet un second navire avant la fin du printemps. \
        Les pêcheurs ravitaillaient les habitants de l’île aux Grives pendant les réparations.";
    let analysis = analyze(text);
    let chosen: Vec<_> = analysis.key_sentences.iter().map(|it| it.of(text)).collect();
    assert_eq!(chosen.len(), 3, "{chosen:?}");
    assert_eq!(chosen.iter().filter(|it| it.contains("a repris la mer")).count(), 1, "{chosen:?}");
}

#[test]
fn key_sentences_are_sentences_in_order() {
    for text in [FERRY, DAM] {
        let analysis = analyze(text);
        assert_eq!(analysis.key_sentences.len(), 3);
        assert!(analysis.key_sentences.is_sorted());
        for sentence in &analysis.key_sentences {
            assert!(analysis.sentences.contains(sentence), "{}", sentence.of(text));
            assert_ne!(Some(*sentence), analysis.title);
        }
    }
    let none = Options { max_keywords: 0 };
    let analysis = Analyzer::new().with_options(none).analyze(&Article::new(FERRY));
    assert_eq!(analysis.key_sentences, analyze(FERRY).key_sentences);
    assert!(analyze("").key_sentences.is_empty());
}
