//! Where marks stand in a lane, and how high lanes are.

/// Rows of marks that a lane can hold.
pub const MOST_ROWS: usize = 4;
/// Distance of two rows in points, where there is room.
const ROW_HEIGHT: f32 = 20.0;
/// Room below the last row of a full lane, where what has no row is counted.
const FOOT: f32 = 13.0;
/// Room above the first row of a full lane.
const HEAD: f32 = 3.0;
/// The lowest lane in points.
const LEAST_HEIGHT: f32 = 48.0;
/// The highest lane in points.
const MOST_HEIGHT: f32 = 80.0;

/// From `begin` to `end` along time, in days; `end` is not before `begin`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The earlier end.
    pub begin: f64,
    /// The later end.
    pub end: f64,
}

/// The row of each extent, or `None` where all rows are taken at its place.
///
/// Extents come by begin; each takes the first row whose last mark ends `gap` days before it.
/// The same extents get the same rows, wherever the window is scrolled to.
pub fn stack(extents: impl IntoIterator<Item = Extent>, gap: f64) -> Vec<Option<u8>> {
    let mut ends = [f64::NEG_INFINITY; MOST_ROWS];
    extents
        .into_iter()
        .map(|extent| {
            let (row, end) = ends
                .iter_mut()
                .enumerate()
                .find(|(_, end)| **end + gap <= extent.begin)?;
            *end = extent.end;
            u8::try_from(row).ok()
        })
        .collect()
}

/// Number of rows that are used.
pub fn rows_used(rows: &[Option<u8>]) -> usize {
    rows.iter()
        .map(|row| row.map_or(MOST_ROWS, |row| usize::from(row) + 1))
        .max()
        .unwrap_or(0)
}

/// Top and height of each lane from the top of the first, by the rows that they use.
///
/// Lanes grow into `available` points as far as the highest lane allows.
pub fn places(rows: &[usize], available: f32) -> Vec<(f32, f32)> {
    let needed: f32 = rows.iter().map(|rows| least_height(*rows)).sum();
    let spare = (available - needed).max(0.0) / rows.len().max(1) as f32;
    let mut top = 0.0;
    rows.iter()
        .map(|rows| {
            let height = (least_height(*rows) + spare).min(MOST_HEIGHT).floor();
            let place = (top, height);
            top += height;
            place
        })
        .collect()
}

fn least_height(rows: usize) -> f32 {
    (20.0 + rows as f32 * ROW_HEIGHT).clamp(LEAST_HEIGHT, MOST_HEIGHT)
}

/// The middle of a row, from the top of a lane of this height that uses so many rows.
pub fn row_middle(row: u8, rows: usize, height: f32) -> f32 {
    let count = rows.max(1) as f32;
    let row_height = ((height - HEAD - FOOT) / count).min(ROW_HEIGHT);
    let top = if rows >= MOST_ROWS {
        HEAD
    } else {
        (height - count * row_height) / 2.0
    };
    top + (f32::from(row) + 0.5) * row_height
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(extents: &[(f64, f64)]) -> Vec<Option<u8>> {
        let extents = extents.iter().map(|(begin, end)| Extent {
            begin: *begin,
            end: *end,
        });
        stack(extents, 2.0)
    }

    #[test]
    fn a_mark_takes_the_first_free_row() {
        let extents = [(0.0, 10.0), (5.0, 8.0), (11.0, 12.0), (12.0, 20.0)];
        assert_eq!(rows(&extents), [Some(0), Some(1), Some(1), Some(0)]);
    }

    #[test]
    fn what_finds_no_row_is_told() {
        let extents = [(0.0, 9.0); MOST_ROWS + 1];
        let rows = rows(&extents);
        assert_eq!(rows.last(), Some(&None));
        assert_eq!(rows.iter().flatten().count(), MOST_ROWS);
        assert_eq!(rows_used(&rows), MOST_ROWS);
        assert_eq!(rows_used(&[]), 0);
    }

    #[test]
    fn lanes_grow_into_the_space_there_is() {
        let tight = places(&[1, 3], 0.0);
        assert_eq!(tight, [(0.0, 48.0), (48.0, 80.0)]);
        let wide = places(&[1, 1], 1000.0);
        assert_eq!(wide, [(0.0, 80.0), (80.0, 80.0)]);
        assert!(places(&[], 100.0).is_empty());
    }

    #[test]
    fn rows_stand_inside_their_lane() {
        assert_eq!(row_middle(0, 1, 48.0), 24.0);
        assert_eq!(row_middle(1, 3, 80.0), 40.0);
        assert_eq!(row_middle(0, MOST_ROWS, 80.0), 11.0);
        let last = row_middle(MOST_ROWS as u8 - 1, MOST_ROWS, 80.0);
        assert!(last + 6.0 < 80.0 - FOOT, "the number below is not covered");
    }
}
