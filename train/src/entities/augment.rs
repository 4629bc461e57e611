//! Variants of texts as they come in practice: headlines in capitals or in
//! title case, text without accents or without capitals.

use super::corpus::{Name, Text};

/// Of so many texts each variant is made of one; the offsets keep the variants
/// on different texts. Fewer texts between blur what capitals say elsewhere.
const EVERY: usize = 6;

/// Of so many texts one is repeated in small letters, and which. Without any such a text in small
/// letters scores under 10 F1; with one of six it scores 75, and other texts 0.2 less.
const SMALL_EVERY: usize = 12;
const SMALL_AT: usize = 3;

/// Lines of a text that a variant keeps: the headline and what explains its names.
const LINES: usize = 3;

/// Words of so many letters stay small in title case.
const SMALL_WORD: usize = 3;

/// The variants of the text numbered `number`.
pub fn variants(text: &Text, number: usize) -> Vec<Text> {
    let head = beginning(text, LINES);
    let title = head.text.find('\n').unwrap_or(head.text.len());
    if number % SMALL_EVERY == SMALL_AT {
        return vec![rewrite(&head, |_, ch| small(ch))];
    }
    match number % EVERY {
        0 => vec![rewrite(&head, |at, ch| if at.byte < title { upper(ch) } else { ch })],
        2 => vec![rewrite(&head, |at, ch| {
            let small = at.word_letters <= SMALL_WORD && at.byte > 0;
            if at.byte < title && at.word_start && !small { upper(ch) } else { ch }
        })],
        4 => vec![rewrite(&head, |_, ch| plain(ch))],
        _ => Vec::new(),
    }
}

/// How texts are damaged in practice, to measure what it costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Damage {
    LowerCase,
    Capitals,
    NoAccents,
    StraightApostrophes,
    CurlyApostrophes,
}

impl Damage {
    pub const ALL: [Self; 5] = [
        Self::LowerCase,
        Self::Capitals,
        Self::NoAccents,
        Self::StraightApostrophes,
        Self::CurlyApostrophes,
    ];
}

/// All of `text`, damaged.
pub fn damaged(text: &Text, damage: Damage) -> Text {
    rewrite(text, |_, ch| match damage {
        Damage::LowerCase => small(ch),
        Damage::Capitals => upper(ch),
        Damage::NoAccents => plain(ch),
        Damage::StraightApostrophes if ch == '’' => '\'',
        Damage::CurlyApostrophes if ch == '\'' => '’',
        Damage::StraightApostrophes | Damage::CurlyApostrophes => ch,
    })
}

/// The first `lines` lines with their names.
fn beginning(text: &Text, lines: usize) -> Text {
    let end = text.text.split_inclusive('\n').take(lines).map(str::len).sum();
    let mut head = text.clone();
    head.text.truncate(end);
    head.names.retain(|name| name.end <= end);
    head
}

/// Where a character stands.
struct At {
    byte: usize,
    word_start: bool,
    /// Letters of the word that begins here; zero inside words.
    word_letters: usize,
}

/// The text with every character replaced by one other, its names in their new places.
fn rewrite(text: &Text, replace: impl Fn(At, char) -> char) -> Text {
    let mut out = String::with_capacity(text.text.len());
    let mut places = vec![0; text.text.len() + 1];
    let mut before = ' ';
    for (byte, ch) in text.text.char_indices() {
        places[byte] = out.len();
        let word_start = ch.is_alphabetic() && !before.is_alphanumeric();
        let word = if word_start { &text.text[byte..] } else { "" };
        let word_letters = word.chars().take_while(|ch| ch.is_alphabetic()).count();
        out.push(replace(At { byte, word_start, word_letters }, ch));
        before = ch;
    }
    places[text.text.len()] = out.len();
    let names = text.names.iter();
    let names =
        names.map(|name| Name { start: places[name.start], end: places[name.end], ..*name });
    Text { id: text.id.clone(), names: names.collect(), text: out }
}

/// The small letter of a capital.
fn small(ch: char) -> char {
    ch.to_lowercase().next().unwrap_or(ch)
}

/// The capital of a letter that has exactly one.
fn upper(ch: char) -> char {
    let mut capitals = ch.to_uppercase();
    match (capitals.next(), capitals.next()) {
        (Some(capital), None) => capital,
        _ => ch,
    }
}

/// A Latin letter of French or its neighbours without its accent.
fn plain(ch: char) -> char {
    const PAIRS: [(&str, char); 14] = [
        ("àâäáãå", 'a'),
        ("éèêë", 'e'),
        ("îïíì", 'i'),
        ("ôöóõò", 'o'),
        ("ûùüú", 'u'),
        ("ç", 'c'),
        ("ñ", 'n'),
        ("ÀÂÄÁÃÅ", 'A'),
        ("ÉÈÊË", 'E'),
        ("ÎÏÍÌ", 'I'),
        ("ÔÖÓÕÒ", 'O'),
        ("ÛÙÜÚ", 'U'),
        ("Ç", 'C'),
        ("Ñ", 'N'),
    ];
    PAIRS.iter().find(|(accented, _)| accented.contains(ch)).map_or(ch, |&(_, plain)| plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn damage_keeps_names_in_place() {
        let text = "L’école d'Étaples";
        let start = text.find("Étaples").unwrap();
        let names = vec![Name { start, end: text.len(), kind: 1 }];
        let text = Text { id: String::new(), text: text.to_owned(), names };
        let forms = Damage::ALL.map(|damage| {
            let text = damaged(&text, damage);
            format!("{}: {}", text.text, &text.text[text.names[0].start..text.names[0].end])
        });
        assert_eq!(
            forms,
            [
                "l’école d'étaples: étaples",
                "L’ÉCOLE D'ÉTAPLES: ÉTAPLES",
                "L’ecole d'Etaples: Etaples",
                "L'école d'Étaples: Étaples",
                "L’école d’Étaples: Étaples",
            ]
        );
    }

    #[test]
    fn names_move_with_their_text() {
        let text = "Grève à Étaples\nLe port d'Étaples est fermé.";
        let start = text.find("Étaples").unwrap();
        let names = vec![Name { start, end: start + "Étaples".len(), kind: 1 }];
        let text = Text { id: String::new(), text: text.to_owned(), names };
        let forms = |number| -> Vec<String> {
            let all = variants(&text, number);
            all.iter().map(|t| t.text[t.names[0].start..t.names[0].end].to_owned()).collect()
        };
        assert_eq!(forms(0), ["ÉTAPLES"]);
        assert_eq!(forms(4), ["Etaples"]);
        assert!(forms(1).is_empty());
        assert!(variants(&text, 2)[0].text.starts_with("Grève à Étaples\n"));
    }
}
