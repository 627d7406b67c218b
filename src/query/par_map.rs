//! Work on many things, shared out to all cores.

use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread;

/// Asks the same of many things and their positions, on all cores where each of them gets `least` things or more;
/// answers in their order.
pub(crate) fn par_map<I: Sync, T: Send>(
    things: &[I],
    least: usize,
    ask: impl Fn(usize, &I) -> T + Sync,
) -> Vec<T> {
    let cores = thread::available_parallelism().map_or(1, NonZero::get);
    let each = things.len().div_ceil(cores).max(least).max(1);
    let ask_all = &|(number, part): (usize, &[I])| {
        let numbered = (number * each..).zip(part);
        let answers = numbered.map(|(position, thing)| ask(position, thing));
        answers.collect::<Vec<T>>()
    };
    thread::scope(|scope| {
        let mut parts = things.chunks(each).enumerate();
        let own = parts.next().unwrap_or_default();
        let others: Vec<_> = parts
            .map(|part| scope.spawn(move || ask_all(part)))
            .collect();
        let mut answers = ask_all(own);
        for other in others {
            match other.join() {
                Ok(part) => answers.extend(part),
                Err(panic) => resume_unwind(panic),
            }
        }
        answers
    })
}

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
