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

/// Words of one person's name, or of a first name and an agency's. Higher
/// takes headings that are written in capitals for names.
const FULL_NAME_WORDS: std::ops::RangeInclusive<usize> = 2..=4;

/// So many words at most say what somebody did for an article, the one before
/// the name among them: « Textes et photos de ». Higher takes headings that
/// end with a name for signatures.
const CREDIT_WORDS: usize = 4;

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

/// « Par Jeanne Morel, avec AFP »: an opening, then names and their joints
/// only, or a full name and what is set apart from it (« Par Jeanne Morel,
/// politologue »). The town may come first: « Bamako, de notre correspondante ».
fn is_byline(line: &str, lists: &Boilerplate) -> bool {
    let lower = line.to_lowercase();
    let opening = |lower: &str| lists.bylines.iter().find(|it| opens(lower, &[it])).copied();
    if !is_short(line) {
        return false;
    }
    if let Some(opening) = opening(&lower) {
        let names = line.get(opening.len()..).unwrap_or_default();
        let called = opening.contains(' ') || names.trim_start().starts_with(char::is_uppercase);
        return called && is_names_only(names, lists) || NameRun::of(names).is_apart();
    }
    let (town, _) = line.split_once(", ").unwrap_or_default();
    let (_, rest) = lower.split_once(", ").unwrap_or_default();
    !town.contains(' ') && is_name(town) && opening(rest).is_some_and(|it| it.contains(' '))
}

/// Whether `line` may name who wrote the article: a full name, or a few words
/// and a full name (« Une enquête de Jeanne Morel »), and no more than what
/// joins names. A heading may look the same: where it stands tells them apart.
pub(super) fn may_sign(line: &str) -> bool {
    is_short(line)
        && Language::ALL.into_iter().any(|language| {
            let lists = language.lexicon().boilerplate;
            let credited = line.match_indices(' ').take(CREDIT_WORDS).filter_map(|(at, _)| {
                let joint = line.get(..at)?.rsplit(' ').next()?;
                (joint == ":" || joint.ends_with(':') || lists.credits.contains(&joint))
                    .then(|| line.get(at..))?
            });
            std::iter::once(line)
                .chain(credited)
                .any(|names| NameRun::of(names).is_full() && is_names_only(names, lists))
        })
}

fn is_short(line: &str) -> bool {
    line.split_whitespace().count() <= BYLINE_WORDS && !ends_like_a_sentence(line)
}

/// Names and the small words between them, a name among them.
fn is_names_only(words: &str, lists: &Boilerplate) -> bool {
    let mut words = words
        .split(|ch: char| ch.is_whitespace() || matches!(ch, ',' | '/' | '|' | '(' | ')'))
        .filter(|word| word.contains(char::is_alphanumeric))
        .peekable();
    words.peek().is_some() && words.all(|word| is_name(word) || lists.byline_words.contains(&word))
}

/// A word with a capital, or an address.
fn is_name(word: &str) -> bool {
    let first = word.chars().find(|ch| ch.is_alphanumeric());
    word.contains('@') || first.is_some_and(char::is_uppercase)
}

/// The words with capitals that a text begins with.
struct NameRun {
    words: usize,
    /// A mark sets what follows apart, or nothing follows.
    closed: bool,
}

impl NameRun {
    fn of(text: &str) -> Self {
        let mut run = Self { words: 0, closed: true };
        for word in text.split_whitespace() {
            if !word.starts_with(char::is_alphanumeric) {
                break;
            }
            if !is_name(word) {
                run.closed = false;
                break;
            }
            run.words += 1;
            if word.ends_with([',', ';', ':']) {
                break;
            }
        }
        run
    }

    /// A first name and a surname at least, and no whole title in capitals.
    fn is_full(&self) -> bool {
        FULL_NAME_WORDS.contains(&self.words)
    }

    fn is_apart(&self) -> bool {
        self.is_full() && self.closed
    }
}

fn ends_like_a_sentence(line: &str) -> bool {
    line.ends_with(['.', '!', '?', '…', '»', '"'])
}

#[cfg(test)]
mod tests {
    use super::{is_boilerplate, may_sign};

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
    fn bylines() {
        for line in [
            "Par Jeanne Morel (envoyée spéciale à Bamako)",
            "Par Jeanne Morel, politologue à l'université du Val",
            "Par Jeanne Morel – 3 mars 2024",
            "De notre correspondante à Bamako, Awa Traoré",
            "Bamako, de notre correspondant",
            "By Amy Hall, in Stonham",
            "By AMY HALL, chief economics correspondent",
            "From our correspondent in Stonham",
        ] {
            assert!(is_boilerplate(line), "{line}");
        }
        for line in ["Par Paris, la grogne monte", "By Monday, more rain", "Lyon, de nos jours"] {
            assert!(!is_boilerplate(line), "{line}");
        }
    }

    #[test]
    fn signatures() {
        for line in [
            "Jeanne Morel",
            "Jeanne Morel et Paul Ferrat (à Bamako)",
            "Jeanne Morel avec AFP",
            "Une enquête de Jeanne Morel",
            "Textes et photos : Jeanne Morel",
            "Amy Hall in Stonham",
            "Photographs by Amy Hall",
        ] {
            assert!(may_sign(line), "{line}");
        }
        for line in [
            "Lyon",
            "Jeanne Morel élue à Lyon",
            "Jeanne Morel, une vie de combats",
            "La fin de la crise",
            "Council Approves New Stonham Bridge Plan",
            "Amy Hall wins",
        ] {
            assert!(!may_sign(line), "{line}");
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
