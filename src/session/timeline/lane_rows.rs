//! Where marks stand in a lane, and how high lanes are.

/// Rows of marks that a lane can hold.
pub const MOST_ROWS: usize = 14;
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
/// The highest lane in points, where there are several.
const MOST_HEIGHT: f32 = 80.0;
/// The highest lane in points, where it is the only one there can be.
const MOST_ALONE: f32 = 260.0;
/// Lanes that are seen at once where that does not make them lower than the lowest: as many as there are, within these.
const SEEN: (usize, usize) = (3, 6);
/// Height of a collapsed lane in points.
const THIN: f32 = 24.0;

/// How much room a lane needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Size {
    /// One line, however much happens.
    Thin,
    /// As high as so many events need.
    Full(usize),
    /// The same for the only lane there is.
    Alone(usize),
}

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
/// far as the highest lane allows; where there is little room they shrink, so that several are seen.
pub fn places(sizes: impl Iterator<Item = Size> + Clone, available: f32) -> Vec<(f32, f32)> {
    let (fewest, most) = SEEN;
    let wanted = sizes.clone().count().clamp(fewest, most) as f32;
    let seen = (available / wanted).max(LEAST_HEIGHT);
    let least = |size: Size| size.least().min(seen);
    let needed: f32 = sizes.clone().map(least).sum();
    let growing = sizes.clone().filter(|size| *size != Size::Thin).count();
    let spare = (available - needed).max(0.0) / growing.max(1) as f32;
    let mut top = 0.0;
    sizes
        .map(|size| {
            let height = (least(size) + spare).min(size.most()).floor();
            let place = (top, height);
            top += height;
            place
        })
        .collect()
}

impl Size {
    fn least(self) -> f32 {
        match self {
            Self::Thin => THIN,
            Self::Full(0..5) | Self::Alone(0..5) => LEAST_HEIGHT,
            Self::Full(5..12) | Self::Alone(5..12) => f32::midpoint(LEAST_HEIGHT, MOST_HEIGHT),
            Self::Full(_) | Self::Alone(_) => MOST_HEIGHT,
        }
    }

    fn most(self) -> f32 {
        match self {
            Self::Thin => THIN,
            Self::Full(_) => MOST_HEIGHT,
            Self::Alone(_) => MOST_ALONE,
        }
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
        let some = places(
            [Size::Full(1), Size::Full(300), Size::Thin].into_iter(),
            170.0,
        );
        assert_eq!(some, [(0.0, 68.0), (68.0, 77.0), (145.0, 24.0)]);
        let wide = places([Size::Full(1); 2].into_iter(), 1000.0);
        assert_eq!(wide, [(0.0, 80.0), (80.0, 80.0)]);
        let alone = places([Size::Alone(300)].into_iter(), 200.0);
        assert_eq!(alone, [(0.0, 200.0)]);
        let thin = places([Size::Thin, Size::Full(1), Size::Thin].into_iter(), 1000.0);
        assert_eq!(thin, [(0.0, 24.0), (24.0, 80.0), (104.0, 24.0)]);
        assert!(places([].into_iter(), 100.0).is_empty());
    }

    #[test]
    fn lanes_shrink_so_that_several_are_seen() {
        let heights = |available: f32| {
            let places = places([Size::Full(300); 9].into_iter(), available);
            places[0].1
        };
        assert_eq!([500.0, 480.0, 390.0].map(heights), [80.0, 80.0, 65.0]);
        assert_eq!(heights(60.0), LEAST_HEIGHT, "no lower than the lowest");
    }

    #[test]
    fn rows_stand_inside_their_lane() {
        assert_eq!([48.0, 64.0, 80.0].map(rows_in), [2, 3, 4]);
        assert_eq!(row_middle(0, 1, 48.0), 24.0);
        assert_eq!(row_middle(0, 4, 80.0), 11.0);
        for height in [48.0, 64.0, 80.0, MOST_ALONE] {
            let rows = rows_in(height);
            let last = row_middle(rows as u8 - 1, rows, height);
            assert!(
                last + 5.5 < height - FOOT + 3.0,
                "the number below is not covered"
            );
        }
    }
}
