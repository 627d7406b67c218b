//! The columns of the table of happenings.

use std::ops::Range;

use crate::gui::logical_rect::LogicalRect;

/// Between the edges of the table and what stands in it.
pub(super) const PADDING: f32 = 20.0;
/// The narrowest and the widest column of a source.
const SOURCE_WIDTHS: std::ops::RangeInclusive<f32> = 58.0..=170.0;
/// The narrowest and the widest column of names.
const LABEL_WIDTHS: std::ops::RangeInclusive<f32> = 170.0..=340.0;
/// The column of names takes this share of the width; less where that lets more sources in, more where it says also
/// whether they agree.
const LABEL_SHARE: f32 = 0.3;
const CLOSE_LABEL_SHARE: f32 = 0.22;
const FULL_LABEL_SHARE: f32 = 0.42;
/// Width of the last column, and the width of the table below which it has no room.
const AGREEMENT_WIDTH: f32 = 168.0;
const NARROW: f32 = 720.0;
/// Room on both sides of the sources for the way to those that do not fit.
pub(super) const TURN: f32 = 30.0;

/// The columns of a table: names, sources, agreement.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Columns {
    /// Width of the names.
    pub(super) label: f32,
    /// Width of the last column; `None` where its words stand below the names.
    pub(super) agreement: Option<f32>,
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
        let agreement = (inner >= NARROW).then_some(AGREEMENT_WIDTH);
        let (least, most) = LABEL_WIDTHS.into_inner();
        let (narrowest, widest) = SOURCE_WIDTHS.into_inner();
        let label_of = |share: f32| (inner * share).clamp(least, most);
        let free_beside = |label: f32| inner - label - agreement.unwrap_or(0.0);
        let do_all_fit = |label: f32| narrowest * count as f32 <= free_beside(label);
        let label = match agreement {
            None => label_of(FULL_LABEL_SHARE),
            Some(_) if do_all_fit(label_of(LABEL_SHARE)) => label_of(LABEL_SHARE),
            Some(_) => label_of(CLOSE_LABEL_SHARE),
        };
        let (all_fit, free) = (do_all_fit(label), free_beside(label));
        let turn = if all_fit { 0.0 } else { TURN };
        let free = free - 2.0 * turn;
        let fitting = if all_fit {
            count
        } else {
            ((free / narrowest) as usize).clamp(1, count.max(1))
        };
        let first = first.min(count.saturating_sub(fitting));
        Self {
            label,
            agreement,
            shown: first..(first + fitting).min(count),
            count,
            begin: label + turn,
            each: (free / fitting.max(1) as f32).clamp(0.0, widest),
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

    /// Where the column behind the sources begins.
    pub(super) fn end(&self) -> f32 {
        let turn = self.begin - self.label;
        self.begin + self.each * self.shown.len() as f32 + turn
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_sources_stand_close_and_many_are_turned() {
        let few = Columns::new(1200.0, 5, 0);
        assert!(!few.is_turned() && few.agreement.is_some());
        assert_eq!(few.shown, 0..5);
        let many = Columns::new(1200.0, 40, 38);
        assert!(many.is_turned());
        assert_eq!(many.shown.end, 40, "the last ones, as many as fit");
        assert!(many.end() + AGREEMENT_WIDTH <= 1200.0 - 2.0 * PADDING + 0.1);
    }

    #[test]
    fn a_narrow_table_says_below_the_names_whether_sources_agree() {
        let narrow = Columns::new(640.0, 5, 0);
        assert_eq!(narrow.agreement, None);
        assert!(narrow.end() <= 640.0 - 2.0 * PADDING + 0.1);
        assert_eq!(Columns::new(200.0, 3, 9).shown, 2..3);
        assert_eq!(Columns::new(0.0, 0, 0).shown, 0..0);
    }
}
