//! Which words stand in a row of the ruler, and where: nothing is drawn here.

use std::ops::Range;

/// Space between a tick and its words.
pub const GAP: f32 = 7.0;
/// Least space between two labels.
pub const AIR: f32 = 10.0;

/// A unit of the calendar that begins on the ruler.
#[derive(Clone, Debug, PartialEq)]
pub struct Unit {
    /// Points from the beginning of the ruler to that of the unit; negative where it began before the view.
    pub along: f32,
    /// Its words with the year.
    pub long: String,
    /// Its words after a label that has told the year.
    pub short: String,
    /// Whether time is folded before it, so that the year is another one.
    pub is_after_fold: bool,
}

/// A label that has room.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The position of its unit.
    pub unit: usize,
    /// What it says.
    pub words: String,
    /// Points from the beginning of the ruler to both its ends.
    pub x: Range<f32>,
}

/// The labels of units in order, on a ruler of so many points; `measure` tells how long words are.
///
/// The first label tells the year, and the first after a fold; where that would take the place of the next label, it
/// is the next with room that tells it.
pub fn labels(units: &[Unit], width: f32, mut measure: impl FnMut(&str) -> f32) -> Vec<Label> {
    let mut labels: Vec<Label> = Vec::new();
    let mut tells_year = true;
    for (place, unit) in units.iter().enumerate() {
        tells_year |= unit.is_after_fold;
        // A unit that began before the view has its words at the edge, where there is room for all of them.
        let from = unit.along.max(0.0) + GAP;
        let next = units.get(place + 1).map(|next| next.along);
        let leaves_next = |end: f32| next.is_none_or(|next| end + AIR <= next + GAP);
        let is_inside = |end: f32| end + 4.0 <= width;
        let long = from + measure(&unit.long);
        let is_long = tells_year && leaves_next(long) && is_inside(long);
        let (words, end) = if is_long {
            (&unit.long, long)
        } else {
            (&unit.short, from + measure(&unit.short))
        };
        let is_cut = unit.along < 0.0 && next.is_some_and(|next| long + AIR > next);
        let is_taken = labels.last().is_some_and(|last| from < last.x.end + AIR);
        if is_taken || is_cut || !is_inside(end) {
            continue;
        }
        tells_year &= *words != unit.long;
        labels.push(Label {
            unit: place,
            words: words.clone(),
            x: from..end,
        });
    }
    labels
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Days of March, so many points apart; a letter is ten points long.
    fn days(count: usize, apart: f32) -> Vec<Unit> {
        let unit = |day: usize| Unit {
            along: day as f32 * apart,
            long: format!("{} March 2023", day + 10),
            short: format!("{} March", day + 10),
            is_after_fold: false,
        };
        (0..count).map(unit).collect()
    }

    fn words(units: &[Unit], width: f32) -> Vec<String> {
        let labels = labels(units, width, |words| words.len() as f32 * 10.0);
        labels.into_iter().map(|label| label.words).collect()
    }

    #[test]
    fn the_first_label_tells_the_year_where_it_has_room() {
        let told = words(&days(3, 150.0), 450.0);
        assert_eq!(told, ["10 March 2023", "11 March", "12 March"]);
    }

    #[test]
    fn no_label_is_left_out_for_a_year() {
        let told = words(&days(3, 100.0), 350.0);
        assert_eq!(told, ["10 March", "11 March", "12 March 2023"]);
        assert_eq!(words(&days(3, 100.0), 300.0).len(), 3);
    }

    #[test]
    fn after_a_fold_the_year_is_told_again() {
        let mut units = days(3, 150.0);
        units[1].is_after_fold = true;
        let told = words(&units, 450.0);
        assert_eq!(told, ["10 March 2023", "11 March 2023", "12 March"]);
    }

    #[test]
    fn what_began_before_the_view_is_told_at_the_edge() {
        let mut units = days(3, 150.0);
        for unit in &mut units {
            unit.along -= 40.0;
        }
        // What is left of the first day has room for its words, but not for the year.
        assert_eq!(words(&units, 400.0), ["11 March 2023", "12 March"]);
    }
}
