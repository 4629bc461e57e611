//! From characters to tokens, in one pass without going back.

use super::address::{address_length, email_length};
use super::character::{case_of, elides_before, is_letter, is_punctuation, run_length};
use super::{Case, Token, TokenClass, Vocabulary};
use crate::language::Lexicon;
use crate::text::TextRange;

/// Longest word (in bytes, without the stop) that is looked up as an
/// abbreviation or an elision: above that there is none in any lexicon.
const SHORT_WORD: usize = 12;

/// The tokens of a view and its distinct words.
pub(super) fn tokenize(text: &str, lexicon: &Lexicon) -> (Vec<Token>, Vocabulary) {
    // News runs at about five bytes a token; growing would take the room three times.
    let tokens = Vec::with_capacity(text.len() / 4 + 1);
    let mut tokenizer =
        Tokenizer { text, lexicon, at: 0, spaced: true, tokens, vocabulary: Vocabulary::default() };
    tokenizer.run();
    tokenizer.tokens.shrink_to_fit();
    (tokenizer.tokens, tokenizer.vocabulary)
}

struct Tokenizer<'t> {
    text: &'t str,
    lexicon: &'t Lexicon,
    at: usize,
    spaced: bool,
    tokens: Vec<Token>,
    vocabulary: Vocabulary,
}

impl<'t> Tokenizer<'t> {
    fn run(&mut self) {
        while let Some(ch) = self.peek(0) {
            if ch.is_whitespace() {
                self.at += ch.len_utf8();
                self.spaced = true;
            } else if is_letter(ch) {
                self.word_or_address();
            } else if ch.is_numeric() {
                self.number();
            } else if matches!(ch, '#' | '@') && self.spaced && self.tag_length() > 1 {
                let length = self.tag_length();
                self.push(length, TokenClass::Tag);
            } else if !self.enclitic() {
                self.mark(ch);
            }
        }
    }

    fn rest(&self) -> &'t str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// The character `offset` bytes ahead.
    fn peek(&self, offset: usize) -> Option<char> {
        self.text.get(self.at + offset..)?.chars().next()
    }

    fn push(&mut self, length: usize, class: TokenClass) {
        let range = TextRange::from_usize(self.at, self.at + length);
        let form = range.of(self.text);
        let word = self.vocabulary.intern(form);
        let case = match class {
            TokenClass::Word | TokenClass::Mixed => case_of(form),
            _ => Case::None,
        };
        self.tokens.push(Token { range, word, class, spaced: self.spaced, case });
        self.at += length;
        self.spaced = false;
    }

    fn word_or_address(&mut self) {
        if self.spaced || self.after_opening() {
            if let Some(length) = address_length(self.rest()) {
                return self.push(length, TokenClass::Url);
            }
            if let Some(length) = email_length(self.rest()) {
                return self.push(length, TokenClass::Email);
            }
        }
        let (length, digits) = self.word_length();
        let class = if digits { TokenClass::Mixed } else { TokenClass::Word };
        self.push(length, class);
    }

    fn after_opening(&self) -> bool {
        self.tokens.last().is_some_and(|token| token.class == TokenClass::Punctuation)
    }

    /// Bytes of the word that begins here, and whether digits are in it.
    fn word_length(&self) -> (usize, bool) {
        let run = run_length(self.rest(), |ch| is_letter(ch) || ch.is_numeric());
        if let Some(elision) = self.elision(run) {
            return (elision, false);
        }
        if let Some(dotted) = self.dotted_length(run) {
            return (dotted, false);
        }
        if let Some(prefix) = self.prefix_length(run) {
            return (prefix, false);
        }
        let mut length = run;
        while let Some(joint) = self.peek(length).filter(|&ch| matches!(ch, '-' | '\'')) {
            let after = length + joint.len_utf8();
            let next = run_length(self.text.get(self.at + after..).unwrap_or_default(), |ch| {
                is_letter(ch) || ch.is_numeric()
            });
            if next == 0 || self.is_joint_of_two_words(length, joint, after, next) {
                break;
            }
            length = after + next;
        }
        let form = self.text.get(self.at..self.at + length).unwrap_or_default();
        (length, form.chars().any(char::is_numeric))
    }

    /// Bytes of the prefix that leans on the name after it, hyphen included: `ex-` in `ex-Wagner`.
    fn prefix_length(&self, run: usize) -> Option<usize> {
        if run > SHORT_WORD || self.peek(run) != Some('-') {
            return None;
        }
        let length = run + 1;
        let lower = self.text.get(self.at..self.at + length)?.to_lowercase();
        let named = self.peek(length).is_some_and(char::is_uppercase);
        (named && self.lexicon.prefixes.contains(&lower.as_str())).then_some(length)
    }

    /// Whether the hyphen or apostrophe at `length` stands between two tokens.
    fn is_joint_of_two_words(&self, length: usize, joint: char, after: usize, next: usize) -> bool {
        let tail = self.text.get(self.at + after..self.at + after + next).unwrap_or_default();
        if joint == '\'' {
            return self.lexicon.possessive && tail.eq_ignore_ascii_case("s");
        }
        self.enclitic_length(length).is_some() || self.is_compound(length, after + next, tail)
    }

    /// Whether a capitalised word of `length` bytes and `tail` behind its hyphen are two words: a name and what it does, not
    /// "State-owned" at the start of a sentence.
    fn is_compound(&self, length: usize, end: usize, tail: &str) -> bool {
        let head = self.text.get(self.at..self.at + length).unwrap_or_default();
        let named = head.starts_with(char::is_uppercase) && length > 1;
        named
            && self.peek(end) != Some('-')
            && self.lexicon.compounds.contains(&tail)
            && !self.lexicon.common_heads.iter().any(|common| head.eq_ignore_ascii_case(common))
    }

    /// Bytes of the elided word, apostrophe included: `l'` before `ONU`.
    fn elision(&self, run: usize) -> Option<usize> {
        if run > SHORT_WORD || self.peek(run) != Some('\'') {
            return None;
        }
        let length = run + 1;
        let lower = self.text.get(self.at..self.at + length)?.to_lowercase();
        if !self.lexicon.elisions.contains(&lower.as_str()) {
            return None;
        }
        // N'Djamena, M'Sila: only before a vowel, a digit or a sign is it an elision.
        match self.peek(length) {
            Some(next) if is_letter(next) && !elides_before(next) => {
                let acronym = self
                    .text
                    .get(self.at + length + next.len_utf8()..)
                    .and_then(|rest| rest.chars().next())
                    .is_some_and(char::is_uppercase);
                (next.is_lowercase() || acronym).then_some(length)
            }
            _ => Some(length),
        }
    }

    /// Bytes of an abbreviation or of initials with their stops: `M.`, `U.S.`, `J.-C.`
    fn dotted_length(&self, run: usize) -> Option<usize> {
        if self.peek(run) != Some('.') || run > SHORT_WORD {
            return None;
        }
        let form = self.text.get(self.at..self.at + run)?;
        let single = form.chars().count() == 1;
        if single && form.chars().all(char::is_uppercase) {
            return Some(self.initials_length(run));
        }
        let abbreviated = |stem: &str| {
            let lower = stem.to_lowercase();
            self.lexicon.abbreviations.contains(&lower.as_str())
                || self.lexicon.closing_abbreviations.contains(&lower.as_str())
        };
        if abbreviated(form) {
            return Some(run + 1);
        }
        // a.m., p.m., e.g.
        let second = run + 1 + run_length(self.text.get(self.at + run + 1..)?, is_letter);
        let both = self.text.get(self.at..self.at + second)?;
        (single && self.peek(second) == Some('.') && abbreviated(both)).then_some(second + 1)
    }

    /// Bytes of a run of single capitals with stops that begins at this token.
    fn initials_length(&self, run: usize) -> usize {
        let mut length = run + 1;
        loop {
            let mut next = length;
            if self.peek(next) == Some('-') {
                next += 1;
            }
            match self.peek(next) {
                Some(ch) if ch.is_uppercase() && self.peek(next + ch.len_utf8()) == Some('.') => {
                    length = next + ch.len_utf8() + 1;
                }
                _ => return length,
            }
        }
    }

    fn number(&mut self) {
        let mut length = run_length(self.rest(), char::is_numeric);
        let grouped = self.grouped_length(length);
        if grouped > length {
            length = grouped;
        }
        // Points and commas between digits: 1.234,5 — never a stop at the end.
        while let Some(separator) = self.peek(length) {
            let after = length + separator.len_utf8();
            let digits =
                run_length(self.text.get(self.at + after..).unwrap_or_default(), char::is_numeric);
            if !matches!(separator, '.' | ',') || digits == 0 {
                break;
            }
            length = after + digits;
        }
        let letters = run_length(self.text.get(self.at + length..).unwrap_or_default(), |ch| {
            is_letter(ch) || ch.is_numeric()
        });
        if letters == 0 {
            return self.push(length, TokenClass::Number);
        }
        self.push(length + letters, TokenClass::Mixed);
    }

    /// Bytes of a number in groups of three apart by one space: `26 000`, `1 234 567`.
    fn grouped_length(&self, first: usize) -> usize {
        let lead = self.text.get(self.at..self.at + first).unwrap_or_default();
        let mut length = first;
        if first > 3 || lead.starts_with('0') {
            return length;
        }
        while self.peek(length) == Some(' ') {
            let group = self.text.get(self.at + length + 1..).unwrap_or_default();
            let digits = run_length(group, |ch| ch.is_ascii_digit());
            let more = group.get(digits..).and_then(|rest| rest.chars().next());
            if digits != 3 || more.is_some_and(is_letter) {
                break;
            }
            length += 4;
        }
        length
    }

    /// Takes `-t-il` or `'s` after a word as a token of its own.
    fn enclitic(&mut self) -> bool {
        let word_before = !self.spaced
            && self.tokens.last().is_some_and(|token| token.class != TokenClass::Punctuation);
        if !word_before {
            return false;
        }
        if let Some(length) = self.enclitic_length(0) {
            self.push(length, TokenClass::Word);
            return true;
        }
        let possessive = self.lexicon.possessive
            && self.peek(0) == Some('\'')
            && self.peek(1).is_some_and(|ch| matches!(ch, 's' | 'S'))
            && !self.peek(2).is_some_and(is_letter);
        if possessive {
            self.push(2, TokenClass::Word);
        }
        possessive
    }

    /// Bytes of the hyphened pronoun that begins `offset` bytes ahead.
    fn enclitic_length(&self, offset: usize) -> Option<usize> {
        let rest = self.text.get(self.at + offset..)?;
        self.lexicon.enclitics.iter().map(|enclitic| enclitic.len()).find(|&length| {
            rest.get(..length).is_some_and(|form| {
                self.lexicon.enclitics.contains(&form)
                    && !rest
                        .get(length..)
                        .is_some_and(|more| more.starts_with(|ch: char| is_letter(ch) || ch == '-'))
            })
        })
    }

    fn tag_length(&self) -> usize {
        let run = self.rest().get(1..).unwrap_or_default();
        1 + run_length(run, |ch| is_letter(ch) || ch.is_numeric() || ch == '_')
    }

    /// One mark; an ellipsis of dots and a run of dashes are one token.
    fn mark(&mut self, ch: char) {
        let mut length = ch.len_utf8();
        if matches!(ch, '.' | '-' | '–' | '—' | '_' | '*' | '=') {
            length = run_length(self.rest(), |next| next == ch);
        }
        let class = if is_punctuation(ch) { TokenClass::Punctuation } else { TokenClass::Symbol };
        self.push(length, class);
    }
}

#[cfg(test)]
mod tests {
    use crate::language::Language;
    use crate::segment::Document;
    use crate::text::View;

    fn tokens(text: &str, language: Language) -> String {
        let view = View::new(text);
        let document = Document::new(&view, language, None);
        let forms: Vec<&str> = document.tokens().iter().map(|token| document.form(token)).collect();
        forms.join("|")
    }

    fn french(text: &str) -> String {
        tokens(text, Language::French)
    }

    #[test]
    fn elisions_part_and_names_stay_whole() {
        assert_eq!(french("l’ONU et d’Haïti"), "l'|ONU|et|d'|Haïti");
        assert_eq!(french("aujourd'hui à N'Djamena"), "aujourd'hui|à|N'Djamena");
        assert_eq!(french("L'UMP qu'il prud'homme"), "L'|UMP|qu'|il|prud'homme");
        assert_eq!(french("Denis Sassou-Nguesso, Sana'a"), "Denis|Sassou-Nguesso|,|Sana'a");
        assert_eq!(
            french("a-t-il dit, viendra-t-elle, rendez-vous"),
            "a|-t-il|dit|,|viendra|-t-elle|,|rendez-vous"
        );
    }

    #[test]
    fn prefixes_and_participles_part_from_names() {
        assert_eq!(
            french("l'ex-Yougoslavie, l'ex-ministre, un vote anti-Dupont, non-dit"),
            "l'|ex-|Yougoslavie|,|l'|ex-ministre|,|un|vote|anti-|Dupont|,|non-dit"
        );
        assert_eq!(
            tokens("a NATO-led force, Durban-based, pro-Oslo, Al-led-it", Language::English),
            "a|NATO|-|led|force|,|Durban|-|based|,|pro-|Oslo|,|Al-led-it"
        );
        assert_eq!(
            tokens("State-owned mills. Government-led talks", Language::English),
            "State-owned|mills|.|Government-led|talks"
        );
    }

    #[test]
    fn stops_of_abbreviations_and_initials() {
        assert_eq!(french("M. Dupré, av. J.-C. et É. Roux."), "M.|Dupré|,|av.|J.-C.|et|É.|Roux|.");
        assert_eq!(
            tokens("The U.S. at 3 p.m. today.", Language::English),
            "The|U.S.|at|3|p.m.|today|."
        );
    }

    #[test]
    fn numbers_with_separators() {
        assert_eq!(french("26 000 hommes, 1 234 567,5 t"), "26 000|hommes|,|1 234 567,5|t");
        assert_eq!(french("en 2016 120 autres, 01 23 45 67"), "en|2016|120|autres|,|01|23|45|67");
        assert_eq!(
            french("3,5 % le 9e à 20h30 sur la RN24, 3-0."),
            "3,5|%|le|9e|à|20h30|sur|la|RN24|,|3|-|0|."
        );
        assert_eq!(french("12\u{202f}000\u{a0}€."), "12 000|€|.");
    }

    #[test]
    fn addresses_and_tags() {
        assert_eq!(
            french("Voir https://exemple.org/a?b=1, ou a.b@exemple.org."),
            "Voir|https://exemple.org/a?b=1|,|ou|a.b@exemple.org|."
        );
        assert_eq!(french("#Sahel @agence 🎉 « oui »"), "#Sahel|@agence|🎉|«|oui|»");
    }

    #[test]
    fn english_possessives_part() {
        assert_eq!(
            tokens("Hale's plan isn't O'Neil's", Language::English),
            "Hale|'s|plan|isn't|O'Neil|'s"
        );
    }

    #[test]
    fn hostile_texts_stay_linear() {
        for unit in ["a-", "1 ", "l'", "A.", "@", "-t-il", "1.", "www.", "a@", "a_", "a-.", "a@b_"]
        {
            let text = unit.repeat(200_000 / unit.len());
            assert!(!tokens(&text, Language::French).is_empty());
        }
    }
}
