//! Groups that were taken into one another.

/// For each group the one that it was taken into, itself where it stands.
#[derive(Debug)]
pub(super) struct TakenInto(Vec<usize>);

impl TakenInto {
    /// So many groups that all stand.
    pub(super) fn none_of(groups: usize) -> Self {
        Self((0..groups).collect())
    }

    /// The group that stands for one.
    pub(super) fn standing(&self, mut group: usize) -> usize {
        while let Some(next) = self.0.get(group).filter(|next| **next != group) {
            group = *next;
        }
        group
    }

    /// Takes a group that stands into another that does.
    pub(super) fn take(&mut self, gone: usize, kept: usize) {
        if let Some(slot) = self.0.get_mut(gone) {
            *slot = kept;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_stands_for_all_that_were_taken_into_it() {
        let mut into = TakenInto::none_of(4);
        into.take(1, 0);
        into.take(0, 3);
        let standing: Vec<usize> = (0..4).map(|group| into.standing(group)).collect();
        assert_eq!(standing, [3, 3, 2, 3]);
    }
}
