//! Work on many things, shared out to all cores.

use crate::similarity::{Threads, Workers as _};

/// Asks the same of many things and their positions, on several cores where each of them gets `least` things or more;
/// answers in their order.
pub(crate) fn par_map<I: Sync, T: Send>(
    things: &[I],
    least: usize,
    ask: impl Fn(usize, &I) -> T + Sync,
) -> Vec<T> {
    let each = things.len().div_ceil(MOST_PARTS).max(least).max(1);
    let parts: Vec<&[I]> = things.chunks(each).collect();
    let answers = Threads.map(parts.len(), |number| {
        let part = parts.get(number).copied().unwrap_or_default();
        let numbered = (number * each..).zip(part);
        numbered
            .map(|(position, thing)| ask(position, thing))
            .collect::<Vec<T>>()
    });
    answers.into_iter().flatten().collect()
}

/// Parts into which things are shared out at most: several for each core, so that none waits long for another.
const MOST_PARTS: usize = 64;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_are_answered_in_their_order() {
        let things: Vec<usize> = (0..1507).collect();
        for least in [0, 1, 100, 5000] {
            let answers = par_map(&things, least, |position, thing| (position, thing * 3));
            let expected = things.iter().map(|thing| (*thing, thing * 3));
            assert!(answers.into_iter().eq(expected), "{least}");
        }
        assert!(par_map(&[] as &[u8], 0, |_, _| ()).is_empty());
    }
}
