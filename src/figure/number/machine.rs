//! Numbers in words: a little machine that says where a number ends.

/// A piece of a number in words.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Numeral {
    /// The word for one, which is also an article or a pronoun.
    One,
    /// An article that may stand for one before a magnitude (a million).
    Article,
    /// A number under a hundred, or a hyphenated one under a thousand.
    Value(f64),
    /// Hundred.
    Hundred,
    /// Hundreds, a plural that can stand alone (hundreds of people).
    Hundreds,
    /// A power of ten from a thousand on, as its exponent.
    Power(u8),
    /// The plural of one, which can stand alone (milliers, millions).
    Powers(u8),
    /// A finished number that starts with a half (demi-million).
    Fixed(f64),
    /// A noun for about so many (dizaine, dozen).
    Collective(f64),
    /// Its plural.
    Collectives(f64),
    /// An indefinite word that makes a plural noun a number (plusieurs, several).
    Several,
    /// The same, which says nothing before a plain number (des).
    Some,
    /// One half (demi, half).
    Half,
    /// Joins the parts of a number (et, and).
    And,
    /// Parts the decimals (virgule, point).
    Point,
}

/// How the number words of a language combine.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Grammar {
    /// Whether a score and a ten add up to a ten above it (soixante-dix, quatre-vingt-onze).
    pub(crate) vigesimal: bool,
    /// Whether the joining word stands before a one after a ten (vingt et un);
    /// otherwise it stands after hundreds and magnitudes (two hundred and five).
    pub(crate) and_one: bool,
    /// Whether hundred and thousand can stand without a one before them (cent, mille).
    pub(crate) bare_hundred: bool,
    /// The exponent of the greatest magnitude that needs no one before it.
    pub(crate) bare_power: u8,
}

/// The state of a number that is being read, piece by piece.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Machine {
    grammar: Grammar,
    /// The closed groups.
    total: f64,
    /// The group that is open: what stands before the next magnitude.
    group: Option<f64>,
    /// The last magnitude; the next group must be smaller.
    floor: f64,
    /// What the last run of magnitudes multiplies by.
    multiplier: f64,
    /// Whether the open group was written in digits or is finished: only magnitudes may follow.
    closed: bool,
}

impl Machine {
    pub(crate) fn new(grammar: Grammar) -> Self {
        Self {
            grammar,
            total: 0.0,
            group: None,
            floor: f64::INFINITY,
            multiplier: 1.0,
            closed: false,
        }
    }

    /// The number so far.
    pub(crate) fn value(&self) -> f64 {
        self.total + self.group.unwrap_or(0.0)
    }

    /// What the words at the end multiply by: 1e6 in « 50 millions », else 1.
    pub(crate) fn multiplier(&self) -> f64 {
        self.multiplier
    }

    fn is_empty(&self) -> bool {
        self.group.is_none() && self.total == 0.0
    }

    /// Takes a number in digits.
    pub(crate) fn push_digits(&mut self, value: f64) -> bool {
        let fits =
            self.is_empty() || self.group.is_none() && value < self.floor && value.fract() == 0.0;
        if fits {
            self.group = Some(value);
            self.closed = true;
            self.multiplier = 1.0;
        }
        fits
    }

    /// Takes one more word; false, and nothing is changed, where it does not go on with the number.
    pub(crate) fn push(&mut self, numeral: Numeral) -> bool {
        match numeral {
            Numeral::One => self.push_value(1.0),
            Numeral::Value(value) => self.push_value(value),
            Numeral::Fixed(value) => {
                let free = self.total == 0.0 && matches!(self.group, None | Some(1.0));
                if free {
                    self.group = Some(value);
                    self.closed = true;
                }
                free
            }
            Numeral::Hundred => self.push_hundred(self.grammar.bare_hundred),
            Numeral::Hundreds => self.push_hundred(false),
            Numeral::Power(exponent) | Numeral::Powers(exponent) => self.push_power(exponent),
            _ => false,
        }
    }

    fn push_value(&mut self, value: f64) -> bool {
        if self.closed || value >= self.floor {
            return false;
        }
        let joined = match self.group {
            None => Some(value),
            Some(group) => self.join(group, value),
        };
        if let Some(joined) = joined {
            self.group = Some(joined);
            self.multiplier = 1.0;
        }
        joined.is_some()
    }

    /// The open group with a smaller number after it: vingt + quatre, cent + douze.
    fn join(&self, group: f64, value: f64) -> Option<f64> {
        let below_hundred = group % 100.0;
        if value < 1.0 || group < 1.0 {
            return None;
        }
        if below_hundred == 0.0 {
            return (value < 100.0).then_some(group + value);
        }
        let is_ten = below_hundred >= 20.0 && below_hundred % 10.0 == 0.0;
        if is_ten && value < 10.0 {
            return Some(group + value);
        }
        if !self.grammar.vigesimal {
            return None;
        }
        // dix-sept
        if below_hundred == 10.0 && (7.0..10.0).contains(&value) {
            return Some(group + value);
        }
        if (below_hundred == 60.0 || below_hundred == 80.0) && (10.0..20.0).contains(&value) {
            return Some(group + value);
        }
        if (below_hundred == 70.0 || below_hundred == 90.0) && (7.0..10.0).contains(&value) {
            return Some(group + value);
        }
        // quatre + vingt(-dix-sept)
        (below_hundred == 4.0 && (20.0..40.0).contains(&value)).then_some(group + 56.0 + value)
    }

    fn push_hundred(&mut self, bare: bool) -> bool {
        let group = match self.group {
            None if bare => 1.0,
            Some(group) if (1.0..100.0).contains(&group) => group,
            _ => return false,
        };
        if self.floor <= 100.0 {
            return false;
        }
        self.group = Some(group * 100.0);
        self.multiplier = 100.0;
        true
    }

    fn push_power(&mut self, exponent: u8) -> bool {
        let power = 10_f64.powi(i32::from(exponent));
        let bare = self.group.is_none() && exponent <= self.grammar.bare_power;
        let (total, multiplier) = match self.group {
            Some(group) if power < self.floor => {
                (self.total + group * power, self.multiplier * power)
            }
            None if bare && power < self.floor => (self.total + power, power),
            // deux mille milliards: a greater magnitude governs all before it.
            _ if self.total > 0.0 && self.total < power => {
                (self.value() * power, self.multiplier * power)
            }
            _ => return false,
        };
        if !total.is_finite() {
            return false;
        }
        *self = Self { total, group: None, floor: power, multiplier, closed: false, ..*self };
        true
    }

    /// Whether the joining word may stand here before `next`.
    pub(crate) fn can_join(&self, next: Numeral) -> bool {
        if self.grammar.and_one {
            let tens = self.group.unwrap_or(0.0) % 100.0;
            return tens >= 20.0
                && tens % 10.0 == 0.0
                && matches!(next, Numeral::One | Numeral::Value(11.0));
        }
        let after_hundred = self.group.is_some_and(|group| group >= 100.0 && group % 100.0 == 0.0);
        let after_power = self.group.is_none() && self.total > 0.0;
        (after_hundred || after_power) && matches!(next, Numeral::One | Numeral::Value(_))
    }
}
