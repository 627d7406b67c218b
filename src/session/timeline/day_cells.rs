//! The happenings of the units of the ruler: what stands in a cell of the band, and in its list.

use crate::coverage::ClusterRanking;

/// A unit of the ruler with its happenings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayCell {
    /// The number of its first day.
    pub first: i32,
    /// The number of the day after its last.
    pub end: i32,
    /// The place of the happening that most sources tell of.
    pub top: usize,
    /// How many others there are: that several sources tell of, where the first is told by several; else all.
    pub others: usize,
}

/// The cell of some days; `None` where nothing begins in them.
pub fn cell_of(ranking: &ClusterRanking, first: i32, end: i32) -> Option<DayCell> {
    let places = ranking.beginning(first, end);
    let top = places
        .clone()
        .min_by_key(|place| order_of(ranking, *place))?;
    let is_shared = |place: &usize| *place < ranking.shared();
    let count = match is_shared(&top) {
        true => places.filter(is_shared).count(),
        false => places.count(),
    };
    Some(DayCell {
        first,
        end,
        top,
        others: count - 1,
    })
}

/// The places of the happenings of some days that most sources tell of, so many of them.
pub fn firsts_of(ranking: &ClusterRanking, (first, end): (i32, i32), count: usize) -> Vec<usize> {
    let mut firsts: Vec<usize> = Vec::with_capacity(count + 1);
    for place in ranking.beginning(first, end) {
        let at =
            firsts.partition_point(|known| order_of(ranking, *known) < order_of(ranking, place));
        if at < count {
            firsts.insert(at, place);
            firsts.truncate(count);
        }
    }
    firsts
}

/// The places of the happenings of some days, by how many sources tell of them.
pub fn list_of(ranking: &ClusterRanking, (first, end): (i32, i32)) -> Vec<usize> {
    let mut places: Vec<usize> = ranking.beginning(first, end).collect();
    places.sort_by_key(|place| order_of(ranking, *place));
    places
}

/// Most sources first, whatever the order of the list beside the timeline.
fn order_of(ranking: &ClusterRanking, place: usize) -> impl Ord + use<> {
    let row = ranking.row(place);
    let counts = row.map(|row| (row.source_count(), row.documents));
    (std::cmp::Reverse(counts), place)
}

/// The first two lines of words in so many points, as far as they are whole; `None` where fewer than `least` words fit.
///
/// `measure` tells how long a word is, and that of a space.
pub fn two_lines(
    name: &str,
    width: f32,
    least: usize,
    mut measure: impl FnMut(&str) -> f32,
) -> Option<[String; 2]> {
    let space = measure("\u{a0}");
    let mut lines = [String::new(), String::new()];
    let mut words = name.split_whitespace().peekable();
    let mut count = 0;
    for line in &mut lines {
        let mut used = 0.0;
        while let Some(word) = words.peek() {
            let long = measure(word) + if used > 0.0 { space } else { 0.0 };
            if used + long > width {
                break;
            }
            used += long;
            if !line.is_empty() {
                line.push(' ');
            }
            line.push_str(word);
            words.next();
            count += 1;
        }
    }
    let is_whole = words.peek().is_none();
    (count >= least || is_whole && count > 0).then_some(lines)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lines(name: &str, width: f32) -> Option<[String; 2]> {
        two_lines(name, width, 3, |word| word.chars().count() as f32)
    }

    #[test]
    fn two_lines_hold_whole_words_or_nothing() {
        let name = "تشكيل لجنة تحقيق برئاسة القاضي";
        let found = lines(name, 11.0).unwrap();
        assert_eq!(found, ["تشكيل لجنة", "تحقيق"]);
        assert_eq!(lines(name, 6.0), None, "two words say too little");
        assert_eq!(lines("حريق كبير", 9.0).unwrap(), ["حريق كبير", ""]);
        assert_eq!(lines("", 9.0), None);
        assert_eq!(lines("الكهرومغناطيسية", 9.0), None);
    }
}
