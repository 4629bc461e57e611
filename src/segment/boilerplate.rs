//! Boilerplate: lines of a web page that are no part of the article.
//!
//! A pasted page brings its share buttons, comment forms, cookie notices,
//! bylines and links to other articles. They are recognised by whole lines and
//! by how lines begin, in every language known, since pages mix them.

use crate::language::{Boilerplate, Language};

/// A longer line is text even when it begins like boilerplate. Lower keeps
/// long cookie notices, higher may lose a paragraph.
const OPENING_BYTES: usize = 400;

/// A line with more words is a sentence even when it begins like a label.
const LABEL_WORDS: usize = 14;

/// A longer byline names too many people to be one.
const BYLINE_WORDS: usize = 14;

/// A share bar has at least so many buttons, or it is a plain short line.
const SHARE_BUTTONS: usize = 2;

/// Whether `line`, a whole paragraph, is boilerplate.
pub(super) fn is_boilerplate(line: &str) -> bool {
    if line.len() > OPENING_BYTES {
        return false;
    }
    let lower = normalise(line);
    let words: Vec<&str> = lower.split(' ').collect();
    Language::ALL.into_iter().any(|language| {
        let lists = language.lexicon().boilerplate;
        lists.alone.contains(&lower.trim_end_matches(END_MARKS))
            || opens(&lower, lists.opening)
            || is_label(line, &lower, words.len(), lists)
            || is_share_bar(&words, lists)
            || is_byline(line, lists)
    })
}

/// Whether `line` says when or by whom something was published and is no sentence: « Publié le … », « Par Jeanne Morel, le … ».
pub(crate) fn tells_of_publication(line: &str) -> bool {
    let line = line.trim();
    let lower = normalise(line);
    let names = |opening: &str| {
        let rest = line.get(opening.len()..).unwrap_or_default();
        opens(&lower, &[opening]) && rest.trim_start().starts_with(char::is_uppercase)
    };
    !line.ends_with(['.', '!', '?'])
        && Language::ALL.into_iter().any(|language| {
            let lists = language.lexicon().boilerplate;
            opens(&lower, lists.published) || lists.bylines.iter().any(|opening| names(opening))
        })
}

/// Marks that may follow any label.
const END_MARKS: [char; 8] = [':', '.', '!', '…', '>', '»', '→', ' '];

/// Lower case, single spaces, without arrows and bullets in front.
fn normalise(line: &str) -> String {
    let start =
        line.trim_start_matches(|ch: char| !ch.is_alphanumeric() && !matches!(ch, '©' | '('));
    start.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

fn opens(lower: &str, openings: &[&str]) -> bool {
    openings.iter().any(|opening| {
        let rest = lower.strip_prefix(opening);
        rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
    })
}

/// « Publié le 3 mars », « Photo : … »: short and no sentence.
fn is_label(line: &str, lower: &str, words: usize, lists: &Boilerplate) -> bool {
    words <= LABEL_WORDS && !line.ends_with(['.', '!', '?']) && opens(lower, lists.short_opening)
}

/// « Partager Facebook X WhatsApp »
fn is_share_bar(words: &[&str], lists: &Boilerplate) -> bool {
    let buttons = words.iter().filter(|word| word.contains(char::is_alphanumeric));
    buttons.clone().count() >= SHARE_BUTTONS
        && buttons.clone().all(|word| {
            let bare = word.trim_matches(|ch: char| !ch.is_alphanumeric());
            lists.share_words.contains(&bare) || bare.chars().all(char::is_numeric)
        })
        && buttons.clone().any(|word| word.len() > 3)
}

/// « Par Jeanne Morel, avec AFP »: an opening, then names and their joints only.
fn is_byline(line: &str, lists: &Boilerplate) -> bool {
    let lower = line.to_lowercase();
    let Some(opening) = lists.bylines.iter().find(|opening| opens(&lower, &[opening])) else {
        return false;
    };
    let names = line.get(opening.len()..).unwrap_or_default();
    let (mut capitals, mut count) = (0, 0);
    for word in
        names.split(|ch: char| ch.is_whitespace() || matches!(ch, ',' | '/' | '|' | '(' | ')'))
    {
        let Some(first) = word.chars().find(|ch| ch.is_alphanumeric()) else { continue };
        count += 1;
        if first.is_uppercase() {
            capitals += 1;
        } else if count == 1 || !lists.byline_words.contains(&word) {
            return false;
        }
    }
    capitals > 0 && count <= BYLINE_WORDS && !ends_like_a_sentence(line)
}

fn ends_like_a_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?', '…', '»', '"'])
}

#[cfg(test)]
mod tests {
    use super::is_boilerplate;

    #[test]
    fn furniture_of_pages() {
        for line in [
            "Laisser un commentaire",
            "LAISSER UN COMMENTAIRE",
            "You must be logged in to post a comment Login",
            "Lire aussi : Le barrage de Val-Clair rouvre ses vannes",
            "→ À lire aussi",
            "Partager Facebook X WhatsApp E-mail",
            "Share on Facebook Share on X",
            "Par Jeanne Morel, avec AFP",
            "By John Ferris and Amy Hall",
            "Publié le 3 mars 2021 à 18h02",
            "Ce site utilise des cookies pour mesurer son audience.",
            "© 2021 La Gazette du Val",
            "Advertisement",
            "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec *",
        ] {
            assert!(is_boilerplate(line), "{line}");
        }
    }

    #[test]
    fn text_of_articles() {
        for line in [
            "Par la voix de son porte-parole, la mairie a démenti.",
            "Publié lundi, le rapport accable la direction.",
            "Par Toutatis !",
            "Recherche et enseignement",
            "Par ailleurs, le conseil a voté le budget",
            "By Monday the river had fallen.",
            "Le site utilise une eau de source.",
            "Commentaires acerbes au conseil municipal",
            "Share prices fall in Lisbon",
            "More rain on the way",
            "",
            "…",
        ] {
            assert!(!is_boilerplate(line), "{line}");
        }
    }
}
