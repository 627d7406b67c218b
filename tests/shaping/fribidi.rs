//! The order that FriBidi gives.

use crate::program::answer;

/// How a text is ordered on its line.
#[derive(Clone, Debug)]
pub(crate) struct Order {
    /// Number of each letter, from left to right.
    pub(crate) letters: Vec<usize>,
    /// Embedding level of each letter, in the order of the text.
    pub(crate) levels: Vec<u8>,
}

/// The order of each text as a right-to-left paragraph.
pub(crate) fn orders(texts: &[&str]) -> Vec<Order> {
    let arguments = [
        "--rtl",
        "--nobreak",
        "--nopad",
        "--novisual",
        "--vtol",
        "--levels",
    ];
    let answer = answer("fribidi", &arguments, &(texts.join("\n") + "\n"));
    let lines: Vec<&str> = answer.lines().collect();
    assert_eq!(lines.len(), 2 * texts.len());
    let pairs = lines.chunks_exact(2).zip(texts);
    pairs
        .map(|(pair, text)| {
            let order = Order {
                letters: numbers(pair[0]),
                levels: numbers(pair[1]),
            };
            assert_eq!(order.letters.len(), text.chars().count(), "{text:?}");
            assert_eq!(order.levels.len(), text.chars().count(), "{text:?}");
            order
        })
        .collect()
}

fn numbers<N: std::str::FromStr<Err: std::fmt::Debug>>(line: &str) -> Vec<N> {
    line.split_whitespace()
        .map(|n| n.parse().unwrap())
        .collect()
}
