//! The lists of names in `data/` and what each holds.

use crate::analysis::EntityKind;

/// What a list holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[repr(u8)]
pub(crate) enum List {
    Country,
    Region,
    City,
    Geography,
    International,
    Party,
    Company,
    Media,
    ArmedGroup,
    Institution,
    Sport,
    Education,
    PublicFigure,
    Event,
    Product,
    FirstName,
    Surname,
    /// Peoples and languages: capitalised in English and, as nouns, in French, but no names.
    Demonym,
}

/// Every list with its names, one entry a line.
#[cfg(any(test, feature = "train"))]
pub(super) const LISTS: &[(List, &str)] = &[
    (List::Country, include_str!("../../data/countries.txt")),
    (List::Region, include_str!("../../data/regions.txt")),
    (List::City, include_str!("../../data/cities.txt")),
    (List::Geography, include_str!("../../data/geography.txt")),
    (List::International, include_str!("../../data/international.txt")),
    (List::Party, include_str!("../../data/parties.txt")),
    (List::Company, include_str!("../../data/companies.txt")),
    (List::Media, include_str!("../../data/media.txt")),
    (List::ArmedGroup, include_str!("../../data/armed-groups.txt")),
    (List::Institution, include_str!("../../data/institutions.txt")),
    (List::Sport, include_str!("../../data/sport.txt")),
    (List::Education, include_str!("../../data/education.txt")),
    (List::PublicFigure, include_str!("../../data/people.txt")),
    (List::Event, include_str!("../../data/events.txt")),
    (List::Product, include_str!("../../data/products.txt")),
    (List::FirstName, include_str!("../../data/first-names.txt")),
    (List::FirstName, include_str!("../../data/more-first-names.txt")),
    (List::Surname, include_str!("../../data/surnames.txt")),
    (List::Demonym, include_str!("../../data/demonyms.txt")),
];

impl List {
    /// Every list, in order.
    const ALL: [Self; 18] = [
        Self::Country,
        Self::Region,
        Self::City,
        Self::Geography,
        Self::International,
        Self::Party,
        Self::Company,
        Self::Media,
        Self::ArmedGroup,
        Self::Institution,
        Self::Sport,
        Self::Education,
        Self::PublicFigure,
        Self::Event,
        Self::Product,
        Self::FirstName,
        Self::Surname,
        Self::Demonym,
    ];

    /// What the names of the list name; `None` for lists of mere parts of names and of words.
    pub const fn kind(self) -> Option<EntityKind> {
        match self {
            Self::Country | Self::Region | Self::City | Self::Geography => {
                Some(EntityKind::Location)
            }
            Self::International
            | Self::Party
            | Self::Company
            | Self::Media
            | Self::ArmedGroup
            | Self::Institution
            | Self::Sport
            | Self::Education => Some(EntityKind::Organization),
            Self::PublicFigure => Some(EntityKind::Person),
            Self::Event => Some(EntityKind::Event),
            Self::Product => Some(EntityKind::Product),
            Self::FirstName | Self::Surname | Self::Demonym => None,
        }
    }

    /// The stable code that a mention found by the list carries.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Country => "list:country",
            Self::Region => "list:region",
            Self::City => "list:city",
            Self::Geography => "list:geography",
            Self::International => "list:international",
            Self::Party => "list:party",
            Self::Company => "list:company",
            Self::Media => "list:media",
            Self::ArmedGroup => "list:armed_group",
            Self::Institution => "list:institution",
            Self::Sport => "list:sport",
            Self::Education => "list:education",
            Self::PublicFigure => "list:person",
            Self::Event => "list:event",
            Self::Product => "list:product",
            Self::FirstName => "list:first_name",
            Self::Surname => "list:surname",
            Self::Demonym => "list:demonym",
        }
    }
}

/// A set of lists.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Lists(pub u32);

impl Lists {
    #[cfg(any(test, feature = "train"))]
    pub fn insert(&mut self, list: List) {
        self.0 |= 1 << list as u8;
    }

    pub const fn has(self, list: List) -> bool {
        self.0 & (1 << list as u8) != 0
    }

    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The lists of the set, in the order of [`List`].
    pub fn iter(self) -> impl Iterator<Item = List> {
        List::ALL.into_iter().filter(move |&list| self.has(list))
    }

    /// What the lists name, without repetition, first list first.
    pub fn kinds(self) -> impl Iterator<Item = EntityKind> {
        let mut seen = 0_u8;
        self.iter().filter_map(List::kind).filter(move |&kind| {
            let bit = 1 << kind as u8;
            let new = seen & bit == 0;
            seen |= bit;
            new
        })
    }

    /// Whether the names can be told from common words even in capitals
    /// throughout: « LE MONDE » there is no newspaper.
    pub fn stand_out(self) -> bool {
        const LISTS: [List; 6] = [
            List::Country,
            List::City,
            List::Geography,
            List::International,
            List::ArmedGroup,
            List::PublicFigure,
        ];
        LISTS.into_iter().any(|list| self.has(list))
    }

    /// Whether one of the lists holds names of that kind.
    pub fn names(self, wanted: EntityKind) -> bool {
        self.kinds().any(|kind| kind == wanted)
    }
}
