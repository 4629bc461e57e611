//! Quotes in invented articles.

use crate::{Analysis, Analyzer, Article, Language};

fn analyze(text: &str, language: Language) -> Analysis {
    let article = Article { language: Some(language), ..Article::new(text) };
    Analyzer::new().analyze(&article)
}

/// One line a quote: kind, speaker with its entity, verb or cue, what was said.
fn list(text: &str, language: Language) -> String {
    let analysis = analyze(text, language);
    let line = |quote: &crate::Quote| {
        let speaker = quote.speaker.map_or_else(
            || "?".to_owned(),
            |speaker| {
                let entity = speaker.entity.and_then(|at| analysis.entities.get(at as usize));
                let entity = entity.map(|it| format!(" = {}", it.name)).unwrap_or_default();
                format!("{}{entity} ({:?})", speaker.range.of(text), speaker.certainty)
            },
        );
        let by = quote.verb.or(quote.cue).map_or("–", |by| by.of(text));
        format!("{:?} | {speaker} | {by} | {}", quote.kind, quote.range.of(text))
    };
    analysis.quotes.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn french(text: &str) -> String {
    list(text, Language::French)
}

fn english(text: &str) -> String {
    list(text, Language::English)
}

#[test]
fn the_speaker_after_the_words() {
    insta::assert_snapshot!(french(
        "« Le pont tiendra encore dix ans », a déclaré mardi à la presse Odile Garance. \
         « Nous attendons », a-t-elle ajouté. « C'est long », regrette le préfet de la Loire, Jean Morel."
    ), @r"
        Direct | Odile Garance = Odile Garance (Sure) | a déclaré | Le pont tiendra encore dix ans
        Direct | elle = Odile Garance (Probable) | a-t-elle ajouté | Nous attendons
        Direct | Jean Morel = Jean Morel (Sure) | regrette | C'est long
    ");
    insta::assert_snapshot!(english(
        "“The bridge will hold,” said Martha Colley, the mayor. “It is too late,” a driver told reporters."
    ), @r"
        Direct | Martha Colley = Martha Colley (Sure) | said | The bridge will hold,
        Direct | a driver (Sure) | told | It is too late,
    ");
}

#[test]
fn whom_it_was_said_to_is_no_speaker() {
    insta::assert_snapshot!(french(
        "La patinoire a fermé dimanche, a annoncé sa direction à l'AFP. « Rien n'est perdu », a confié \
         un pompier à la presse. « Rien n'est sûr », ajoute un ouvrier à la retraite."
    ), @r#"
    Indirect | sa direction (Sure) | a annoncé | La patinoire a fermé dimanche
    Direct | un pompier (Sure) | a confié | Rien n'est perdu
    Direct | un ouvrier à la retraite (Sure) | ajoute | Rien n'est sûr
    "#);
}

#[test]
fn a_name_with_an_apposition_says_what_follows() {
    insta::assert_snapshot!(english(
        "State Sen. Rob Kestrel, a farmer, said he would block the dam."
    ), @"Indirect | Rob Kestrel = Rob Kestrel (Sure) | said | he would block the dam");
}

#[test]
fn the_speaker_before_the_words() {
    insta::assert_snapshot!(french(
        "Odile Garance a déclaré : « Le pont tiendra encore dix ans. »\n\n\
         Le maire, Odile Garance, a dénoncé lundi « une décision absurde » du préfet.\n\n\
         Pour Jean Morel, expert du cabinet, cette décision est un tournant :\n\n\
         « C'est une erreur majeure et coûteuse. »"
    ), @r"
        Direct | Odile Garance = Odile Garance (Sure) | a déclaré | Le pont tiendra encore dix ans.
        Direct | Odile Garance = Odile Garance (Sure) | a dénoncé | une décision absurde
        Indirect | Jean Morel = Jean Morel (Sure) | Pour | cette décision est un tournant
        Direct | Jean Morel = Jean Morel (Sure) | Pour | C'est une erreur majeure et coûteuse.
    ");
    insta::assert_snapshot!(english("Martha Colley told reporters: \"The bridge will hold.\""), @"Direct | Martha Colley = Martha Colley (Sure) | told | The bridge will hold.");
}

#[test]
fn speech_in_the_words_of_the_article() {
    insta::assert_snapshot!(french(
        "Selon la police, trois personnes ont été blessées. \
         Le ministre de l'Intérieur affirme que la situation est sous contrôle. \
         Le gouvernement a annoncé avoir repoussé la date des travaux. \
         Les travaux dureront six mois, a indiqué la mairie. \
         Le chantier coûtera cher, d'après Jean Morel."
    ), @r"
        Indirect | la police (Sure) | Selon | trois personnes ont été blessées
        Indirect | Le ministre de l'Intérieur (Sure) | affirme | la situation est sous contrôle
        Indirect | Le gouvernement (Sure) | a annoncé | avoir repoussé la date des travaux
        Indirect | la mairie (Sure) | a indiqué | Les travaux dureront six mois
        Indirect | Jean Morel = Jean Morel (Sure) | d'après | Le chantier coûtera cher
    ");
    insta::assert_snapshot!(english(
        "According to the police, three people were hurt. Martha Colley said that the bridge was safe. \
         The council said the road would open in June. The road is closed, the police said."
    ), @r"
        Indirect | the police (Sure) | According to | three people were hurt
        Indirect | Martha Colley = Martha Colley (Sure) | said | the bridge was safe
        Indirect | The council (Sure) | said | the road would open in June
        Indirect | the police (Sure) | said | The road is closed
    ");
}

#[test]
fn a_sentence_may_report_several_times() {
    insta::assert_snapshot!(french(
        "Odile Garance affirme que le pont tiendra et annonce que les travaux commencent lundi, \
         ajoutant que la mairie paiera. Selon la Gazette, Jean Morel a reconnu que le devis est faux. \
         Ils étaient 3 000 selon la police, 9 000 selon les organisateurs."
    ), @r#"
    Indirect | Odile Garance = Odile Garance (Sure) | affirme | le pont tiendra
    Indirect | Odile Garance = Odile Garance (Sure) | annonce | les travaux commencent lundi
    Indirect | Odile Garance = Odile Garance (Sure) | ajoutant | la mairie paiera
    Indirect | Jean Morel = Jean Morel (Sure) | a reconnu | le devis est faux
    Indirect | la police (Sure) | selon | Ils étaient 3 000
    Indirect | les organisateurs (Sure) | selon | 9 000
    "#);
}

#[test]
fn what_is_asked_and_promised_is_said() {
    insta::assert_snapshot!(french(
        "Jean Morel promet, dans une lettre aux habitants, de rouvrir la route avant juin. \
         La mairie appelle les habitants à rester chez eux. \
         Le préfet a de son côté fait savoir que le pont est sûr. \
         La police parle de meurtre, la mairie propose de l'aide."
    ), @r#"
    Indirect | Jean Morel = Jean Morel (Sure) | promet | rouvrir la route avant juin
    Indirect | La mairie (Sure) | appelle | rester chez eux
    Indirect | Le préfet (Sure) | a de son côté fait savoir | le pont est sûr
    "#);
    insta::assert_snapshot!(english(
        "Martha Colley asked the council not to close the bridge. The mayor told Jonas Reeve he would answer. \
         Officials have said nothing was decided. People were told to leave the valley."
    ), @r#"
    Indirect | Martha Colley = Martha Colley (Sure) | asked | not to close the bridge
    Indirect | The mayor (Sure) | told | he would answer
    Indirect | Officials (Sure) | have said | nothing was decided
    "#);
}

#[test]
fn words_signed_below_them() {
    insta::assert_snapshot!(french(
        "« Le pont sera fermé pendant deux ans, c'est une certitude. »\n\n— Service de presse du département\n\n\
         La décision est qualifiée de « faute très lourde » par Jean Morel."
    ), @r#"
    Direct | Service de presse du département (Sure) | – | Le pont sera fermé pendant deux ans, c'est une certitude.
    Direct | Jean Morel = Jean Morel (Sure) | – | faute très lourde
    "#);
}

#[test]
fn a_pronoun_without_a_name_has_the_words() {
    insta::assert_snapshot!(french(
        "« Tout a tremblé d'un coup », raconte une habitante. Elle ajoute que sa cave est inondée. \
         Le maire, Jean Morel, est venu le soir. Il promet que la route rouvrira."
    ), @r#"
    Direct | une habitante (Sure) | raconte | Tout a tremblé d'un coup
    Indirect | une habitante (Probable) | ajoute | sa cave est inondée
    Indirect | Il = Jean Morel (Probable) | promet | la route rouvrira
    "#);
}

#[test]
fn a_dash_opens_a_speech() {
    insta::assert_snapshot!(french("— Je ne sais pas encore, dit Jean Morel, mais on verra."), @"Direct | Jean Morel = Jean Morel (Sure) | dit | Je ne sais pas encore");
}

#[test]
fn marks_alone_make_no_quote() {
    for text in [
        "Cette stratégie d'« étouffement progressif » porte ses fruits.",
        "Le roman « La Nuit des digues » paraît lundi.",
        "Selon les cas, le pont ferme à midi ou le soir.",
        "Le groupe armé, affilié à une milice, a revendiqué cette attaque.",
        "« »",
        "«",
        "» dit-il",
    ] {
        assert_eq!(french(text), "", "{text}");
    }
}

#[test]
fn a_pronoun_is_never_sure() {
    let text =
        "Odile Garance a visité le pont. Elle a précisé que les travaux dureraient six mois.";
    let analysis = analyze(text, Language::French);
    let speaker = analysis.quotes.first().and_then(|quote| quote.speaker).unwrap();
    assert_eq!(speaker.range.of(text), "Elle");
    assert_eq!(speaker.certainty, crate::Certainty::Probable);
    let entity = speaker.entity.and_then(|at| analysis.entities.get(at as usize)).unwrap();
    assert_eq!(entity.name, "Odile Garance");
}

#[test]
fn typography_changes_nothing() {
    let text = "« L'eau monte encore », a dit Odile Garance. D'après elle, rien n'est prêt.";
    let plain = french(text);
    let curly = text.replace('\'', "’").replace("« ", "«\u{a0}").replace(" »", "\u{a0}»");
    assert_eq!(french(&curly).replace('’', "'"), plain);
}

#[test]
fn hostile_text_costs_little() {
    for unit in [
        "« ",
        "« a » et ",
        "a dit ",
        "selon ",
        "selon X, ",
        "mot, ",
        "ajoutant que ",
        "\" ",
        ", a dit ",
        "— a, dit ",
        "« a b c d e f. » ",
        "X, Y, a dit que ",
        "(",
        "qui ",
        "« a » : ",
    ] {
        let text = unit.repeat(50_000 / unit.len());
        assert!(analyze(&text, Language::French).quotes.len() <= text.len());
    }
}

#[test]
fn a_single_word_keeps_a_distance() {
    let text = "La France a publié une alerte, les invitant à quitter le Mali « immédiatement ».";
    assert_eq!(french(text), "");
}

#[test]
fn a_speaker_is_a_noun_phrase_and_no_clause() {
    assert_eq!(
        english("Martha Colley, a driver, said the town would pay its debts."),
        "Indirect | Martha Colley = Martha Colley (Sure) | said | the town would pay its debts"
    );
    assert_eq!(
        english("“We would love to see it again,” said curator Martha Colley."),
        "Direct | Martha Colley = Martha Colley (Sure) | said | We would love to see it again,"
    );
    assert_eq!(
        french(
            "Selon un sondage Delta réalisé les 4 et 5 mars, 71 % des habitants approuvent le pont."
        ),
        "Indirect | un sondage Delta (Sure) | Selon | 71 % des habitants approuvent le pont"
    );
    assert_eq!(
        french(
            "Le projet « suit son cours », a fait savoir le cabinet du ministre des Ponts, Jean Morel."
        ),
        "Indirect | le cabinet du ministre des Ponts (Sure) | a fait savoir | Le projet « suit son cours »"
    );
}

#[test]
fn sources_behind_titles_and_where_their_words_end() {
    assert_eq!(
        french("Pour Mme Garance, députée de la Loire, « c'est la rue qui gagne »."),
        "Direct | Garance = Garance (Sure) | Pour | c'est la rue qui gagne"
    );
    assert_eq!(
        french("Odile Garance a jugé que le pont n'était « pas une urgence » et réclamé un vote."),
        "Indirect | Odile Garance = Odile Garance (Sure) | a jugé | le pont n'était « pas une urgence »"
    );
    assert_eq!(
        french(
            "Mardi, entre 180 personnes, selon la police, et 520, selon le syndicat, ont défilé."
        ),
        "Indirect | la police (Sure) | selon | 180 personnes\nIndirect | le syndicat (Sure) | selon | 520"
    );
}

#[test]
fn a_pronoun_means_who_agrees_with_it() {
    assert_eq!(
        french(
            "Odile Garance dirige le syndicat. Le maire, Jean Morel, l'a reçue. « Nous irons au bout », prévient-elle."
        ),
        "Direct | elle = Odile Garance (Probable) | prévient-elle | Nous irons au bout"
    );
    assert_eq!(
        french(
            "« Le pont tient », a dit Jean Morel. Les ouvriers attendent depuis lundi. Ils affirment que la grue est rouillée."
        ),
        "Direct | Jean Morel = Jean Morel (Sure) | a dit | Le pont tient\n\
         Indirect | Les ouvriers (Probable) | affirment | la grue est rouillée"
    );
    assert_eq!(
        french(
            "« Le pont tient », a dit Jean Morel. « C'est long », regrette une habitante. Il ajoute que la route rouvrira."
        ),
        "Direct | Jean Morel = Jean Morel (Sure) | a dit | Le pont tient\n\
         Direct | une habitante (Sure) | regrette | C'est long\n\
         Indirect | Il = Jean Morel (Probable) | ajoute | la route rouvrira"
    );
}

#[test]
fn who_is_spoken_of_in_a_quote_does_not_say_it() {
    assert_eq!(
        english(
            "“It was hard,” said Martha Colley. “Jonas Reeve was a great help to us,” she said. The town said he had left."
        ),
        "Direct | Martha Colley = Martha Colley (Sure) | said | It was hard,\n\
         Direct | she = Martha Colley (Probable) | said | Jonas Reeve was a great help to us,\n\
         Indirect | The town (Sure) | said | he had left"
    );
}

#[test]
fn nouns_and_infinitives_are_no_verbs_of_speech() {
    for text in [
        "The mill added 200 jobs in March.",
        "A good report: the bridge will hold.",
        "Some people are going to say the bridge will fall.",
        "The former state insurance office is closed.",
        "The town sold the mill in order to pay its debts.",
    ] {
        assert_eq!(english(text), "", "{text}");
    }
    for text in [
        "Le champion du canton, blessé, a annoncé les dates de son retour.",
        "La population s'est insurgée contre le péage de Vareuil.",
    ] {
        assert_eq!(french(text), "", "{text}");
    }
    assert_eq!(
        french(
            "Le groupe a annoncé le 28 juillet la fermeture de l'usine. L'un d'eux affirme que tout est perdu."
        ),
        "Indirect | L'un d'eux (Sure) | affirme | tout est perdu"
    );
}

#[test]
fn several_may_speak_in_the_plural() {
    assert_eq!(
        french("Les ouvriers ont défilé, affirmant que le pont fermera."),
        "Indirect | Les ouvriers (Sure) | affirmant | le pont fermera"
    );
    assert_eq!(
        french(
            "Les frères Jean et Paul Morel tiennent le moulin. Les frères Morel affirment que le pont fermera."
        ),
        "Indirect | Morel = Paul Morel (Sure) | affirment | le pont fermera"
    );
}

#[test]
fn a_first_name_tells_who_is_meant() {
    assert_eq!(
        english(
            "Martha Colley spoke first. \"It holds,\" said Gillian Reeve. \"We checked it,\" she said."
        ),
        "Direct | Gillian Reeve = Gillian Reeve (Sure) | said | It holds,\n\
         Direct | she = Gillian Reeve (Probable) | said | We checked it,"
    );
}
