//! The tags of the sequence model: BIOES over the kinds of entities.

use crate::EntityKind;

/// The kinds in the order of their label numbers; the order is part of the model format.
pub const KINDS: [EntityKind; 5] = [
    EntityKind::Person,
    EntityKind::Location,
    EntityKind::Organization,
    EntityKind::Event,
    EntityKind::Product,
];

/// How many labels there are: outside, and four places in a name of each kind.
pub const LABELS: usize = 1 + 4 * KINDS.len();

/// The tag of one token: outside of names, or a place in a name of one kind.
///
/// A name is one `Single`, or `Begin`, any number of `Inside`, `End` (BIOES,
/// Ratinov and Roth 2009).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Label(u8);

/// Where a token stands in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    /// First of several.
    Begin,
    /// Neither first nor last.
    Inside,
    /// Last of several.
    End,
    /// The whole name.
    Single,
}

impl Place {
    /// The place of the token `offset` tokens into a name of `length` tokens.
    #[must_use]
    pub const fn of(offset: usize, length: usize) -> Self {
        match (offset, length - offset) {
            (0, 1) => Self::Single,
            (0, _) => Self::Begin,
            (_, 1) => Self::End,
            _ => Self::Inside,
        }
    }
}

impl Label {
    /// In no name.
    pub const OUTSIDE: Self = Self(0);

    /// Every label by its number.
    pub fn all() -> impl Iterator<Item = Self> + Clone {
        (0..LABELS as u8).map(Self)
    }

    /// The label numbered `number`, if there is one.
    #[must_use]
    pub const fn from_number(number: u8) -> Option<Self> {
        if (number as usize) < LABELS { Some(Self(number)) } else { None }
    }

    /// The label of a token at `place` in the name of a `KINDS[kind]`.
    #[must_use]
    pub const fn new(kind: usize, place: Place) -> Self {
        Self(1 + 4 * kind as u8 + place as u8)
    }

    /// Its number, below [`LABELS`].
    #[must_use]
    pub const fn number(self) -> usize {
        self.0 as usize
    }

    /// The index in [`KINDS`] of the name's kind; `None` outside.
    #[must_use]
    pub const fn kind(self) -> Option<usize> {
        match self.0 {
            0 => None,
            number => Some((number as usize - 1) / 4),
        }
    }

    /// The place in the name; `None` outside.
    #[must_use]
    pub const fn place(self) -> Option<Place> {
        match self.0 {
            0 => None,
            number => Some(match (number - 1) % 4 {
                0 => Place::Begin,
                1 => Place::Inside,
                2 => Place::End,
                _ => Place::Single,
            }),
        }
    }

    /// Whether the next token must go on with the name.
    #[must_use]
    pub const fn is_open(self) -> bool {
        matches!(self.place(), Some(Place::Begin | Place::Inside))
    }

    /// Whether it goes on with a name that the token before opened.
    #[must_use]
    pub const fn continues(self) -> bool {
        matches!(self.place(), Some(Place::Inside | Place::End))
    }

    /// Whether `next` may follow: a name that is open goes on with its own kind until its end.
    #[must_use]
    pub fn may_precede(self, next: Self) -> bool {
        if self.is_open() {
            next.continues() && next.kind() == self.kind()
        } else {
            !next.continues()
        }
    }
}

/// The names that a sequence of labels spells: kind (index in [`KINDS`]) and half-open token range.
///
/// A name without its end is dropped, as is an end without its beginning.
#[must_use]
pub fn names(labels: &[Label]) -> Vec<(usize, std::ops::Range<usize>)> {
    let mut names = Vec::new();
    let mut open: Option<(usize, usize)> = None;
    for (at, label) in labels.iter().enumerate() {
        let (Some(kind), Some(place)) = (label.kind(), label.place()) else {
            open = None;
            continue;
        };
        match place {
            Place::Begin => open = Some((kind, at)),
            Place::Single => {
                names.push((kind, at..at + 1));
                open = None;
            }
            Place::End => {
                if let Some((_, start)) = open.take().filter(|&(begun, _)| begun == kind) {
                    names.push((kind, start..at + 1));
                }
            }
            Place::Inside => open = open.filter(|&(begun, _)| begun == kind),
        }
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_parts_agree() {
        for label in Label::all().skip(1) {
            let (Some(kind), Some(place)) = (label.kind(), label.place()) else {
                panic!("{label:?} has neither kind nor place");
            };
            assert_eq!(Label::new(kind, place), label);
        }
        assert_eq!(Label::from_number(LABELS as u8), None);
    }

    #[test]
    fn only_whole_names_count() {
        let (begin, end) = (Label::new(0, Place::Begin), Label::new(0, Place::End));
        let single = Label::new(1, Place::Single);
        assert_eq!(names(&[begin, end, Label::OUTSIDE, single]), [(0, 0..2), (1, 3..4)]);
        assert_eq!(names(&[begin, Label::OUTSIDE, end]), []);
        assert!(begin.may_precede(end) && !begin.may_precede(single));
    }
}
