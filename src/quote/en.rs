//! How English reports speech.

use std::sync::LazyLock;

use super::lexicon::{Lexicon, Role};

/// Forms of verbs of speech that have no subject in the singular; some are nouns too ("a report").
const BASE_FORMS: &str = "say tell state add announce argue admit acknowledge allege assert claim \
    complain concede conclude confirm declare deny estimate explain insist maintain mention note \
    predict promise reply remark report respond reveal stress suggest testify tweet urge warn write \
    recall hope comment repeat";

pub(super) static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| Lexicon {
    words: Lexicon::words([
        (
            Role::FINITE,
            "say says said tell tells told state states stated add adds added announce announces \
             announced argue argues argued admit admits admitted acknowledge acknowledges \
             acknowledged allege alleges alleged assert asserts asserted \
             claim claims claimed complain complains complained concede concedes conceded conclude \
             concludes concluded confirm confirms confirmed declare declares declared deny denies \
             denied estimate estimates estimated explain explains explained exclaim exclaimed hope \
             insist insists insisted joke joked maintain maintains maintained mention \
             mentions mentioned note notes noted observe observed predict predicts predicted promise \
             promises promised read reply replies replied remark remarks remarked repeat repeated \
             report reports reported respond responds responded reveal reveals revealed stress \
             stresses stressed suggest suggests suggested testify testifies testified tweet tweets \
             tweeted urge urges urged warn warns warned write writes wrote recall recalls recalled \
             comment commented continued continues asked asks answered \
             describes described emphasized emphasised pledged vowed",
        ),
        (
            Role::BARE,
            "say says said claim claims claimed state states stated note notes noted add adds \
             added insist insists insisted explain explains explained argue argued",
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
            "believe believes believed think thinks thought hope hopes hoped call calls called \
             describe describes described characterise characterised \
             characterize characterized dubbed praised condemned welcomed \
             criticized criticised denounced hailed blamed accused labelled labeled",
        ),
        (Role::AUXILIARY, "has have had"),
        (Role::PRONOUN, "he she they him her them"),
        (Role::MASCULINE, "he him mr. mr sir"),
        (Role::FEMININE, "she her mrs. mrs ms. ms"),
        (Role::PLURAL, BASE_FORMS),
        (
            Role::PLURAL,
            "they them these those our some several two three four five six seven eight nine ten \
             both",
        ),
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
        (Role::HEARER, "to"),
        (Role::PRESS, "reporters journalists reuters ap afp bbc cnn bloomberg"),
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
        (
            Role::ORDER,
            "ask asks asked urge urges urged tell tells told order orders ordered warn warns warned \
             promise promises promised vow vows vowed pledge pledges pledged \
             invite invites invited encourage encourages encouraged beg begged plead pleaded \
             request requested demand demands demanded advise advises advised threaten threatens \
             threatened offer offers offered",
        ),
        (Role::TELL, "tell tells told promised assured informed warned reminded"),
        (Role::TO, "to"),
        (Role::JOIN, "and but then"),
        (Role::CONTRAST, "while whereas although"),
        (Role::BY, "by"),
        (Role::PASSIVE, "be is are was were been being"),
        (
            Role::MODAL,
            "would could will shall may might must can cannot should do does did 'll 'd is are was \
             were",
        ),
        (Role::BODY, "office team campaign staff camp cabinet"),
        (Role::NO_SOURCE, "plan law rule rules schedule need needs ability age size type"),
    ]),
    cues: &[&["according", "to"], &["in", "the", "words", "of"]],
    opening_cues: &[],
    phrases: &[],
    adverb_endings: &["ly"],
    participle_endings: &[],
    infinitive_endings: &[],
    bare_clause: true,
    also_acts: &["add", "adds", "added", "state", "claim", "claims", "claimed", "note", "notes"],
    objects: &["him", "her", "them"],
    verb_endings: &[],
    articles_inflect: false,
    personal_pronouns: true,
});
