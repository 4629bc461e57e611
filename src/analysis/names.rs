//! The names near a figure.

use std::fmt;
use std::ops::Deref;

/// A few entities, as indices in an order; read as a slice.
///
/// They stand in the figure itself: news has more figures than sentences, and a list of their own
/// would take as much again.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct Names {
    /// [`Names::NONE`] behind the last.
    indices: [u32; Self::MOST],
}

impl Names {
    /// How many names a figure keeps. More makes long lists of far names, fewer
    /// may drop the one that matters when several stand close.
    pub const MOST: usize = 4;

    /// No index: a text has fewer bytes, let alone entities.
    const NONE: u32 = u32::MAX;

    /// Adds `index` unless it is there or there is no room.
    pub(crate) fn add(&mut self, index: u32) {
        let place = self.indices.iter_mut().find(|it| **it == Self::NONE || **it == index);
        if let Some(place) = place {
            *place = index;
        }
    }
}

impl Default for Names {
    fn default() -> Self {
        Self { indices: [Self::NONE; Self::MOST] }
    }
}

impl Deref for Names {
    type Target = [u32];

    fn deref(&self) -> &[u32] {
        let end = self.indices.iter().position(|&it| it == Self::NONE);
        self.indices.get(..end.unwrap_or(Self::MOST)).unwrap_or_default()
    }
}

impl fmt::Debug for Names {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_list().entries(self.iter()).finish()
    }
}
