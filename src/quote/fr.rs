//! How French reports speech.

use std::sync::LazyLock;

use super::lexicon::{Lexicon, Phrase, Role};

/// Verbs of speech in -er, without their ending; those whose stem changes in both forms.
const VERBS: &str = "alarm amus avou communiqu confess étonn exclam indign inquièt inquiét \
    object plaisant proclam réitèr réitér ripost soupir lâch demand propos ordonn menac jur ni \
    inform affirm alert analys annonc argu argument assur attest avanc certifi clam comment \
    concèd concéd confi confirm considér constat cri déclar démontr dénonc déplor désol \
    détaill dévoil enchaîn estim exig expliqu gliss hurl indiqu insist ironis jug justifi \
    lament lanc martel murmur not nuanc observ offusqu ajout plaid précis pronostiqu racont \
    rappel rappell rapport réaffirm recommand regrett relat remarqu répèt répét répliqu résum \
    rétorqu révèl révél signal soulign suggèr suggér tempèr tempér témoign tonn tranch tweet \
    twitt énumèr énumér évalu évoqu agac claironn complèt complét fulmin grinc grogn grommel \
    grommell insurg jubil persifl raill rassur relativis vocifér";

/// Verbs in -er that take words in quotation marks, but no « que » and no
/// speech before them.
const LABELS: &str = "décid espèr espér redout souhait spécul accus condamn contest critiqu \
    décriv fustig félicit invit exhort lou mention moqu parl pens présent prôn qualifi réclam \
    réfut revendiqu salu scand tacl vant";

/// Verbs in -er that ask, order, promise or accuse: « de » or « à » and an infinitive may follow.
const ORDERS: &str = "accus appel appell conjur conseill demand engag exhort intim invit jur \
    menac ordonn préconis propos recommand reproch somm suggèr suggér suppli";

/// Nouns with the endings of infinitives that follow « de » or « à » in news.
const NOUNS: &str = "guerre meurtre terre affaire affaires centre ministre maire membre \
    nombre titre lettre livre pouvoir espoir désir plaisir avenir soir hiver mer fer cancer \
    air histoire mémoire gloire victoire territoire laboratoire salaire frontière lumière \
    manière matière rivière carrière carburant dossier quartier papier courrier atelier \
    chantier loyer danger étranger million pétrolier ouvrier premier dernier janvier février \
    cuivre nature culture mesure voiture rupture ouverture fermeture signature procédure \
    censure torture heure";

/// Forms of verbs of speech that are not in -er.
const IRREGULAR: &str = "dit disent disait disaient dira diront dirait diraient dirent écrit \
    écrivent écrivait écrivaient écrivit soutient soutiennent soutenait soutenaient soutint \
    répond répondent répondait répondaient répondit prévient préviennent prévenait maintient \
    maintiennent maintenait convient admet admettent admettait promet promettent promettait \
    reconnaît reconnait reconnaissent reconnaissait reconnut avertit avertissent avertissait \
    prédit prédisent prédisait conclut concluent concluait poursuit poursuivent poursuivait \
    poursuivit réagit réagissent défend \
    défendent défendait prétend prétendent prétendait dément démentent démentait garantit \
    garantissent garantissait enjoint surenchérit renchérit renchérissent";

/// Participles of the same.
const PARTICIPLES: &str = "dit écrit soutenu répondu prévenu maintenu convenu admis promis \
    reconnu averti prédit conclu poursuivi réagi défendu prétendu démenti garanti \
    surenchéri renchéri";

/// Endings of finite forms of verbs in -er: present, imperfect, future, conditional.
const FINITE_ENDINGS: [&str; 7] = ["e", "ent", "ait", "aient", "era", "eront", "erait"];

/// Endings before which « annonc » and « jug » keep their sound: « annonça », « jugea ».
const BACK_ENDINGS: [&str; 3] = ["a", "ait", "aient"];

/// Endings of participles.
const PARTICIPLE_ENDINGS: [&str; 4] = ["é", "ée", "és", "ées"];

/// Forms made by these endings that are other words in news.
const NOT_VERBS: [&str; 6] = ["note", "parlent", "avance", "avançant", "justifie", "present"];

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    let verbs = Forms::of(VERBS);
    let labels = Forms::of(LABELS);
    let orders = Forms::of(ORDERS);
    Lexicon {
        words: Lexicon::words([
            (Role::FINITE, verbs.finite.as_str()),
            (Role::FINITE, IRREGULAR),
            (Role::PARTICIPLE, verbs.participles.as_str()),
            (Role::PARTICIPLE, PARTICIPLES),
            (Role::GERUND, verbs.gerunds.as_str()),
            (
                Role::GERUND,
                "disant écrivant soutenant répondant concluant poursuivant reconnaissant",
            ),
            (Role::LABEL, labels.finite.as_str()),
            (Role::LABEL, labels.participles.as_str()),
            (Role::LABEL, labels.gerunds.as_str()),
            (
                Role::LABEL,
                "craint craignent craignait croit croient croyait cru décrit décrivent voit voient réjoui réjouit réjouissent réjouissait veut",
            ),
            (Role::AUXILIARY, "a ont avait avaient aurait auraient aura eut"),
            (Role::REFLEXIVE_AUXILIARY, "est sont était étaient serait"),
            (Role::REFLEXIVE, "s' se"),
            (
                Role::PRONOUN,
                "il elle ils elles -t-il -t-elle -t-ils -t-elles -il -elle -ils -elles lui eux \
                 celui-ci celle-ci ceux-ci",
            ),
            (Role::MASCULINE, "il -t-il -il lui celui-ci le un ce cet du m. monsieur"),
            (
                Role::FEMININE,
                "elle -t-elle -elle elles -t-elles -elles celle-ci la une cette mme mlle madame",
            ),
            (
                Role::PLURAL,
                "ils elles -t-ils -t-elles -ils -elles eux ceux-ci les des ces ses nos leurs plusieurs \
                 quelques certains certaines deux trois quatre cinq six sept huit neuf dix",
            ),
            (
                Role::DETERMINER,
                "le la les l' un une des du ce cet cette ces son sa ses leur leurs notre nos \
                 plusieurs quelques certains certaines deux trois quatre cinq six sept huit neuf dix \
                 aucun aucune chaque",
            ),
            (
                Role::PREPOSITION,
                "de d' du des à au aux en dans sur sous pour par avec sans chez devant lors \
                 auprès vers contre depuis après avant pendant parmi entre",
            ),
            (Role::HEARER, "à au aux"),
            (
                Role::PRESS,
                "presse journalistes médias afp reuters belga monde figaro parisien libération \
                 mediapart franceinfo bfmtv rtl",
            ),
            (Role::THAT, "que qu'"),
            (Role::RELATIVE, "qui"),
            (
                Role::BOUNDARY,
                "que qu' qui dont où si comme quand lorsque lorsqu' tandis alors mais car puis donc \
                 or ni et ou parce puisque cependant toutefois pourtant",
            ),
            (
                Role::PARTICLE,
                "ne n' pas plus y en l' lui leur leurs nous vous m' me se s' te aussi ainsi encore \
                 également déjà même toujours notamment enfin ensuite plutôt bien hier aujourd'hui \
                 lundi mardi mercredi jeudi vendredi samedi dimanche tout d'ailleurs tôt matin \
                 soir midi alors cependant toutefois récemment souvent pourtant très d'abord",
            ),
            (
                Role::NO_SOURCE,
                "cas saisons saison calendrier termes terme critères critère modalités modalité besoins \
                 règles principe formule moyens lequel laquelle lesquels lesquelles que qu' type types \
                 niveau acronyme sigle expression film roman livre scénario pièce album nouvelle âge \
                 loi lois ordre heure procédure méthode pays régions région",
            ),
            (Role::INFINITIVE, "être avoir"),
            (Role::ORDER, orders.finite.as_str()),
            (Role::ORDER, orders.participles.as_str()),
            (Role::ORDER, orders.gerunds.as_str()),
            (Role::ORDER, "promet promettent promettait promis enjoint averti avertit avertissent"),
            (Role::TO, "de d' à"),
            (Role::NOUN, NOUNS),
            (Role::JOIN, "et mais puis"),
            (Role::CONTRAST, "alors tandis"),
            (Role::PASSIVE, "est sont était étaient été être sera seront serait fut furent"),
            (Role::BY, "par"),
            (Role::BODY, "cabinet entourage bureau équipe direction parti services"),
        ]),
        cues: &[
            &["selon"],
            &["d'", "après"],
            &["de", "l'", "avis", "de"],
            &["de", "l'", "aveu", "de"],
            &["aux", "yeux", "de"],
            &["de", "source"],
        ],
        opening_cues: &["pour"],
        phrases: &PHRASES,
        adverb_endings: &["ment"],
        participle_endings: &["é", "ée", "és", "ées"],
        infinitive_endings: &["er", "ir", "re", "oir"],
        bare_clause: false,
        also_acts: &[],
        objects: &["lui", "elle", "eux", "elles"],
        // « soutient » and « confient », « dément »
        verb_endings: &[
            ("aient", Some(true)),
            ("ient", None),
            ("dément", None),
            ("ont", Some(true)),
            ("ent", Some(true)),
            ("", Some(false)),
        ],
        articles_inflect: true,
        personal_pronouns: false,
    }
});

const fn says(words: &'static [&'static str]) -> Phrase {
    Phrase { words, label: false }
}

const fn calls(words: &'static [&'static str]) -> Phrase {
    Phrase { words, label: true }
}

/// Verbs of speech of several words.
const PHRASES: [Phrase; 16] = [
    says(&["fait", "savoir"]),
    says(&["fait", "valoir"]),
    says(&["fait", "remarquer"]),
    says(&["fait", "observer"]),
    says(&["fait", "comprendre"]),
    says(&["font", "savoir"]),
    says(&["font", "valoir"]),
    says(&["font", "remarquer"]),
    says(&["laisse", "entendre"]),
    says(&["laissent", "entendre"]),
    says(&["laissé", "entendre"]),
    calls(&["fait", "part"]),
    calls(&["fait", "état"]),
    calls(&["font", "état"]),
    calls(&["mis", "en", "garde"]),
    calls(&["met", "en", "garde"]),
];

/// The forms of verbs in -er.
#[derive(Default)]
struct Forms {
    finite: String,
    participles: String,
    gerunds: String,
}

impl Forms {
    fn of(stems: &str) -> Self {
        let mut forms = Self::default();
        for stem in stems.split_whitespace() {
            let soft = match stem.strip_suffix('c') {
                Some(stem) => format!("{stem}ç"),
                None if stem.ends_with('g') => format!("{stem}e"),
                None => stem.to_owned(),
            };
            FINITE_ENDINGS.iter().for_each(|ending| push(&mut forms.finite, stem, ending));
            BACK_ENDINGS.iter().for_each(|ending| push(&mut forms.finite, &soft, ending));
            PARTICIPLE_ENDINGS.iter().for_each(|ending| push(&mut forms.participles, stem, ending));
            push(&mut forms.gerunds, &soft, "ant");
        }
        forms
    }
}

fn push(list: &mut String, stem: &str, ending: &str) {
    let form = format!("{stem}{ending}");
    if !NOT_VERBS.contains(&form.as_str()) {
        list.push_str(&form);
        list.push(' ');
    }
}
