//! Chips of different widths in rows.

/// Space between two chips in points.
const GAP: f32 = 8.0;

/// Where a chip stands.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// The number of its row.
    pub row: usize,
    /// Points from where the row begins.
    pub from: f32,
    /// Its width.
    pub width: f32,
}

/// Chips one after the other, in a new row where the width is used up. The same chips get the same places.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    width: f32,
    places: Vec<Place>,
}

impl Rows {
    /// Rows of a width in points, which may be infinite.
    pub fn new(width: f32) -> Self {
        Self {
            width,
            places: Vec::new(),
        }
    }

    /// The width of a row.
    pub fn width(&self) -> f32 {
        self.width
    }

    /// Puts one more chip behind the last.
    pub fn add(&mut self, width: f32) {
        let place = match self.places.last() {
            None => Place {
                row: 0,
                from: 0.0,
                width,
            },
            Some(last) if last.from + last.width + GAP + width <= self.width => Place {
                row: last.row,
                from: last.from + last.width + GAP,
                width,
            },
            Some(last) => Place {
                row: last.row + 1,
                from: 0.0,
                width,
            },
        };
        self.places.push(place);
    }

    /// The chips so far.
    pub fn places(&self) -> &[Place] {
        &self.places
    }

    /// How many chips there are so far.
    pub fn chips(&self) -> usize {
        self.places.len()
    }

    /// How many rows they take.
    pub fn count(&self) -> usize {
        self.places.last().map_or(0, |last| last.row + 1)
    }

    /// Where the last chip ends.
    pub fn end(&self) -> f32 {
        self.places
            .last()
            .map_or(0.0, |last| last.from + last.width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn chips_break_into_rows() {
        let mut rows = Rows::new(100.0);
        for width in [40.0, 52.0, 30.0, 300.0, 10.0] {
            rows.add(width);
        }
        let places: Vec<(usize, f32)> = rows.places().iter().map(|at| (at.row, at.from)).collect();
        let expected = [(0, 0.0), (0, 48.0), (1, 0.0), (2, 0.0), (3, 0.0)];
        assert_eq!(places, expected);
        assert_eq!((rows.chips(), rows.count(), rows.end()), (5, 4, 10.0));
        let mut line = Rows::new(f32::INFINITY);
        (0..9).for_each(|_| line.add(1000.0));
        assert_eq!(line.count(), 1);
    }
}
