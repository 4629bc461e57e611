//! Forms: the distinct spellings of a document's marks.

use std::collections::HashMap;
use std::hash::BuildHasherDefault;

use crate::analysis::{Certainty, EntityKind};
use crate::entity::gazetteer::{Entry, Scan};
use crate::entity::mark::Mark;
use crate::order;
use crate::segment::{Case, Document, Identity, Token};

/// All marks of one spelling and kind; case, accents and hyphens do not tell spellings apart.
#[derive(Debug)]
pub(super) struct Form {
    /// Its words as the gazetteer compares them.
    pub words: Vec<u64>,
    pub kind: EntityKind,
    /// The marks, in text order; at least one.
    pub marks: Vec<usize>,
    /// The line of the lists that has this name, with this kind.
    pub entry: Option<Entry>,
    /// One word, written in capitals: `JNIM`, `UE`.
    pub acronym: bool,
    /// Best certainty of the marks.
    pub certainty: Certainty,
    /// First token of the first mark, and the number of its tokens.
    pub first: std::ops::Range<usize>,
}

/// The forms of a document.
#[derive(Debug)]
pub(super) struct Forms {
    /// By first mark.
    pub all: Vec<Form>,
    /// The form of each mark.
    pub of_mark: Vec<usize>,
}

/// Kinds, for the key of a form.
const KINDS: u64 = 5;

impl Forms {
    pub fn new(document: &Document<'_>, scan: &Scan<'_>, marks: &[Mark]) -> Self {
        let mut numbers: HashMap<u64, usize, BuildHasherDefault<Identity>> = HashMap::default();
        let mut forms = Self { all: Vec::new(), of_mark: Vec::with_capacity(marks.len()) };
        for (number, mark) in marks.iter().enumerate() {
            let key =
                scan.key(mark.tokens.clone()).wrapping_mul(KINDS).wrapping_add(mark.kind as u64);
            let next = forms.all.len();
            let at = *numbers.entry(key).or_insert(next);
            if at == next {
                forms.all.push(Form::new(document, scan, mark));
            }
            if let Some(form) = forms.all.get_mut(at) {
                form.marks.push(number);
                form.certainty = form.certainty.max(mark.certainty);
            }
            forms.of_mark.push(at);
        }
        forms
    }

    /// Pairs of forms with the same words and different kinds.
    pub fn of_one_spelling(&self) -> Vec<(usize, usize)> {
        let mut order: Vec<usize> = (0..self.all.len()).collect();
        let words = |at: usize| self.all.get(at).map(|form| form.words.as_slice());
        order::sort_by(&mut order, |&left, &right| words(left).cmp(&words(right)));
        order
            .windows(2)
            .filter_map(|pair| match pair {
                &[left, right] if words(left) == words(right) => Some((left, right)),
                _ => None,
            })
            .collect()
    }
}

impl Form {
    fn new(document: &Document<'_>, scan: &Scan<'_>, mark: &Mark) -> Self {
        let listed = scan
            .longest(mark.tokens.start)
            .filter(|found| found.len == mark.tokens.len() && found.lists.names(mark.kind));
        let only = match document.tokens().get(mark.tokens.clone()) {
            Some([only]) => Some(only),
            _ => None,
        };
        Self {
            words: mark.tokens.clone().flat_map(|at| scan.hashes(at)).collect(),
            kind: mark.kind,
            marks: Vec::new(),
            entry: listed.map(|found| found.entry),
            acronym: only.is_some_and(|token| is_acronym(document, token)),
            certainty: Certainty::Check,
            first: mark.tokens.clone(),
        }
    }

    /// Whether the form is an acronym's expansion by its shape.
    pub fn is_long(&self) -> bool {
        self.words.len() > 1
    }
}

/// Whether a token is written as acronyms are: `JNIM`, `LaREM`, `Minusma` is not.
pub(super) fn is_acronym(document: &Document<'_>, token: &Token) -> bool {
    let form = document.form(token);
    let capitals = form.chars().filter(|ch| ch.is_uppercase()).count();
    match token.case {
        Case::Upper => true,
        Case::Mixed => capitals * 2 >= form.chars().count(),
        _ => false,
    }
}
