//! How the days and the confidence of a document time are taken from a belief.

/// How a time is taken from a belief.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread {
    /// The power of the weights: less than 1 where the clues draw on one another.
    pub(super) power: f32,
    /// The share of the weight that the interval holds: in a large folder less than it promises, since the beliefs are
    /// wider than what they miss. Read off draws of four weeks of news, and right on two topics of other sources.
    pub(super) held: f32,
    /// The share from which on the best day is given.
    pub(super) answer: f32,
    /// Whether the first possible day of a document without a best day is taken from the weights alone, and not only
    /// from what its words tell as past: one document that names 2023 can be of 2015.
    pub(super) knows_folder: bool,
    /// Whether the days of the folder limit a document without a best day on both sides.
    pub(super) is_closed: bool,
    /// How the share of the best day becomes a confidence.
    pub(super) trust: Trust,
}

/// How many of the documents of a folder have a day of their own, by which a share is understood.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Trust {
    /// It is a document among few.
    Few,
    /// None or hardly any: the shares are the work of words alone.
    Words,
    /// Enough that others of known days stand beside a document.
    Days,
}

impl Trust {
    /// The share of documents that are right among those with this share of the weight.
    ///
    /// A document among few: fitted on news of two topics from twelve sources. Below one half the weight promises more
    /// than it holds, and no text is beyond doubt.
    pub(super) fn confidence(self, share: f32) -> f32 {
        const LOW: f32 = 0.55;
        const MOST: f32 = 0.97;
        match self.points() {
            Some(points) => between(points, share),
            None => MOST * share * (LOW + (1.0 - LOW) * (2.0 * share).min(1.0)),
        }
    }

    /// Shares of the weight and how many of their documents are right.
    ///
    /// Read off draws of 100 to 1,200 articles of four weeks, with none, a quarter, half and nearly all of the days
    /// known, several of each; the points of nearly equal height join tenths whose order was chance.
    fn points(self) -> Option<&'static [(f32, f32)]> {
        match self {
            Self::Few => None,
            Self::Words => Some(&[
                (0.10, 0.24),
                (0.44, 0.28),
                (0.57, 0.47),
                (0.67, 0.72),
                (0.76, 0.78),
                (0.87, 0.92),
                (0.97, 0.96),
            ]),
            Self::Days => Some(&[
                (0.10, 0.09),
                (0.185, 0.15),
                (0.25, 0.33),
                (0.44, 0.37),
                (0.57, 0.41),
                (0.65, 0.46),
                (0.75, 0.74),
                (0.87, 0.90),
                (0.97, 0.95),
            ]),
        }
    }
}

impl Spread {
    /// For a document among few, or alone.
    pub(super) const FEW: Self = Self {
        power: 1.0,
        held: 0.96,
        answer: 0.2,
        knows_folder: false,
        is_closed: false,
        trust: Trust::Few,
    };
    /// For one of many: their days differ by less than the product of their clues says.
    pub(super) const MANY: Self = Self {
        power: 0.85,
        held: 0.92,
        answer: 0.1,
        knows_folder: true,
        is_closed: true,
        trust: Trust::Words,
    };
}
impl Spread {
    /// The same in a folder of which many documents have a day of their own.
    pub(super) fn of_dated(self) -> Self {
        let is_few = self.trust == Trust::Few;
        Self {
            // The prior of others' known days needs no flattening; among few, a share of it lies anywhere in time.
            power: 1.0,
            held: if is_few { 0.8 } else { 0.86 },
            is_closed: true,
            trust: match self.trust {
                Trust::Few => Trust::Few,
                Trust::Words | Trust::Days => Trust::Days,
            },
            ..self
        }
    }
}

/// The value at `at` on the line through some points, level beyond both ends.
fn between(points: &[(f32, f32)], at: f32) -> f32 {
    let behind = points.partition_point(|(x, _)| *x <= at);
    let before = behind.checked_sub(1).and_then(|before| points.get(before));
    match (before, points.get(behind)) {
        (Some((x, low)), Some((end, high))) => low + (high - low) * (at - x) / (end - x),
        (Some((_, level)), None) | (None, Some((_, level))) => *level,
        (None, None) => at,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_larger_share_is_no_less_sure() {
        for trust in [Trust::Few, Trust::Words, Trust::Days] {
            let sure: Vec<f32> = (0_u8..=100)
                .map(|share| trust.confidence(f32::from(share) / 100.0))
                .collect();
            assert!(sure.windows(2).all(|two| two[0] <= two[1]), "{trust:?}");
            assert!(sure.iter().all(|sure| (0.0..=0.97).contains(sure)));
        }
    }
}
