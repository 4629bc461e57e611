//! The compiled list and what it finds.

use std::ops::Range;

use crate::patterns::Patterns;
use crate::plain::plain;
use crate::words::Words;

/// A line of the reader's list.
#[derive(Clone, Copy, Debug)]
pub struct OwnTerm<'a> {
    /// The term, or the regular expression.
    pub form: &'a str,
    /// Whether `form` is a regular expression.
    pub pattern: bool,
}

/// Where a term stands, in UTF-16 units of the text as given; half-open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Match {
    /// Its index in the list.
    pub term: usize,
    /// Its first unit.
    pub start: usize,
    /// The unit after its last.
    pub end: usize,
}

/// A line of the list that cannot be used; the others work all the same.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refusal {
    /// Its index in the list.
    pub index: usize,
    /// What is the matter.
    pub reason: Reason,
    /// The same in English words, with the place in a pattern.
    pub message: String,
}

/// Why a line of the list cannot be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// No letter and no digit in it.
    Empty,
    /// More than [`MAX_FORM`] characters.
    Long,
    /// No regular expression.
    Syntax,
    /// A regular expression that needs more memory than [`crate::MAX_PATTERN_BYTES`].
    Large,
    /// A regular expression that matches the empty text, so at every place.
    MatchesNothing,
}

impl Reason {
    /// A stable lower-case name.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Empty => "empty",
            Self::Long => "long",
            Self::Syntax => "syntax",
            Self::Large => "large",
            Self::MatchesNothing => "matches-nothing",
        }
    }
}

/// Longest term or pattern, in characters. Names are far shorter; a pattern
/// that lists hundreds of names is better given as so many terms.
pub const MAX_FORM: usize = 1_000;

/// A compiled list.
#[derive(Debug, Default)]
pub struct Terms {
    words: Words,
    patterns: Patterns,
}

impl Terms {
    /// Compiles `list`, and says which of its lines cannot be used.
    #[must_use]
    pub fn compile(list: &[OwnTerm<'_>]) -> (Self, Vec<Refusal>) {
        let mut terms = Self::default();
        let mut refused = Vec::new();
        for (index, line) in list.iter().enumerate() {
            if let Err((reason, message)) = terms.add(index, line) {
                refused.push(Refusal { index, reason, message });
            }
        }
        (terms, refused)
    }

    fn add(&mut self, index: usize, line: &OwnTerm<'_>) -> Result<(), (Reason, String)> {
        let length = line.form.chars().count();
        if length > MAX_FORM {
            let message = format!("{length} characters: at most {MAX_FORM} are allowed");
            return Err((Reason::Long, message));
        }
        let form = plain(line.form.trim());
        if line.pattern { self.patterns.add(index, &form) } else { self.words.add(index, &form) }
    }

    /// Every match in `text`, in its order, none overlapping.
    ///
    /// Linear in the length of the text for terms; for patterns, linear in the
    /// length of each line unless one matches long and often within it.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Match> {
        let text = plain(text);
        let mut found = Vec::new();
        self.words.find(&text, &mut found);
        self.patterns.find(&text, &mut found);
        in_utf16(&text, without_overlaps(found))
    }
}

/// A match in bytes, with the index of its term.
pub type Found = (Range<usize>, usize);

fn without_overlaps(mut found: Vec<Found>) -> Vec<Found> {
    found.sort_by_key(|(range, term)| (range.start, std::cmp::Reverse(range.end), *term));
    let mut end = 0;
    found.retain(|(range, _)| {
        let free = range.start >= end;
        if free {
            end = range.end;
        }
        free
    });
    found
}

/// Byte offsets as UTF-16 offsets, in one pass over the text.
fn in_utf16(text: &str, found: Vec<Found>) -> Vec<Match> {
    let mut bytes = 0;
    let mut units = 0;
    let mut advance = |to: usize| {
        units += text.get(bytes..to).unwrap_or_default().encode_utf16().count();
        bytes = to;
        units
    };
    found
        .into_iter()
        .map(|(range, term)| Match { term, start: advance(range.start), end: advance(range.end) })
        .collect()
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    /// What `list` finds in `text`; a line that begins with `/` is a pattern.
    fn find<'t>(list: &[&str], text: &'t str) -> Vec<(usize, &'t str)> {
        let (terms, refused) = Terms::compile(&lines(list));
        assert_eq!(refused, []);
        let units: Vec<u16> = text.encode_utf16().collect();
        terms
            .find(text)
            .into_iter()
            .map(|it| {
                let at = |unit: usize| String::from_utf16(&units[..unit]).unwrap().len();
                (it.term, &text[at(it.start)..at(it.end)])
            })
            .collect()
    }

    fn lines<'a>(list: &[&'a str]) -> Vec<OwnTerm<'a>> {
        list.iter()
            .map(|line| match line.strip_prefix('/') {
                Some(form) => OwnTerm { form, pattern: true },
                None => OwnTerm { form: line, pattern: false },
            })
            .collect()
    }

    #[test]
    fn a_term_is_whole_words() {
        assert_eq!(find(&["port"], "Le port, l’import, Port-Réal."), [(0, "port"), (0, "Port")]);
        assert_eq!(find(&["Val-Clair"], "À Val-Clair et Val Clair."), [(0, "Val-Clair")]);
        assert_eq!(find(&["C++"], "C, C++ et C+"), [(0, "C++")]);
        assert_eq!(find(&["été"], "L’été. Étés. ÉTÉ"), [(0, "été"), (0, "ÉTÉ")]);
    }

    #[test]
    fn capitals_ask_for_capitals() {
        assert_eq!(
            find(&["Orange"], "Une orange d’Orange (ORANGE)."),
            [(0, "Orange"), (0, "ORANGE")]
        );
        assert_eq!(find(&["zone franche"], "Zone Franche"), [(0, "Zone Franche")]);
    }

    #[test]
    fn apostrophes_and_spaces_of_any_kind_agree() {
        let text = "l’Union\u{A0}du\u{202F}fleuve, l'Union  du\nfleuve";
        assert_eq!(
            find(&["l'Union du fleuve"], text),
            [(0, "l’Union\u{A0}du\u{202F}fleuve"), (0, "l'Union  du\nfleuve")]
        );
        assert_eq!(find(&["Union du fleuve"], "Union\n\ndu fleuve"), []);
        assert_eq!(find(&["/l'U\\w+ du"], text), [(0, "l’Union\u{A0}du")]);
    }

    #[test]
    fn the_longest_stands_then_the_first_in_the_list() {
        let list = ["/[A-Z]\\w+", "Val", "Val Clair", "Clair"];
        assert_eq!(find(&list, "Val Clair, Val"), [(2, "Val Clair"), (0, "Val")]);
        assert_eq!(find(&["Val Clair Est", "Val"], "Val Clair Ouest"), [(1, "Val")]);
    }

    #[test]
    fn offsets_are_utf16() {
        let (terms, _) = Terms::compile(&lines(&["fin"]));
        assert_eq!(terms.find("😀é’ fin"), [Match { term: 0, start: 5, end: 8 }]);
    }

    #[test]
    fn a_pattern_stays_within_its_line() {
        assert_eq!(find(&["/a.*b"], "a 1 b\na\nb a b"), [(0, "a 1 b"), (0, "a b")]);
        assert_eq!(find(&["/(?s)a.*b"], "a\nb"), []);
        assert_eq!(find(&["/^n° ?\\d+$"], "n° 12\r\nn° 3 b\nn°4"), [(0, "n° 12"), (0, "n°4")]);
    }

    #[test]
    fn what_cannot_be_used_is_named() {
        let long = "x".repeat(MAX_FORM + 1);
        let list = ["", " – ", &long, "/(a", "/a*", "/\\w{1,900}\\w{1,900}", "good"];
        let (terms, refused) = Terms::compile(&lines(&list));
        let told: Vec<String> = refused
            .iter()
            .map(|it| format!("{} {}: {}", it.index, it.reason.name(), it.message))
            .collect();
        let expected = [
            "0 empty: no letter and no digit to find",
            "1 empty: no letter and no digit to find",
            "2 long: 1001 characters: at most 1000 are allowed",
            "3 syntax: unclosed group",
            "4 matches-nothing: it matches the empty text, which is everywhere",
            "5 large: it needs more than 1048576 bytes once compiled: repeat less",
        ];
        assert_eq!(told, expected);
        assert_eq!(terms.find("good").len(), 1);
    }

    proptest::proptest! {
        #[test]
        fn matches_are_in_order_and_inside(text in "\\PC{0,60}", a in "\\PC{1,4}", b in "\\PC{1,4}") {
            let (terms, _) = Terms::compile(&lines(&[&a, &b, "/\\w+'", "e"]));
            let mut end = 0;
            for it in terms.find(&text) {
                proptest::prop_assert!(it.start >= end && it.end > it.start);
                end = it.end;
            }
            proptest::prop_assert!(end <= text.encode_utf16().count());
        }
    }
}
