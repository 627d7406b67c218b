//! How many events have each facet.

use crate::index::{Facet, Facets};

/// How many of some events have each facet.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub struct FacetCounts([usize; Facet::ALL.len()]);

impl FacetCounts {
    /// Counts an event with these facets.
    pub fn add(&mut self, facets: Facets) {
        for bit in facets.bits() {
            if let Some(count) = self.0.get_mut(bit) {
                *count += 1;
            }
        }
    }

    /// How many have a facet.
    pub fn of(&self, facet: Facet) -> usize {
        let mut bits = Facets::NONE.with(facet).bits();
        let bit = bits.next().and_then(|bit| self.0.get(bit));
        bit.copied().unwrap_or(0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_facet_is_counted_apart() {
        let mut counts = FacetCounts::default();
        for (place, facet) in Facet::ALL.into_iter().enumerate() {
            for _ in 0..place {
                counts.add(Facets::NONE.with(facet));
            }
        }
        counts.add(Facets::NONE.with(Facet::ALL[1]).with(Facet::ALL[7]));
        let counted: Vec<usize> = Facet::ALL.map(|facet| counts.of(facet)).to_vec();
        let expected = (0..20).map(|place| place + usize::from(place == 1 || place == 7));
        assert!(counted.iter().copied().eq(expected), "{counted:?}");
    }
}
