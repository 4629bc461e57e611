//! Disjoint sets (Tarjan's union–find, path halving, union by size).

/// Sets of the numbers below some bound.
pub(super) struct Sets {
    parent: Vec<usize>,
    size: Vec<usize>,
}

impl Sets {
    /// `count` sets of one member each.
    pub fn new(count: usize) -> Self {
        Self { parent: (0..count).collect(), size: vec![1; count] }
    }

    fn parent(&self, member: usize) -> usize {
        self.parent.get(member).copied().unwrap_or(member)
    }

    /// The member that stands for the set of `member`.
    pub fn find(&mut self, mut member: usize) -> usize {
        loop {
            let parent = self.parent(member);
            if parent == member {
                return member;
            }
            let grandparent = self.parent(parent);
            if let Some(slot) = self.parent.get_mut(member) {
                *slot = grandparent;
            }
            member = grandparent;
        }
    }

    /// Makes one set of the sets of `left` and `right`.
    pub fn join(&mut self, left: usize, right: usize) {
        let (left, right) = (self.find(left), self.find(right));
        if left == right {
            return;
        }
        let size = |sets: &Self, member| sets.size.get(member).copied().unwrap_or(1);
        let (large, small) =
            if size(self, left) >= size(self, right) { (left, right) } else { (right, left) };
        let total = size(self, large) + size(self, small);
        if let Some(slot) = self.parent.get_mut(small) {
            *slot = large;
        }
        if let Some(slot) = self.size.get_mut(large) {
            *slot = total;
        }
    }

    /// Whether the set of `member` has other members.
    pub fn has_company(&mut self, member: usize) -> bool {
        let root = self.find(member);
        self.size.get(root).is_some_and(|&size| size > 1)
    }
}

#[cfg(test)]
mod tests {
    use super::Sets;

    #[test]
    fn joined_sets_have_one_root() {
        let mut sets = Sets::new(4);
        sets.join(0, 1);
        sets.join(3, 1);
        assert_eq!(sets.find(0), sets.find(3));
        assert_ne!(sets.find(2), sets.find(3));
        assert!(sets.has_company(1) && !sets.has_company(2));
    }
}
