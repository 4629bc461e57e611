//! What characters are: letters, punctuation, capitals.

use super::Case;

/// Bytes at the start of `text` whose characters all satisfy `keep`.
pub(super) fn run_length(text: &str, keep: impl Fn(char) -> bool) -> usize {
    text.find(|ch| !keep(ch)).unwrap_or(text.len())
}

/// Letters and the marks that lean on them.
pub(super) fn is_letter(ch: char) -> bool {
    ch.is_alphabetic() || is_combining(ch)
}

/// Marks that no precomposed letter holds stay behind their letter.
fn is_combining(ch: char) -> bool {
    matches!(ch, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{610}'..='\u{61a}'
        | '\u{64b}'..='\u{65f}' | '\u{93c}'..='\u{94d}' | '\u{fe20}'..='\u{fe2f}')
}

pub(super) fn is_punctuation(ch: char) -> bool {
    ch.is_ascii_punctuation()
        && !matches!(ch, '%' | '+' | '$' | '=' | '<' | '>' | '^' | '~' | '|' | '`')
        || matches!(
            ch,
            '«' | '»'
                | '‹'
                | '›'
                | '“'
                | '”'
                | '„'
                | '‟'
                | '…'
                | '–'
                | '—'
                | '·'
                | '•'
                | '¿'
                | '¡'
                | '‚'
                | '※'
                | '†'
                | '‡'
                | '′'
                | '″'
                | '‽'
                | '▪'
                | '●'
                | '◦'
                | '‣'
                | '►'
        )
}

/// Whether French drops a vowel before this letter.
pub(super) fn elides_before(ch: char) -> bool {
    matches!(
        ch.to_lowercase().next().unwrap_or(ch),
        'a' | 'e'
            | 'i'
            | 'o'
            | 'u'
            | 'y'
            | 'h'
            | 'é'
            | 'è'
            | 'ê'
            | 'ë'
            | 'à'
            | 'â'
            | 'ä'
            | 'î'
            | 'ï'
            | 'ô'
            | 'ö'
            | 'û'
            | 'ù'
            | 'ü'
            | 'œ'
            | 'æ'
            | 'á'
            | 'í'
            | 'ó'
            | 'ú'
            | 'ø'
            | 'å'
            | 'ō'
    )
}

/// How a word is cased; a capital after a hyphen, an apostrophe or a stop is like the first.
pub(super) fn case_of(form: &str) -> Case {
    let mut upper = 0;
    let mut lower = 0;
    let mut first_upper = false;
    let mut inner_upper = false;
    let mut after_joint = true;
    for ch in form.chars() {
        if ch.is_uppercase() {
            if upper + lower == 0 {
                first_upper = true;
            }
            inner_upper |= !after_joint;
            upper += 1;
        } else if ch.is_lowercase() {
            lower += 1;
        }
        after_joint = matches!(ch, '-' | '\'' | '.');
    }
    match (upper, lower) {
        (0, 0) => Case::None,
        (0, _) => Case::Lower,
        (1, 0) => Case::Capital,
        (_, 0) => Case::Upper,
        _ if first_upper && !inner_upper => Case::Capital,
        _ => Case::Mixed,
    }
}
