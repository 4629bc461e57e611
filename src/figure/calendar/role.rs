//! What small words do around a moment, as sets of bits.

/// What a small word does, as a set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Role(pub u128);

impl Role {
    pub const ARTICLE: Self = Self(1);
    /// de, of.
    pub const OF: Self = Self(1 << 1);
    /// à, au, to, through.
    pub const TO: Self = Self(1 << 2);
    pub const AND: Self = Self(1 << 3);
    pub const BETWEEN: Self = Self(1 << 4);
    /// Opens a range that keeps it in its span: « de 1947 à 1986 ».
    pub const FROM: Self = Self(1 << 5);
    /// A preposition before which a year alone is a year: en, in, since.
    pub const BEFORE_YEAR: Self = Self(1 << 6);
    /// A preposition after which a clock time stands.
    pub const AT: Self = Self(1 << 7);
    /// May follow a year, a day or a time: not the noun counted.
    pub const FUNCTION: Self = Self(1 << 8);
    /// Shows what is to come.
    pub const FUTURE: Self = Self(1 << 9);
    /// Shows what is over.
    pub const PAST: Self = Self(1 << 10);
    /// Opens a clause of its own.
    pub const CLAUSE: Self = Self(1 << 11);
    /// Somebody who has an age.
    pub const PERSON: Self = Self(1 << 12);
    /// Makes a following « un mois » a number: pendant, depuis.
    pub const COUNTS_ONE: Self = Self(1 << 13);
    /// un, a.
    pub const ONE: Self = Self(1 << 14);
    /// Possessive: ses 90 ans.
    pub const POSSESSIVE: Self = Self(1 << 15);
    /// Says that a number before a year-like number counts things.
    pub const QUANTITY: Self = Self(1 << 16);
    /// Forms of « to be » or « to have » before an age.
    pub const HAS_AGE: Self = Self(1 << 17);
    /// Dying: « mort à 97 ans ».
    pub const DYING: Self = Self(1 << 18);
    /// hour signs between hour and minutes: h, heures.
    pub const HOUR: Self = Self(1 << 19);
    /// « pile », « précises », o'clock.
    pub const SHARP: Self = Self(1 << 20);
    /// Says that « N heures » is a length.
    pub const LENGTH: Self = Self(1 << 21);
    /// This, ce.
    pub const THIS: Self = Self(1 << 22);
    /// on
    pub const ON: Self = Self(1 << 23);
    /// Either: or, ou.
    pub const OR: Self = Self(1 << 24);
    /// year, before a year: « l'année 2016 ».
    pub const YEAR_NOUN: Self = Self(1 << 25);

    /// A unit or shift in the plural, with which no single stretch is meant.
    pub const PLURAL: Self = Self(1 << 26);
    /// An abbreviated month or weekday, a date only with a number beside it.
    pub const SHORT: Self = Self(1 << 27);
    /// the week beginning on …
    pub const OPENS_WEEK: Self = Self(1 << 28);
    /// A preposition that makes any four digits a year.
    pub const STRICT_YEAR: Self = Self(1 << 29);
    /// May stand before a day and month in digits.
    pub const BEFORE_DIGITS: Self = Self(1 << 30);
    /// With a number and a unit makes a length up to now or from now on: past, prochains.
    pub const RECENT: Self = Self(1 << 31);
    /// Before which a month alone is a month.
    pub const BEFORE_MONTH: Self = Self(1 << 32);
    /// Makes a weekday a habit: chaque.
    pub const EVERY: Self = Self(1 << 33);
    /// Names after days: rue, place.
    pub const STREET: Self = Self(1 << 34);
    /// peu avant, just after: no bound.
    pub const HEDGES_RELATION: Self = Self(1 << 35);
    /// May stand between a number and its unit of time: full, consecutive.
    pub const FILLER: Self = Self(1 << 36);
    /// Parts whose number is a fraction: quarters.
    pub const NOT_LENGTH: Self = Self(1 << 37);
    /// A preposition or adverb: avant, après.
    pub const GOVERNS: Self = Self(1 << 38);
    /// After « un an de »: prison.
    pub const PENALTY: Self = Self(1 << 39);
    /// old, behind an age.
    pub const OLD: Self = Self(1 << 40);
    /// Units in which ages are told without « âgé »: ans.
    pub const AGE_UNIT: Self = Self(1 << 41);
    /// à, before an age.
    pub const AT_AGE: Self = Self(1 << 42);
    /// After which « à cinq ans » is a sentence: condamné.
    pub const VERDICT: Self = Self(1 << 43);
    /// he, she.
    pub const PRONOUN: Self = Self(1 << 44);
    /// ten past nine.
    pub const PAST_HOUR: Self = Self(1 << 45);
    /// ten to nine.
    pub const TO_HOUR: Self = Self(1 << 46);
    /// After which even « 2 h 30 » is a length.
    pub const LENGTH_ONLY: Self = Self(1 << 47);
    /// A unit in the singular.
    pub const SINGULAR: Self = Self(1 << 48);
    /// Forms of « to be » that state an age: « elle est 60 ans ».
    pub const IS_OLD: Self = Self(1 << 51);
    /// Parts of an hour counted after « and »: one and three quarters of an hour.
    pub const QUARTER: Self = Self(1 << 52);
    /// Points from a length to a date: three days from Tuesday.
    pub const FROM_DATE: Self = Self(1 << 53);
    /// Before a day of the month without the month: « le 23 ».
    pub const BEFORE_DAY: Self = Self(1 << 54);
    /// The number one where it is no article.
    pub const NUMERAL_ONE: Self = Self(1 << 55);
    /// In each: par, per.
    pub const PER: Self = Self(1 << 56);
    /// Says « dans » only of what is to come: English in.
    pub const IN_IF_FUTURE: Self = Self(1 << 57);
    /// Born.
    pub const BORN: Self = Self(1 << 58);
    /// Nouns that end like people and are none.
    pub const THING: Self = Self(1 << 59);
    /// at, before digits alone.
    pub const CLOCK_ONLY: Self = Self(1 << 50);
    /// Before « l'été », makes a date of it.
    pub const BEFORE_SEASON: Self = Self(1 << 49);
    /// Ahead of a moment past: « il devait partir le 5 ». The moment near publication is meant.
    pub const INTENDED: Self = Self(1 << 60);
    /// Before which « last » is a verb: will, did, to.
    pub const BEFORE_VERB: Self = Self(1 << 61);
    /// After which a clause may follow a length: for six weeks after it closed.
    pub const LASTING: Self = Self(1 << 62);
    /// First names, saints and planets too: a day or month only with its article, or in lower case.
    pub const NAME_TOO: Self = Self(1 << 63);
    /// Between « âgés » and the ages: « respectivement ».
    pub const RESPECTIVELY: Self = Self(1 << 64);
    /// What lasts, and has no age: bail, mandat.
    pub const LASTS: Self = Self(1 << 65);
    /// Before a part of the day that repeats itself: « 24 heures sur 24 ».
    pub const OUT_OF: Self = Self(1 << 66);
    /// Events that a round year may close: « Jeux de Sydney 2000 ».
    pub const EVENT: Self = Self(1 << 67);
    /// What is planned, as a noun: the tense is that of its verb.
    pub const PLAN: Self = Self(1 << 68);
    /// Behind an age between commas: Hale, 42, said.
    pub const AFTER_AGE: Self = Self(1 << 69);
    /// Opens what begins ahead: « à partir de ».
    pub const STARTING: Self = Self(1 << 71);
    /// What a holiday qualifies: « marché de Noël ».
    pub const FESTIVE: Self = Self(1 << 72);
    /// Of another calendar: Chinese New Year.
    pub const OTHER_CALENDAR: Self = Self(1 << 73);
    /// Products that a round year may close without being one: Windows 2000.
    pub const BRAND: Self = Self(1 << 74);
    /// Units by their symbol: s.
    pub const SYMBOL: Self = Self(1 << 75);
    /// Before which digits with two colons tell how long it took: in 2:19:41.
    pub const TAKING: Self = Self(1 << 88);
    /// More than a length, or behind an amount in the course of it: over.
    pub const OVER: Self = Self(1 << 89);
    /// first, of several: the first three months of 2021.
    pub const FIRST: Self = Self(1 << 70);
    /// Forms of the past before a word that looks ahead: was due, « était prévu ».
    pub const WAS: Self = Self(1 << 76);
    /// Forms of the present of to be.
    pub const IS: Self = Self(1 << 77);
    /// Irregular forms of the past, unless an article makes a noun of them: struck, « the left ».
    pub const PAST_VERB: Self = Self(1 << 79);
    /// Participles that no ending shows, without their agreement: conclu.
    pub const PARTICIPLE: Self = Self(1 << 86);
    /// Participles, likewise, whose past is formed with to be: « est arrivé ».
    pub const MOTION: Self = Self(1 << 87);
    /// Forms of the present of to have.
    pub const HAS: Self = Self(1 << 85);
    /// Leads to an infinitive: to.
    pub const INFINITIVE: Self = Self(1 << 83);
    /// Makes past what looks like the present: « s'est ».
    pub const REFLEXIVE: Self = Self(1 << 84);
    /// Be, behind « to » the sign of what is to come: to be held.
    pub const BE: Self = Self(1 << 80);
    /// Looks ahead unless denied: « could not be reached ».
    pub const COULD: Self = Self(1 << 81);
    pub const NOT: Self = Self(1 << 82);
    /// May stand between the parts of a verb: been, not, soon.
    pub const CHAIN: Self = Self(1 << 78);

    pub const fn with(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    pub const fn has(self, other: Self) -> bool {
        self.0 & other.0 != 0
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    #[test]
    fn no_two_roles_share_a_bit() {
        let bit = |line: &'static str| line.split_once("Self = Self(1 << ")?.1.split_once(')');
        let bits: Vec<&str> =
            include_str!("role.rs").lines().filter_map(bit).map(|(bit, _)| bit).collect();
        assert!(bits.len() > 80);
        assert_eq!(bits.iter().collect::<HashSet<_>>().len(), bits.len(), "{bits:?}");
    }
}
