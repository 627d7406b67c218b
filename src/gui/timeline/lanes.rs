//! Where marks stand in a lane, and how high lanes are.

/// Rows of marks that a lane can hold.
pub const MOST_ROWS: usize = 4;
/// Distance of two rows in points, where there is room.
const ROW_HEIGHT: f32 = 20.0;
/// The least distance of two rows in points.
const LEAST_ROW: f32 = 15.5;
/// Room below the last row of a full lane, where what has no row is counted.
const FOOT: f32 = 13.0;
/// Room above the first row of a full lane.
const HEAD: f32 = 3.0;
/// The lowest lane in points.
const LEAST_HEIGHT: f32 = 48.0;
/// The highest lane in points.
const MOST_HEIGHT: f32 = 80.0;

/// From `begin` to `end` along the axis, in places; `end` is not before `begin`.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Extent {
    /// The earlier end.
    pub begin: f64,
    /// The later end.
    pub end: f64,
}

/// The row of each extent, or `None` where all of as many rows as it may have are taken at its place.
///
/// Each takes the first row whose last mark ends `gap` before it: the same extents get the same rows.
pub fn stack(
    extents: impl IntoIterator<Item = (Extent, usize)>,
    gap: f64,
) -> impl Iterator<Item = Option<u8>> {
    let mut ends = [f64::NEG_INFINITY; MOST_ROWS];
    extents.into_iter().map(move |(extent, rows)| {
        let (row, end) = ends
            .iter_mut()
            .take(rows)
            .enumerate()
            .find(|(_, end)| **end + gap <= extent.begin)?;
        *end = extent.end;
        u8::try_from(row).ok()
    })
}

/// Top and height of each lane from the top of the first, by how many events they have at all.
///
/// Not by what is visible, so that lanes stay where they are while time moves. Lanes grow into `available` points as
/// far as the highest lane allows.
pub fn places(
    counts: impl ExactSizeIterator<Item = usize> + Clone,
    available: f32,
) -> Vec<(f32, f32)> {
    let needed: f32 = counts.clone().map(least_height).sum();
    let spare = (available - needed).max(0.0) / counts.len().max(1) as f32;
    let mut top = 0.0;
    counts
        .map(|count| {
            let height = (least_height(count) + spare).min(MOST_HEIGHT).floor();
            let place = (top, height);
            top += height;
            place
        })
        .collect()
}

fn least_height(count: usize) -> f32 {
    match count {
        0..5 => LEAST_HEIGHT,
        5..12 => f32::midpoint(LEAST_HEIGHT, MOST_HEIGHT),
        _ => MOST_HEIGHT,
    }
}

/// Rows that have room in a lane of this height.
pub fn rows_in(height: f32) -> usize {
    (((height - HEAD - FOOT) / LEAST_ROW).floor().max(1.0) as usize).min(MOST_ROWS)
}

/// The middle of a row, from the top of a lane of this height in which so many rows are used.
pub fn row_middle(row: u8, used: usize, height: f32) -> f32 {
    let count = used.max(1) as f32;
    let row_height = ((height - HEAD - FOOT) / count).min(ROW_HEIGHT);
    let top = if used >= rows_in(height) {
        HEAD
    } else {
        (height - count * row_height) / 2.0
    };
    top + (f32::from(row) + 0.5) * row_height
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rows(extents: &[(f64, f64)], most: usize) -> Vec<Option<u8>> {
        let extents = extents.iter().map(|(begin, end)| {
            let (begin, end) = (*begin, *end);
            (Extent { begin, end }, most)
        });
        stack(extents, 2.0).collect()
    }

    #[test]
    fn a_mark_takes_the_first_free_row() {
        let extents = [(0.0, 10.0), (5.0, 8.0), (11.0, 12.0), (12.0, 20.0)];
        assert_eq!(rows(&extents, 4), [Some(0), Some(1), Some(1), Some(0)]);
        assert_eq!(rows(&extents, 1), [Some(0), None, None, Some(0)]);
    }

    #[test]
    fn what_finds_no_row_is_told() {
        let extents = [(0.0, 9.0); MOST_ROWS + 1];
        let rows = rows(&extents, MOST_ROWS);
        assert_eq!(rows.last(), Some(&None));
        assert_eq!(rows.iter().flatten().count(), MOST_ROWS);
    }

    #[test]
    fn lanes_grow_into_the_space_there_is() {
        let tight = places([1, 300].into_iter(), 0.0);
        assert_eq!(tight, [(0.0, 48.0), (48.0, 80.0)]);
        let wide = places([1, 1].into_iter(), 1000.0);
        assert_eq!(wide, [(0.0, 80.0), (80.0, 80.0)]);
        assert!(places([].into_iter(), 100.0).is_empty());
    }

    #[test]
    fn rows_stand_inside_their_lane() {
        assert_eq!([48.0, 64.0, 80.0].map(rows_in), [2, 3, MOST_ROWS]);
        assert_eq!(row_middle(0, 1, 48.0), 24.0);
        assert_eq!(row_middle(0, MOST_ROWS, 80.0), 11.0);
        for height in [48.0, 64.0, 80.0] {
            let rows = rows_in(height);
            let last = row_middle(rows as u8 - 1, rows, height);
            assert!(
                last + 5.5 < height - FOOT + 3.0,
                "the number below is not covered"
            );
        }
    }
}
