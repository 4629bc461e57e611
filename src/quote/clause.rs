//! What a verb of speech reports: a clause or an infinitive.

use std::ops::Range;

use super::lexicon::Role;
use super::scene::Scene;
use super::verb::Verb;

/// Most tokens between a verb and its « que » (« a dit lundi à la presse que »), what
/// stands between commas aside. Lower misses long addressees; higher finds the « que » of another clause.
const GAP: usize = 12;

/// Most tokens between two commas that stand between a verb and its clause.
const ASIDE: usize = 20;

/// What `verb` reports, as far as `end`: after « que », from an infinitive on, or,
/// where the language allows it, from the next word on.
pub(super) fn of(scene: &Scene<'_, '_>, verb: &Verb, end: usize) -> Option<Range<usize>> {
    let last = verb.tokens.end.saturating_sub(1);
    let orders = scene.is(last, Role::ORDER);
    if verb.label && !orders {
        return None;
    }
    let mut at = verb.tokens.end;
    let limit = end.min(at + GAP);
    let mut limit_aside = limit;
    let next = (at..end).find(|&it| !scene.is_particle(it))?;
    if !verb.label && (scene.is_infinitive(next) || scene.is(next, Role::INFINITIVE)) {
        return Some(next..end);
    }
    while at < limit_aside {
        if !verb.label && scene.is(at, Role::THAT) {
            return Some(at + 1..end);
        }
        if orders && scene.is(at, Role::TO) && begins_infinitive(scene, at + 1) {
            // "not to close" begins before its "to".
            let not = scene.lexicon.infinitive_endings.is_empty() && scene.is_particle(at - 1);
            return Some(if not { at - 1..end } else { at + 1..end });
        }
        if scene.form(at) == "," {
            let close = (at + 1..end.min(at + ASIDE)).find(|&it| scene.form(it) == ",")?;
            limit_aside = end.min(limit_aside + (close - at));
            at = close + 1;
            if !verb.label && (scene.is_infinitive(at) || scene.is(at, Role::INFINITIVE)) {
                return Some(at..end);
            }
            continue;
        }
        let relative = scene.is(at, Role::RELATIVE) && !orders;
        // « a annoncé de son côté vouloir … »
        let aside = at > next && scene.is(next, Role::PREPOSITION);
        let object = scene.is(at - 1, Role::DETERMINER.or(Role::PREPOSITION));
        if !verb.label && aside && !object && scene.is_infinitive(at) && !scene.is(at, Role::NOUN) {
            return Some(at..end);
        }
        if !scene.is_word(at) || relative || scene.is(at, Role::FINITE.or(Role::JOIN)) {
            break;
        }
        at += 1;
    }
    if !scene.lexicon.bare_clause {
        return None;
    }
    if scene.is(last, Role::TELL)
        && let Some(clause) = told(scene, next, end)
    {
        return Some(clause);
    }
    let acts = scene.lexicon.also_acts.contains(&scene.lower(last));
    let begins = begins_clause(scene, next) && (!acts || begins_noun(scene, next));
    (scene.is(last, Role::BARE) && begins).then_some(next..end)
}

fn begins_noun(scene: &Scene<'_, '_>, at: usize) -> bool {
    scene.is(at, Role::DETERMINER.or(Role::PRONOUN)) || scene.is_capitalised(at)
}

/// Whether a clause may begin with the token: a word that is neither a circumstance nor an adverb.
fn begins_clause(scene: &Scene<'_, '_>, at: usize) -> bool {
    let circumstance = Role::PREPOSITION.or(Role::PARTICLE).or(Role::TO).or(Role::BOUNDARY);
    scene.is_word(at) && (!scene.is(at, circumstance) || scene.is(at, Role::DETERMINER))
}

/// "told Mary he would", "told reporters the bridge": the clause after whom it was told to.
fn told(scene: &Scene<'_, '_>, at: usize, end: usize) -> Option<Range<usize>> {
    let named = scene.name(at).map(|name| name.tokens.end);
    let after = named.unwrap_or(at + 1 + usize::from(scene.is(at, Role::DETERMINER)));
    (scene.is_word(at) && begins_noun(scene, after) && after < end).then_some(after..end)
}

/// Whether an infinitive begins at `at`, with what may stand before it (« ne pas », « s' »).
fn begins_infinitive(scene: &Scene<'_, '_>, at: usize) -> bool {
    let open = scene.lexicon.infinitive_endings.is_empty();
    let at = (at..at + 4).find(|&it| !scene.is_particle(it)).unwrap_or(at);
    if open {
        scene.is_word(at)
            && scene.name(at).is_none()
            && !scene.is_capitalised(at)
            && !scene.is(at, Role::DETERMINER.or(Role::PRONOUN).or(Role::PREPOSITION))
    } else {
        scene.is_infinitive(at) && !scene.is(at, Role::NOUN) || scene.is(at, Role::INFINITIVE)
    }
}
