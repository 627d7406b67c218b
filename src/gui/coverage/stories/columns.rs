//! The columns of the table: stories, sources, who was first, agreement.

use std::ops::Range;

use crate::gui::logical_rect::LogicalRect;

/// Between the edges of the table and what stands in it.
pub(in crate::gui::coverage) const PADDING: f32 = 20.0;
/// The narrowest and the widest column of a source.
const SOURCE_WIDTHS: std::ops::RangeInclusive<f32> = 46.0..=84.0;
/// The narrowest and the widest column of stories, and its share of the width.
const LABEL_WIDTHS: std::ops::RangeInclusive<f32> = 190.0..=352.0;
const LABEL_SHARE: f32 = 0.27;
const NARROW_LABEL_SHARE: f32 = 0.45;
/// Widths of the last two columns, and of the tables below which they have no room.
const FIRST_WIDTH: f32 = 164.0;
const FIRST_FROM: f32 = 1000.0;
const AGREEMENT_WIDTH: f32 = 184.0;
const AGREEMENT_FROM: f32 = 760.0;
/// Room on both sides of the sources for the way to those that do not fit.
pub(super) const TURN: f32 = 30.0;
/// Between the sources and the column behind them.
const GAP: f32 = 12.0;

/// The columns of a table.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    /// Width of the stories.
    pub(super) label: f32,
    /// Begin and width of who was first; `None` where it has no room.
    pub(super) first: Option<(f32, f32)>,
    /// Begin and width of the agreement; `None` where its words stand below the names.
    pub(super) agreement: Option<(f32, f32)>,
    /// The columns of sources that are in view, by position.
    pub(super) shown: Range<usize>,
    /// How many there are.
    pub(super) count: usize,
    begin: f32,
    each: f32,
}

impl Columns {
    /// Of so many sources in so many points, with that of position `first` in view where not all fit.
    pub(super) fn new(width: f32, count: usize, first: usize) -> Self {
        let inner = (width - 2.0 * PADDING).max(0.0);
        let agreement = if inner >= AGREEMENT_FROM {
            AGREEMENT_WIDTH
        } else {
            0.0
        };
        let first_width = if inner >= FIRST_FROM {
            FIRST_WIDTH
        } else {
            0.0
        };
        let share = if agreement > 0.0 {
            LABEL_SHARE
        } else {
            NARROW_LABEL_SHARE
        };
        let (least, most) = LABEL_WIDTHS.into_inner();
        let label = (inner * share).clamp(least, most);
        let (narrowest, widest) = SOURCE_WIDTHS.into_inner();
        let free = (inner - label - agreement - first_width - GAP).max(0.0);
        let do_all_fit = narrowest * count as f32 <= free;
        let turn = if do_all_fit { 0.0 } else { TURN };
        let fitting = match do_all_fit {
            true => count,
            false => (((free - 2.0 * turn) / narrowest) as usize).clamp(1, count.max(1)),
        };
        let first = first.min(count.saturating_sub(fitting));
        let each = ((free - 2.0 * turn) / fitting.max(1) as f32).clamp(0.0, widest);
        let behind = inner - agreement;
        Self {
            label,
            first: (first_width > 0.0).then_some((behind - first_width, first_width)),
            agreement: (agreement > 0.0).then_some((behind, agreement)),
            shown: first..(first + fitting).min(count),
            count,
            begin: label + turn,
            each,
        }
    }

    /// Whether not all sources fit.
    pub(super) fn is_turned(&self) -> bool {
        self.shown.len() < self.count
    }

    /// The cell of a source that is in view.
    pub(super) fn cell(&self, row: LogicalRect, column: usize) -> LogicalRect {
        let place = column.saturating_sub(self.shown.start) as f32;
        row.part(self.begin + self.each * place, self.each)
    }

    /// Where the way to the sources behind begins.
    pub(super) fn end(&self) -> f32 {
        self.begin + self.each * self.shown.len() as f32
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fourteen_sources_stand_beside_first_and_agreement() {
        let wide = Columns::new(1440.0, 14, 0);
        assert!(!wide.is_turned() && wide.first.is_some() && wide.agreement.is_some());
        let (begin, _) = wide.first.unwrap();
        assert!(wide.end() <= begin, "{wide:?}");
    }

    #[test]
    fn many_are_turned_and_stay_within_the_table() {
        let many = Columns::new(1200.0, 40, 38);
        assert!(many.is_turned());
        assert_eq!(many.shown.end, 40, "the last ones, as many as fit");
        let (begin, _) = many.first.unwrap();
        assert!(many.end() + TURN <= begin + 0.1);
    }

    #[test]
    fn a_narrow_table_says_below_the_names_whether_sources_agree() {
        let narrow = Columns::new(640.0, 5, 0);
        assert_eq!((narrow.agreement, narrow.first), (None, None));
        assert!(narrow.end() <= 640.0 - 2.0 * PADDING + 0.1);
        assert_eq!(Columns::new(200.0, 3, 9).shown, 2..3);
        assert_eq!(Columns::new(0.0, 0, 0).shown, 0..0);
    }
}
