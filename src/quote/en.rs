//! How English reports speech.

use std::sync::LazyLock;

use super::lexicon::{Lexicon, Role};

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    words: Lexicon::words([
        (
            Role::FINITE,
            "say says said tell tells told state states stated add adds added announce announces \
             announced argue argues argued admit admits admitted acknowledge acknowledges \
             acknowledged allege alleges alleged assert asserts asserted believe believes believed \
             claim claims claimed complain complains complained concede concedes conceded conclude \
             concludes concluded confirm confirms confirmed declare declares declared deny denies \
             denied estimate estimates estimated explain explains explained exclaim exclaimed hope \
             hopes hoped insist insists insisted joke joked maintain maintains maintained mention \
             mentions mentioned note notes noted observe observed predict predicts predicted promise \
             promises promised read reply replies replied remark remarks remarked repeat repeated \
             report reports reported respond responds responded reveal reveals revealed stress \
             stresses stressed suggest suggests suggested testify testifies testified tweet tweets \
             tweeted urge urges urged warn warns warned write writes wrote recall recalls recalled \
             comment commented think thinks thought continued continues asked asks answered \
             describes described emphasized emphasised pledged vowed",
        ),
        (
            Role::BARE,
            "say says said think thinks thought believe believes believed claim claims claimed",
        ),
        (
            Role::PARTICIPLE,
            "said told stated added announced argued admitted acknowledged claimed confirmed \
             declared denied estimated explained insisted noted predicted promised reported \
             revealed stressed suggested warned written pledged vowed repeated",
        ),
        (
            Role::GERUND,
            "saying adding stating claiming noting stressing warning arguing writing explaining",
        ),
        (
            Role::LABEL,
            "call calls called describe describes described dubbed praised condemned welcomed \
             criticized criticised denounced hailed blamed accused labelled labeled",
        ),
        (Role::AUXILIARY, "has have had"),
        (Role::PRONOUN, "he she they him her them"),
        (
            Role::DETERMINER,
            "the a an this that these those his her its their our my some several two three four \
             five six seven eight nine ten both one another",
        ),
        (
            Role::PREPOSITION,
            "of in to for from on at by with about after before under over into during since \
             against between among as",
        ),
        (Role::THAT, "that"),
        (Role::RELATIVE, "who which"),
        (
            Role::BOUNDARY,
            "that who which where when while if because but and or so although though whether as \
             what how why",
        ),
        (
            Role::PARTICLE,
            "also later then not n't even still already again just now today yesterday monday \
             tuesday wednesday thursday friday saturday sunday further often once earlier",
        ),
        (Role::NO_SOURCE, "plan law rule rules schedule need needs ability age size type"),
    ]),
    cues: &[&["according", "to"], &["in", "the", "words", "of"]],
    adverb_endings: &["ly"],
    infinitive_endings: &[],
    bare_clause: true,
});
