//! Whether one may speak in the form of a verb, or be meant by a pronoun: gender and number, as far as the words tell.

use std::ops::Range;

use super::lexicon::Role;
use super::scene::{Name, Scene};
use super::subject::Subject;
use crate::analysis::EntityKind;

/// How many tokens before the last of several who speak the word may stand that joins them (« X et le directeur Y »).
const JOINED: usize = 8;

/// Gender and number of a pronoun or of somebody; what is not known agrees with all.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Form {
    /// [`Role::MASCULINE`], [`Role::FEMININE`], neither or both.
    gender: Role,
    plural: Option<bool>,
}

impl Form {
    pub(super) fn of_pronoun(scene: &Scene<'_, '_>, at: usize) -> Self {
        Self { gender: scene.role(at), plural: Some(scene.is(at, Role::PLURAL)) }
    }

    /// That of a noun phrase: its article tells, else the end of its noun; nothing of what has a complement (« une centaine
    /// de médecins ») but an article of the plural.
    pub(super) fn of_phrase(scene: &Scene<'_, '_>, phrase: &Range<usize>) -> Self {
        let first = phrase.start;
        let article = scene.is(first, Role::DETERMINER);
        let gender = if article { scene.role(first) } else { Role::default() };
        let complement = phrase.clone().skip(1).any(|at| scene.is(at, Role::PREPOSITION));
        let plural = match () {
            () if scene.is(first, Role::PLURAL) => Some(true),
            () if complement => None,
            () if article && scene.lexicon.articles_inflect => Some(false),
            () => Some(scene.lower(phrase.end.saturating_sub(1)).ends_with('s')),
        };
        Self { gender, plural }
    }

    fn of_entity(kind: EntityKind, gender: Role) -> Self {
        let person = kind == EntityKind::Person;
        Self { gender, plural: person.then_some(false) }
    }

    pub(super) fn is_plural(self) -> bool {
        self.plural == Some(true)
    }

    pub(super) fn agrees(self, other: Self) -> bool {
        let both = |gender| self.gender.is(gender) && other.gender.is(gender);
        let known = Role::MASCULINE.or(Role::FEMININE);
        let number = self.plural.zip(other.plural).is_none_or(|(one, other)| one == other);
        let gendered = self.gender.is(known) && other.gender.is(known);
        number && (!gendered || both(Role::MASCULINE) || both(Role::FEMININE))
    }
}

/// A noun phrase that opens a sentence, as far as the verb in the plural of which it is the subject; nothing without one.
pub(super) fn before_plural_verb(
    scene: &Scene<'_, '_>,
    phrase: Range<usize>,
) -> Option<Range<usize>> {
    let noun = |at: usize| scene.is(at - 1, Role::DETERMINER.or(Role::PREPOSITION));
    let plural = |&at: &usize| {
        let verb = is_plural(scene, at) == Some(true);
        (verb || scene.is(at, Role::AUXILIARY.or(Role::MODAL)))
            && !noun(at)
            && scene.name(at).is_none()
    };
    let verb = (phrase.start + 2..=phrase.end).find(plural)?;
    let particles = (phrase.start..verb).rev().take_while(|&at| scene.is_particle(at)).count();
    let phrase = phrase.start..verb - particles;
    (phrase.len() > 1).then_some(phrase)
}

/// Whether a verb is in the plural, where its form tells.
fn is_plural(scene: &Scene<'_, '_>, verb: usize) -> Option<bool> {
    if scene.is(verb, Role::PLURAL) {
        return Some(true);
    }
    let (word, mut endings) = (scene.lower(verb), scene.lexicon.verb_endings.iter());
    endings.find(|(ending, _)| word.ends_with(ending))?.1
}

/// Whether `subject` may be that of a verb whose first token is `verb`: « ont reconnu leur implication » has its object there,
/// "a good report" is none.
pub(super) fn has_number_of(scene: &Scene<'_, '_>, subject: &Subject, verb: usize) -> bool {
    let (tokens, form) = match subject {
        Subject::Pronoun(_) => return true,
        // « les frères X »
        Subject::Named(name) if is_several(scene, name) => return true,
        Subject::Named(name) => (&name.tokens, Form::of_entity(name.kind, Role::default())),
        Subject::Described(phrase) => (phrase, Form::of_phrase(scene, phrase)),
    };
    // Of several one is in the singular: « ont indiqué le maire et le préfet ».
    let joins = |at: usize| scene.is(at, Role::JOIN) || scene.form(at) == ",";
    let joined = joins(tokens.end)
        || (tokens.start.saturating_sub(JOINED)..tokens.start).any(|at| scene.is(at, Role::JOIN));
    let plural = is_plural(scene, verb);
    joined || form.agrees(Form { plural, ..Form::default() })
}

/// Whether an article in the plural stands before a name, or before its title.
fn is_several(scene: &Scene<'_, '_>, name: &Name) -> bool {
    let before = name.tokens.start;
    (before.saturating_sub(2)..before).any(|at| scene.is_even_named(at, Role::PLURAL))
}

/// The gender of those who are named, by entity: by a title or an article beside their name (« Mme X », « la ministre X »,
/// « X, une habitante »).
pub(super) struct Genders(Vec<(EntityKind, Role)>);

impl Genders {
    pub(super) fn of(scene: &Scene<'_, '_>) -> Self {
        let mut genders = Vec::new();
        for name in scene.names() {
            let entity = name.entity as usize;
            if genders.len() <= entity {
                genders.resize(entity + 1, (name.kind, Role::default()));
            }
            let Some(known) = genders.get_mut(entity) else { continue };
            *known = (name.kind, known.1.or(told(scene, name)));
        }
        Self(genders)
    }

    /// The form of an entity.
    pub(super) fn form(&self, entity: u32) -> Form {
        let known = self.0.get(entity as usize).copied();
        known.map_or_else(Form::default, |(kind, gender)| Form::of_entity(kind, gender))
    }
}

/// What a name and the words before it tell of its gender.
fn told(scene: &Scene<'_, '_>, name: &Name) -> Role {
    let start = name.tokens.start;
    let is = |steps: usize, roles: Role| {
        start.checked_sub(steps).is_some_and(|at| scene.is_even_named(at, roles))
    };
    let taken = Role::PRONOUN.or(Role::PLURAL).or(Role::PREPOSITION);
    let gender = |steps: usize| {
        if start < steps || is(steps, taken) { Role::default() } else { scene.role(start - steps) }
    };
    // A surname alone may stand beside anything: « la campagne X ».
    if name.kind != EntityKind::Person || name.tokens.len() < 2 {
        return gender(1);
    }
    // « la ministre X », but neither « la voix de X » nor « le ministre de la Défense X ».
    let noun = !is(1, Role::PREPOSITION) && is(2, Role::DETERMINER) && !is(3, Role::PREPOSITION);
    let article = if noun { gender(2) } else { Role::default() };
    gender(1).or(article).or(of_first_name(scene.lower(start)))
}

/// Endings of first names of men in both languages that few women have.
const MEN: [&str; 29] = [
    "toine", "arles", "ques", "ert", "ard", "ric", "çois", "ain", "ien", "ent", "ald", "old",
    "anuel", "ichel", "tian", "brian", "drian", "mas", "olas", "vid", "ippe", "aume", "oger",
    "ierre", "jean", "john", "paul", "marc", "ervé",
];

/// The same of women.
const WOMEN: [&str; 29] = [
    "ine", "elle", "ette", "enne", "ène", "ise", "alie", "ulie", "rie", "anie", "inie", "phie",
    "anne", "anna", "laire", "nès", "uriel", "achel", "riam", "rion", "arah", "beth", "mary",
    "llian", "angela", "resa", "maria", "laura", "orence",
];

/// The gender of a first name, as far as its ending tells; of a double name the first part tells.
fn of_first_name(name: &str) -> Role {
    let first = name.split('-').next().unwrap_or(name);
    let genders = [(&MEN, Role::MASCULINE), (&WOMEN, Role::FEMININE)];
    let tells = |(endings, _): &(&[&str; 29], Role)| endings.iter().any(|it| first.ends_with(it));
    genders.into_iter().find(tells).map_or_else(Role::default, |(_, gender)| gender)
}
