//! How high what stands below the timeline is.

/// The least height of the lower part in points.
const LEAST_LOWER: f32 = 120.0;
/// How high what stands below the timeline is: a share of the window, which gives way only where the window is low.
#[derive(Debug, Default)]
pub struct LowerHeight {
    /// The height of the window below the bar in the last frame; 0 before the first.
    window: f32,
    /// Its own height in the last frame, and the one that was meant for it.
    pub drawn: f32,
    meant: f32,
    /// Its share where its edge was moved last.
    share: Option<f32>,
}

/// The heights that the lower part may have in a frame.
#[derive(Clone, Debug)]
pub struct Heights {
    /// Where the user did not move its edge.
    pub fitted: f32,
    /// The least and the most.
    pub range: std::ops::RangeInclusive<f32>,
}

impl LowerHeight {
    /// The heights in a window of another or the same height.
    pub fn heights(&mut self, window: f32, wanted: Wanted) -> Heights {
        let before = std::mem::replace(&mut self.window, window);
        if before > 0.0 && (self.drawn - self.meant).abs() > 1.0 {
            self.share = Some(self.drawn / before);
            self.meant = self.drawn;
        }
        let room = window - wanted.beside - wanted.lanes;
        let fitted = |share: f32| (window * share).min(room).max(LEAST_LOWER).round();
        if before != window {
            self.meant = fitted(self.share.unwrap_or(wanted.share));
        }
        if before > 0.0 && before != window {
            return Heights {
                fitted: self.meant,
                range: self.meant..=self.meant,
            };
        }
        let most = window - wanted.beside - wanted.lane;
        Heights {
            fitted: fitted(wanted.share),
            range: LEAST_LOWER..=most.max(LEAST_LOWER),
        }
    }
}

/// What a part below the timeline takes at first.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Its share of the height.
    pub share: f32,
    /// The height of lanes that it leaves.
    pub lanes: f32,
    /// What stands above and below the lanes, and the height of the one that always stays.
    pub beside: f32,
    pub lane: f32,
}

#[cfg(test)]
mod tests {
    use super::*;

    const READER: Wanted = Wanted {
        share: 0.4,
        lanes: 204.0,
        beside: 160.0,
        lane: 60.0,
    };

    #[test]
    fn the_lower_part_gives_way_in_a_low_window_and_follows_it() {
        let mut lower = LowerHeight::default();
        let high = lower.heights(848.0, READER);
        assert_eq!(high.fitted, (848.0_f32 * READER.share).round());
        lower.drawn = high.fitted;
        let low = lower.heights(548.0, READER);
        assert!(548.0 - low.fitted - READER.beside >= READER.lanes);
        assert_eq!(
            (*low.range.start(), *low.range.end()),
            (low.fitted, low.fitted)
        );
        lower.drawn = low.fitted;
        let moved = lower.heights(548.0, READER);
        assert!(moved.range.contains(&LEAST_LOWER) && *moved.range.end() > low.fitted);
        assert_eq!(
            LowerHeight::default().heights(200.0, READER).fitted,
            LEAST_LOWER
        );
    }

    #[test]
    fn the_share_of_the_lower_part_outlasts_a_low_window() {
        let mut lower = LowerHeight::default();
        for (moved_to, share) in [(None, READER.share), (Some(404.4), 0.3)] {
            lower.drawn = lower.heights(1348.0, READER).fitted;
            lower.drawn = moved_to.unwrap_or(lower.drawn);
            for window in [848.0, 848.0, 300.0, 300.0, 1348.0] {
                let heights = lower.heights(window, READER);
                lower.drawn = lower
                    .drawn
                    .clamp(*heights.range.start(), *heights.range.end());
            }
            assert_eq!(lower.drawn, (1348.0_f32 * share).round());
        }
    }
}
