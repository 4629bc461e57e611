//! Numbers that look random and are the same every time.

/// A linear congruential generator (Knuth's constants).
pub struct Random(u64);

impl Random {
    /// The sequence of a number.
    pub fn new(seed: u32) -> Self {
        Self(0x9e37_79b9_7f4a_7c15_u64.wrapping_add(u64::from(seed)))
    }

    /// The next number from 0 to 1.
    pub fn next(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// Puts `items` into another order, every order being as likely (Fisher and Yates).
    pub fn shuffle<T>(&mut self, items: &mut [T]) {
        for end in (2..=items.len()).rev() {
            items.swap(end - 1, (self.next() * end as f64) as usize);
        }
    }
}
