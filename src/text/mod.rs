//! Text before it has words: ranges, the normalised view, offsets in other units.

mod offsets;
mod range;
mod view;

pub use offsets::{OffsetUnit, Offsets};
pub use range::TextRange;
pub use view::View;
