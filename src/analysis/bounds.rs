//! The two sides of a number.

/// Lower and upper side of a number; `None` is an open side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bounds {
    /// Least value.
    pub min: Option<f64>,
    /// Greatest value.
    pub max: Option<f64>,
    /// Whether `min` itself is meant: false for « plus de ».
    pub min_incl: bool,
    /// Whether `max` itself is meant: false for « moins de ».
    pub max_incl: bool,
}

impl Default for Bounds {
    fn default() -> Self {
        Self { min: None, max: None, min_incl: true, max_incl: true }
    }
}

impl Bounds {
    /// Exactly `value`.
    #[must_use]
    pub fn exactly(value: f64) -> Self {
        Self { min: Some(value), max: Some(value), ..Self::default() }
    }
}

/// [`Bounds`] as figures keep them, in 24 bytes instead of 40: a long text has many.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Sides {
    /// 0 where the side is open.
    min: f64,
    max: f64,
    has_min: bool,
    has_max: bool,
    min_incl: bool,
    max_incl: bool,
}

impl From<Bounds> for Sides {
    fn from(Bounds { min, max, min_incl, max_incl }: Bounds) -> Self {
        Self {
            min: min.unwrap_or_default(),
            max: max.unwrap_or_default(),
            has_min: min.is_some(),
            has_max: max.is_some(),
            min_incl,
            max_incl,
        }
    }
}

impl From<Sides> for Bounds {
    fn from(sides: Sides) -> Self {
        Self {
            min: sides.has_min.then_some(sides.min),
            max: sides.has_max.then_some(sides.max),
            min_incl: sides.min_incl,
            max_incl: sides.max_incl,
        }
    }
}

impl Default for Sides {
    fn default() -> Self {
        Bounds::default().into()
    }
}
